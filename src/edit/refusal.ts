/** Why a command does nothing: the reader's to mend. */
export class Refusal extends Error {}
