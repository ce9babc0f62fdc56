/** Diffs and hostile texts, for the tests of their formats. */
import { diffMosaics, type MosaicDiff } from '../history/diff.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { questionText } from './question-file.ts';

/** A question file with these fields. */
export const question = (id: string, fields: Parameters<typeof questionText>[0]): QuestionFile =>
  parseQuestion(`questions/${id}.md`, `${id}.md`, questionText(fields));

/** The diff in which these files are new. */
export const added = (...files: QuestionFile[]): MosaicDiff => diffMosaics({ files: [] }, { files });

/** What strangers may write to become more than text. */
export const HOSTILE: readonly string[] = [
  'x\n\n# Approved by maintainers @octocat\n\n![t](https:&#47;&#47;evil.example&#47;t.png) [d](https:&#47;&#47;evil.example)\n\n',
  'www.evil.example and GH-1 and a/b#1 and a@b.example and mailto:a@b.example',
  'https://evil.example/?a=b <https://evil.example> [x][y] ![i](//e.org)',
  '0123456789abcdef0123456789abcdef01234567 @org/team :tada: a@0123456789',
  '</details><img src=x> <b>&lt;b> &#64;x | a | b |\n|---|---|',
  '~~gone~~ **strong** __x__ `code` ``` $x$ $$y$$ > [!NOTE]',
  '- a\n1. b\n    code\n===\n---\n+++ \\ \\@ \\',
  '\u202eevil\u0007\u001b[2J\u2028\u200b',
];
