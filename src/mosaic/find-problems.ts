/** What every rule reports about a mosaic, before places are looked up for printing. */
import type { Beside } from './beside.ts';
import type { QuestionFile } from './question-file.ts';
import { indexFiles, type Report, type Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** What a rule reported; see {@link Report}. */
export interface Finding {
  rule: Rule;
  file: Parameters<Report>[0];
  at: Parameters<Report>[1];
  reason: Parameters<Report>[2];
  suggestion: Parameters<Report>[3];
  fix: Parameters<Report>[4];
}

/**
 * Runs rules on files.
 * @param chosen the rules to check; all of them by default
 */
export function findProblems(files: readonly QuestionFile[], beside: Beside = {}, chosen: readonly Rule[] = rules): Finding[] {
  const findings: Finding[] = [];
  const indexed = indexFiles(files, beside);
  for (const rule of chosen) {
    rule.check(indexed, (file, at, reason, suggestion, fix) => findings.push({ rule, file, at, reason, suggestion, fix }));
  }
  return findings;
}
