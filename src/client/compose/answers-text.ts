/** The possible answers of a question as lines: a key, a colon and a text. */

/** The answers by their keys; undefined for none; or in words what is wrong with a line. */
export function answersOf(text: string): Record<string, string> | undefined | string {
  const answers = new Map<string, string>();
  for (const line of text.split('\n').flatMap((each) => each.trim() || [])) {
    const colon = line.indexOf(':');
    const [key, answer] = [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()];
    if (key === '' || answer === '') return `Found “${line}”, expected a key, a colon and a text, as in “yes: It does”.`;
    if (answers.has(key)) return `Found “${key}” twice, expected a key of its own for each answer.`;
    answers.set(key, answer);
  }
  return answers.size > 0 ? Object.fromEntries(answers) : undefined;
}

export const answersText = (answers: Readonly<Record<string, string>> | undefined): string =>
  Object.entries(answers ?? {})
    .map(([key, answer]) => `${key}: ${answer}`)
    .join('\n');
