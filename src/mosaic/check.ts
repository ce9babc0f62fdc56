/** All problems of a mosaic in one pass, as vfile messages. */
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { QuestionFile } from './question-file.ts';
import { indexFiles, type Report, type Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { TagsFile } from './tags.ts';

export interface CheckResult {
  /** How many questions were checked. */
  questions: number;
  /** Those with messages, in path order, with the messages in the order of their places. */
  files: VFile[];
  errors: number;
  warnings: number;
}

interface Reported {
  file: VFile;
  place: ReturnType<typeof location>;
}

/** Where the documentation of a rule stands on the site. */
const ruleAddress = (id: string) => `contribute/#Rule-${id}`;

/**
 * Checks files against every rule. A message is fatal when it is an error; its `expected` holds the suggestion.
 * @param tags the file that says what each tag is for, if there is one
 * @param chosen the rules to check; all of them by default
 */
export function check(questionFiles: readonly QuestionFile[], tags?: TagsFile, chosen: readonly Rule[] = rules): CheckResult {
  const reports = new Map<QuestionFile | TagsFile, Reported>();
  const reportedOn = (file: QuestionFile | TagsFile) => {
    const known = reports.get(file) ?? { file: new VFile({ path: file.path, value: file.text }), place: location(file.text) };
    reports.set(file, known);
    return known;
  };
  const files = indexFiles(questionFiles, tags);
  for (const rule of chosen) {
    const report: Report = (file, at, reason, suggestion) => {
      const { file: reported, place } = reportedOn(file);
      const start = place.toPoint(at?.start ?? 0) ?? { line: 1, column: 1, offset: 0 };
      const end = place.toPoint(at?.end ?? at?.start ?? 0) ?? start;
      const message = reported.message(reason, { place: { start, end }, ruleId: rule.id, source: 'mosaic' });
      message.fatal = rule.severity === 'error';
      if (suggestion !== undefined) message.expected = [suggestion];
      message.url = ruleAddress(rule.id);
    };
    rule.check(files, report);
  }
  const all = [...questionFiles, ...(tags ? [tags] : [])].flatMap((file) => reports.get(file)?.file ?? []);
  for (const file of all) {
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }
  const errors = all.reduce((sum, file) => sum + file.messages.filter((message) => message.fatal).length, 0);
  const total = all.reduce((sum, file) => sum + file.messages.length, 0);
  return { questions: questionFiles.length, files: all, errors, warnings: total - errors };
}
