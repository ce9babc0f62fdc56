/** Errors that a user can mend: told by their message alone. Every other error is a mistake of ours and shows its stack. */

/** What a user can mend, with a message that says how. */
export abstract class UserError extends Error {
  /** What a command exits with: 1 when the questions or the machine do not allow it, 2 when it was asked for wrongly. */
  abstract readonly exitCode: 1 | 2;
}

/** No room, no permission, no such program: said in the words of the system. */
class SystemError extends UserError {
  readonly exitCode = 1;
}

/**
 * An error as a user is to hear of it: what the operating system refused is theirs to mend, and said in its words.
 * @returns undefined for a mistake of ours
 */
export function asUserError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  const isOfTheSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isOfTheSystem ? new SystemError(error.message, { cause: error }) : undefined;
}
