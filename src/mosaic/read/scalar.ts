/** The place in the file of each character of a text in the frontmatter, for every style of YAML. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { BesideFile } from '../beside.ts';
import type { Point, QuestionFile } from '../question-file.ts';
import { textAt } from '../references.ts';
import type { FieldPath, Place, Within } from '../rule.ts';
import type { Span } from './body.ts';
import { asWritten, closingOf, keyOf, spanOf, spanOfNode, split } from './places.ts';

/** The text of a field as it is written. */
export interface Written {
  /** The whole text, with its quotes or the header of its block. */
  span: Span;
  /** The span of each character that is not white space, in order; undefined where the file has another text than the field. */
  characters: readonly Span[] | undefined;
  /** For each place in the text of the field, the number of characters before it that are not white space. */
  before: Uint32Array;
}

/** The span of a place in a file. */
export function spanIn(file: QuestionFile | BesideFile, at: Exclude<Place, Point>): Span {
  if (isField(at)) return spanOf(file as QuestionFile, at);
  return isWithin(at) ? spanWithin(file as QuestionFile, at) : at;
}

const isField = (at: Exclude<Place, Point>): at is FieldPath => Array.isArray(at);
const isWithin = (at: Exclude<Place, FieldPath | Point>): at is Within => 'field' in at && isField(at.field);

/** The span of a range of a field's text; of the whole field where the places of its characters are not known. */
function spanWithin(file: QuestionFile, { field, start, end }: Within): Span {
  const { characters, before } = writtenAt(file, field) ?? {};
  const first = characters?.[before?.[start] ?? 0];
  const last = characters?.[(before?.[end] ?? 0) - 1];
  return first && last ? { start: first.start, end: last.end } : spanOf(file, field);
}

const parsedFiles = new WeakMap<QuestionFile, { document: Document; written: Map<string, Written | undefined> }>();

/** How the text of a field is written. Parses the frontmatter again, once for each file: only files with problems and edits need this. */
export function writtenAt(file: QuestionFile, field: FieldPath): Written | undefined {
  const closing = closingOf(file.text);
  if (!closing) return undefined;
  const { document, written } = parsedFiles.get(file) ?? { document: split(file.text, closing).document, written: new Map() };
  parsedFiles.set(file, { document, written });
  const key = JSON.stringify(field);
  if (!written.has(key)) written.set(key, findWritten(file, document, field));
  return written.get(key);
}

function findWritten(file: QuestionFile, document: Document, field: FieldPath): Written | undefined {
  const node = nodeAt(document, asWritten(file, field));
  const span = spanOfNode(node);
  const value = textAt(file, field);
  if (!span || !value) return undefined;
  const spelt = isScalar(node) ? charactersOf(file.text.slice(span.start, span.end), node.type, span.start) : [];
  const plain = value.replace(WHITE, '');
  const isSame = spelt.length === plain.length && spelt.every(({ character }, index) => character === plain[index]);
  return { span, characters: isSame ? spelt : undefined, before: countBefore(value) };
}

/** The node of a field. Aliases on the path are followed; the result may itself be an alias. */
function nodeAt(document: Document, field: FieldPath): unknown {
  let node: unknown = document.contents;
  for (const part of field) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) node = node.items.find((pair) => keyOf(pair) === part)?.value;
    else if (isSeq(node)) node = node.items[part as number];
    // A source that is only an address: its `url` is the source itself.
    else return node;
  }
  return node;
}

/** White space of JavaScript, because fields are trimmed by JavaScript. */
const WHITE = /\s/g;

function countBefore(value: string): Uint32Array {
  const before = new Uint32Array(value.length + 1);
  for (let index = 0; index < value.length; index++) before[index + 1] = (before[index] as number) + (isWhite(value[index]) ? 0 : 1);
  return before;
}

const isWhite = (character: string | undefined) => character !== undefined && /\s/.test(character);

interface Spelt extends Span {
  character: string;
}

/**
 * The characters of a scalar without white space: folding and indentation, which differ between styles, change only white space.
 * @param source with its quotes or the header of its block
 * @param offset of the source in the file
 */
function charactersOf(source: string, type: Scalar['type'], offset: number): Spelt[] {
  const spelt: Spelt[] = [];
  const add = (text: string, start: number, length: number) => {
    for (const character of text.split(''))
      if (!isWhite(character)) spelt.push({ character, start: offset + start, end: offset + start + length });
  };
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const end = isQuoted ? source.length - 1 : source.length;
  for (let at = isQuoted ? 1 : isBlock ? source.indexOf('\n') + 1 : 0; at < end; ) {
    const [text, length] =
      type === 'QUOTE_SINGLE' && source.startsWith("''", at)
        ? ["'", 2]
        : type === 'QUOTE_DOUBLE' && source[at] === '\\'
          ? spelling(source, at)
          : [source[at] as string, 1];
    add(text, at, length);
    at += length;
  }
  return spelt;
}

/** The number of hexadecimal digits after an escape. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Escapes of YAML, without those for white space and those that mean the character itself.
 * https://yaml.org/spec/1.2.2/#57-escaped-characters
 */
const ESCAPES: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', b: '\b', e: '\x1b', N: '\x85' };
const WHITE_ESCAPES = new Set('\t\r\n tnvfr_LP');

/** The text of an escape in double quotes, and the length of the escape. */
function spelling(source: string, at: number): [text: string, length: number] {
  const sign = source[at + 1] ?? '';
  const digits = DIGITS[sign];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    return [code <= 0x10ffff ? String.fromCodePoint(code) : '', 2 + digits];
  }
  return [WHITE_ESCAPES.has(sign) ? ' ' : (ESCAPES[sign] ?? sign), 2];
}
