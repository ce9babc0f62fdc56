/** A text as YAML in each of its styles. */
import fc from 'fast-check';

/** Writes a text of lines without margins as a value below a field that stands at `indent`; undefined where the style cannot hold it. */
type Style = (text: string, indent: string) => string | undefined;

const inner = (text: string, indent: string, newline = '\n') => text.split('\n').join(newline + (indent ? indent : ''));
const isPlain = (text: string) => /^[A-Za-z(]/.test(text) && !/: |:$| #|:\n/.test(text);

const STYLES: Record<string, Style> = {
  plain: (text) => (isPlain(text) && !text.includes('\n') ? text : undefined),
  plainFolded: (text, indent) => (isPlain(text) && !text.includes('\n') ? text.replace(/(?<=\w) (?=\w)/, `\n${indent}  `) : undefined),
  single: (text) => (text.includes('\n') ? undefined : `'${text.replaceAll("'", "''")}'`),
  singleFolded: (text, indent) => `'${inner(text.replaceAll("'", "''"), `${indent}  `, '\n\n')}'`,
  double: (text) => JSON.stringify(text),
  doubleEscaped: (text) =>
    `"${text
      .split('')
      .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')}"`,
  doubleContinued: (text, indent) => JSON.stringify(text).replace(/(?<=\w)(?=\w)/, `\\\n${indent}  `),
  literal: (text, indent) => `|-\n${indent}  ${inner(text, `${indent}  `)}`,
  literalDeep: (text, indent) => `| # a comment with [[links]]\n${indent}     ${inner(text, `${indent}     `)}\n`,
  folded: (text, indent) => `>-\n${indent}  ${inner(text, `${indent}  `, '\n\n').replace(/(?<=\w) (?=\w)/, `\n${indent}  `)}`,
};

/** One of the styles of YAML scalars, by name. */
export const styleName = fc.constantFrom(...Object.keys(STYLES));

/** A text in a style, or between double quotes where the style cannot hold it. */
export function inStyle(name: string, text: string, indent: string): string {
  return (STYLES[name] as Style)(text, indent) ?? JSON.stringify(text);
}
