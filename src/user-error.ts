/**
 * What a user can mend, and is told by its message alone. Every other error is a mistake of ours and shows its stack.
 */
export abstract class UserError extends Error {
  /** What a command exits with: 1 when the questions do not allow it, 2 when it was asked for wrongly. */
  abstract readonly exitCode: 1 | 2;
}
