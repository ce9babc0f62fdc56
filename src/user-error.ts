/** Errors that a user can fix. A command prints only their message; every other error is a bug and shows its stack. */

/** An error that a user can fix; its message says how. */
export abstract class UserError extends Error {
  /** The exit code of the command: 1 when the questions or the machine do not allow it, 2 when its arguments or settings are wrong. */
  abstract readonly exitCode: 1 | 2;
}

/** A full disk, a missing permission or program: the message is that of the operating system. */
class SystemError extends UserError {
  readonly exitCode = 1;
}

/**
 * The error to show to a user. A user can also fix what the operating system refused.
 * @returns undefined for a bug
 */
export function asUserError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  const isOfTheSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isOfTheSystem ? new SystemError(error.message, { cause: error }) : undefined;
}
