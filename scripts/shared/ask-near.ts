/** Asks a person about each line of a list that is near a question. */
import type { Choice, ImportPlan, Planned } from '../../src/edit/import/planned.ts';
import { shortened, visible } from '../../src/visible.ts';

const HOW = `Is each of these one of the questions below it? Answer with its number; or n, a new question (n and an id gives it that id);
x, leave it out; Enter, decide later; q, decide no more.`;

/**
 * Asks about the lines that are near a question, also about those that a decision makes near, until none is left.
 * @param planWith plans again with the choices
 * @param ask prints a text and gives the answer; undefined where nobody answers any more
 */
export async function askNear(
  planWith: (choices: ReadonlyMap<number, Choice>) => ImportPlan,
  ask: (text: string) => Promise<string | undefined>,
): Promise<ImportPlan> {
  const choices = new Map<number, Choice>();
  const passed = new Set<number>();
  let plan = planWith(choices);
  let intro = `${HOW}\n\n`;
  for (;;) {
    const waiting = nearOnes(plan.items, passed);
    const [near] = waiting;
    if (!near) return plan;
    const answer = (await ask(intro + questionAbout(near, waiting.length)))?.trim();
    intro = '';
    if (answer === undefined || answer === 'q') return plan;
    const choice = choiceOf(answer, near);
    if (choice) {
      choices.set(near.row, choice);
      plan = planWith(choices);
      const fault = plan.faults.find(({ row }) => row === near.row);
      if (!fault) continue;
      choices.delete(near.row);
      plan = planWith(choices);
      intro = `${visible(fault.message)}\n`;
    } else if (answer === '') passed.add(near.row);
    else intro = `Unexpected answer "${visible(answer)}".\n${HOW}\n`;
  }
}

/** The lines that are near and were not passed over. */
const nearOnes = (items: readonly Planned[], passed: ReadonlySet<number>): Planned[] =>
  items.flatMap((planned) => [
    ...(planned.fate.is === 'near' && !passed.has(planned.row) ? [planned] : []),
    ...nearOnes(planned.children, passed),
  ]);

/** How many questions are shown of those that a line may be; chosen by eye. */
const SHOWN = 3;

function questionAbout({ item, suggestions }: Planned, left: number): string {
  const list = suggestions
    .slice(0, SHOWN)
    .map(({ id, title, reasons }, i) => `  ${i + 1} ${visible(id)}: ${shortened(title)}\n      ${reasons.join('; ')}`);
  return `line ${item.line}: ${shortened(item.title)}\n${list.join('\n')}\n${left} left > `;
}

function choiceOf(answer: string, { suggestions }: Planned): Choice | undefined {
  const suggested = /^[1-9]$/.test(answer) ? suggestions.slice(0, SHOWN)[Number(answer) - 1] : undefined;
  if (suggested) return { as: 'same', id: suggested.id };
  if (answer === 'x') return { as: 'out' };
  const [, id] = /^n(?:\s+(\S+))?$/.exec(answer) ?? [];
  return answer.startsWith('n') && /^n(?:\s|$)/.test(answer) ? { as: 'new', id } : undefined;
}
