/** All problems of a mosaic in one pass, as vfile messages. */
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { QuestionFile } from './read.ts';
import { indexFiles, type Report, type Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { TagsFile } from './tags.ts';

export interface CheckResult {
  /** How many questions were checked. */
  questions: number;
  /** One for each file, in path order, with its messages in the order of their places. */
  files: VFile[];
  errors: number;
  warnings: number;
}

/** Where the documentation of a rule stands on the site. */
const ruleAddress = (id: string) => `contribute/#Rule-${id}`;

/**
 * Checks files against every rule. A message is fatal when it is an error; its `expected` holds the suggestion.
 * @param tags the file that says what each tag is for, if there is one
 * @param chosen the rules to check; all of them by default
 */
export function check(questionFiles: readonly QuestionFile[], tags?: TagsFile, chosen: readonly Rule[] = rules): CheckResult {
  const files = indexFiles(questionFiles, tags);
  const checked = [...questionFiles, ...(tags ? [tags] : [])];
  const reports = new Map(checked.map((file) => [file, new VFile({ path: file.path, value: file.text })]));
  const places = new Map<QuestionFile | TagsFile, ReturnType<typeof location>>();
  const placeIn = (file: QuestionFile | TagsFile) => {
    const known = places.get(file) ?? location(file.text);
    places.set(file, known);
    return known;
  };
  for (const rule of chosen) {
    const report: Report = (file, at, reason, suggestion) => {
      const place = placeIn(file);
      const start = place.toPoint(at?.start ?? 0) ?? { line: 1, column: 1, offset: 0 };
      const end = place.toPoint(at?.end ?? at?.start ?? 0) ?? start;
      const message = (reports.get(file) as VFile).message(reason, { place: { start, end }, ruleId: rule.id, source: 'mosaic' });
      message.fatal = rule.severity === 'error';
      if (suggestion !== undefined) message.expected = [suggestion];
      message.url = ruleAddress(rule.id);
    };
    rule.check(files, report);
  }
  const all = [...reports.values()];
  for (const file of all) {
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }
  const errors = all.reduce((sum, file) => sum + file.messages.filter((message) => message.fatal).length, 0);
  const total = all.reduce((sum, file) => sum + file.messages.length, 0);
  return { questions: questionFiles.length, files: all, errors, warnings: total - errors };
}
