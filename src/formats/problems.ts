/** What the check found, printed: for people, for programs and as annotations of a pull request. */

import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { CheckResult } from '../mosaic/check.ts';
import { problems } from '../mosaic/problem.ts';
import { visible, visibleLines } from '../visible.ts';

/** For people, for programs, or as annotations of a pull request on GitHub. */
export type Format = 'text' | 'json' | 'github';

/** The report in one of the formats, without a line ending behind it. */
export function printReport(result: CheckResult, format: Format, color = false): string {
  return { text: () => asText(result, color), json: () => JSON.stringify(problems(result), null, 2), github: () => asAnnotations(result) }[
    format
  ]();
}

function asText(result: CheckResult, color: boolean): string {
  const questions = `${result.questions} question${result.questions === 1 ? '' : 's'}`;
  const found = result.errors + result.warnings === 0 ? `${questions}, no problems` : `${questions} checked`;
  return [reporter(result.files.map(shown), { quiet: true, color }), found].filter(Boolean).join('\n\n');
}

/** A file and its messages, in which every character can be seen: colours are for the reporter to add. */
function shown(file: VFile): VFile {
  const copy = new VFile({ path: visible(file.path) });
  copy.messages = file.messages.map((message) => {
    const { reason, place, ruleId, source, fatal } = message;
    return Object.assign(new VFileMessage(visibleLines(reason), { place, ruleId, source }), { fatal });
  });
  return copy;
}

// Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function asAnnotations(result: CheckResult): string {
  return problems(result)
    .map(
      ({ file, line, column, ruleId, severity, message }) =>
        `::${severity} file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(message)}`,
    )
    .join('\n');
}

const data = (text: string) => visibleLines(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
