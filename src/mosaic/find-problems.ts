/** What every rule reports about a mosaic, before places are looked up for printing. */
import type { Beside } from './beside.ts';
import type { MergedSources } from './facts.ts';
import type { QuestionFile } from './question-file.ts';
import { referencesOf } from './references.ts';
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

/**
 * What rules report about one of the files: the same as {@link findProblems} reports about it, sooner.
 * @param sources what all files say of their sources
 */
export function findProblemsOf(file: QuestionFile, files: readonly QuestionFile[], beside: Beside, sources?: MergedSources): Finding[] {
  const findings: Finding[] = [];
  const all = indexFiles(files, beside, sources);
  const references = referencesOf(file);
  const alone = { ...all, files: [file], references: () => references };
  for (const rule of rules) {
    if (rule.scope === 'beside') continue;
    rule.check(rule.scope === 'file' ? alone : all, (about, at, reason, suggestion, fix) => {
      if (about === file) findings.push({ rule, file: about, at, reason, suggestion, fix });
    });
  }
  return findings;
}
