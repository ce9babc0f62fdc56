import { UserError } from '../user-error.ts';

/** Why a command does nothing: the reader's to mend. */
export class Refusal extends UserError {
  readonly exitCode = 1;
}
