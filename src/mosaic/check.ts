/** All problems of a mosaic in one pass, as vfile messages. */
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Beside, BesideFile } from './beside.ts';
import { type Finding, findProblems } from './find-problems.ts';
import type { Point, QuestionFile } from './question-file.ts';
import type { Span } from './read/body.ts';
import { spanOf } from './read/places.ts';
import { spanIn } from './read/scalar.ts';
import type { FieldPath, Rule } from './rule.ts';

export interface CheckResult {
  /** How many questions were checked. */
  questions: number;
  /** The files with messages, in path order; the messages of a file in the order of their places. */
  files: VFile[];
  errors: number;
  warnings: number;
  suggestions: number;
}

/** Where the documentation of a rule is on the site. */
const ruleAddress = (id: string) => `contribute/#Rule-${id}`;

/**
 * Checks files against every rule. As in vfile, `fatal` of a message is true for an error, false for a warning and undefined for a
 * suggestion; `expected` holds what to write instead.
 * @param chosen the rules to check; all of them by default
 */
export function check(files: readonly QuestionFile[], beside: Beside = {}, chosen?: readonly Rule[]): CheckResult {
  return resultOf(findProblems(files, beside, chosen), files, beside);
}

/** Findings as messages, each at its place. */
export function resultOf(findings: readonly Finding[], files: readonly QuestionFile[], beside: Beside = {}): CheckResult {
  const reported = new Map<QuestionFile | BesideFile, { file: VFile; place: ReturnType<typeof location> }>();
  const reportOn = (file: QuestionFile | BesideFile) => {
    const entry = reported.get(file) ?? { file: new VFile({ path: file.path, value: file.text }), place: location(file.text) };
    reported.set(file, entry);
    return entry;
  };
  const placeOf = (file: QuestionFile, field: FieldPath) => {
    const { line, column } = location(file.text).toPoint(spanOf(file, field).start) ?? { line: 1, column: 1 };
    return `${file.path}:${line}:${column}`;
  };
  for (const { rule, file, at, reason, suggestion } of findings) {
    const { file: report, place } = reportOn(file);
    const [start, end] = placed(at && ('line' in at ? at : spanIn(file, at)), place);
    const message = report.message(typeof reason === 'string' ? reason : reason(placeOf), {
      place: { start, end },
      ruleId: rule.id,
      source: 'mosaic',
    });
    message.fatal = rule.severity === 'suggestion' ? undefined : rule.severity === 'error';
    if (suggestion !== undefined) message.expected = [suggestion];
    message.url = ruleAddress(rule.id);
  }
  const all = [...files, ...Object.values(beside)].flatMap(
    (file: QuestionFile | BesideFile | undefined) => (file && reported.get(file)?.file) ?? [],
  );
  for (const file of all) {
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }
  const count = (fatal: boolean | undefined) =>
    all.reduce((sum, file) => sum + file.messages.filter((message) => message.fatal === fatal).length, 0);
  return { questions: files.length, files: all, errors: count(true), warnings: count(false), suggestions: count(undefined) };
}

/** Where something begins and ends. Without the text of a file, which was refused, its places are points. */
function placed(at: Span | Point | undefined, { toPoint }: ReturnType<typeof location>): [start: Point, end: Point] {
  if (at && 'line' in at) return [at, at];
  const start = toPoint(at?.start ?? 0) ?? { line: 1, column: 1 };
  return [start, toPoint(at?.end ?? 0) ?? start];
}
