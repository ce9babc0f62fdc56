/** Prints what the check found: for people, for programs and as annotations of a pull request. */

import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { CheckResult } from '../mosaic/check.ts';
import { problems, severityOf } from '../mosaic/problem.ts';
import { visible, visibleLines } from '../visible.ts';

/** For people, for programs, or as annotations of a pull request on GitHub. */
export type Format = 'text' | 'json' | 'github';

/** The report in one of the formats, without a line ending at the end. */
export function printReport(result: CheckResult, format: Format, color = false): string {
  return { text: () => asText(result, color), json: () => JSON.stringify(problems(result), null, 2), github: () => asAnnotations(result) }[
    format
  ]();
}

function asText(result: CheckResult, color: boolean): string {
  const questions = plural(result.questions, 'question');
  const found = result.errors + result.warnings === 0 ? `${questions}, no problems` : `${questions} checked`;
  const hasRoom = result.suggestions <= MOST_SUGGESTIONS;
  const listed = result.files.map((file) => shown(file, hasRoom)).filter(({ messages }) => messages.length > 0);
  return [reporter(listed, { quiet: true, color }), found, suggested(result)].filter(Boolean).join('\n\n');
}

/** The most suggestions that are listed; more are only counted. Chosen by eye: nobody reads more one by one. */
const MOST_SUGGESTIONS = 20;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One line that counts the suggestions by rule, and says which command follows them. */
function suggested({ files, suggestions }: CheckResult): string {
  if (suggestions === 0) return '';
  const all = files.map(({ messages }) => messages.filter((message) => severityOf(message) === 'suggestion'));
  const counts = Map.groupBy(all.flat(), ({ ruleId }) => ruleId ?? '');
  const rules = [...counts].map(([rule, each]) => `${rule} in ${each.length}`).sort();
  const count = all.filter((messages) => messages.length > 0).length;
  return (
    `${plural(count, 'file')} could be easier to review (${rules.join(', ')}): "npm run check -- --fix" changes the ` +
    'layout and nothing that is said'
  );
}

/** A file and its messages, with or without suggestions, with every character visible; the reporter adds the colours. */
function shown(file: VFile, withSuggestions: boolean): VFile {
  const copy = new VFile({ path: visible(file.path) });
  const messages = file.messages.filter((message) => withSuggestions || severityOf(message) !== 'suggestion');
  copy.messages = messages.map((message) => {
    const { reason, place, ruleId, source, fatal } = message;
    return Object.assign(new VFileMessage(visibleLines(reason), { place, ruleId, source }), { fatal });
  });
  return copy;
}

/** As workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function asAnnotations(result: CheckResult): string {
  return problems(result)
    .map(
      ({ file, line, column, ruleId, severity, message }) =>
        `::${COMMANDS[severity]} file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(message)}`,
    )
    .join('\n');
}

const COMMANDS = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

const data = (text: string) => visibleLines(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
