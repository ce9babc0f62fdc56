/** What the check found, as plain data: for programs, and to compare two versions. */
import type { VFileMessage } from 'vfile-message';
import type { CheckResult } from './check.ts';
import type { Severity } from './rule.ts';

/** One problem, as `check --format json` prints it. */
export interface Problem {
  /** Relative to the working directory, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
  ruleId: string;
  severity: Severity;
  message: string;
  suggestion?: string;
}

/** The severity of a message of the check. */
export const severityOf = ({ fatal }: VFileMessage): Severity => (fatal === true ? 'error' : fatal === false ? 'warning' : 'suggestion');

/** Every problem, by file, line and column. */
export function problems(result: CheckResult): Problem[] {
  return result.files.flatMap((file) =>
    file.messages.map((message: VFileMessage) => ({
      file: file.path,
      line: message.line ?? 1,
      column: message.column ?? 1,
      ruleId: message.ruleId ?? '',
      severity: severityOf(message),
      message: message.reason,
      ...(message.expected?.[0] !== undefined && { suggestion: message.expected[0] }),
    })),
  );
}
