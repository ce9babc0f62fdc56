import { UserError } from '../user-error.ts';

/** A command refuses to change anything; the message says why and how the user can fix it. */
export class Refusal extends UserError {
  readonly exitCode = 1;
}
