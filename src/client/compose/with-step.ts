/** Steps of writing that wait to be taken. */
import type { Step } from '../../compose/written.ts';

/** The steps with one more, in place of the last one if that is about the same: only the latest of what somebody types counts. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  // A whole text is what it is, whatever was to be changed in the one before.
  if (step.kind === 'text') return [...steps.filter(({ kind }) => kind === 'id'), step];
  const last = steps.at(-1);
  return last && aboutOf(last) !== undefined && aboutOf(last) === aboutOf(step) ? [...steps.slice(0, -1), step] : [...steps, step];
}

/** What a step writes again as a whole; undefined where it adds to what is there. */
function aboutOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'field':
      return `field ${step.field}`;
    case 'source':
      return step.entry ? `source ${step.index}` : undefined;
    case 'body':
    case 'insight':
    case 'id':
      return step.kind;
    default:
      return undefined;
  }
}
