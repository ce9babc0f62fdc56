/** Reads the first entry of a text in BibTeX, as far as a paste needs it: https://tug.org/texmf-dist/doc/bibtex/base/btxdoc.pdf */

export interface BibtexEntry {
  /** Values as they are written, by names in lower case. */
  fields: ReadonlyMap<string, string>;
  /** What follows the entry. */
  rest: string;
}

/**
 * Undefined for a text that begins with no entry: an `@` may be the beginning of a sentence. An entry may be a key alone. What BibTeX has
 * beside entries, as `@string` and `@comment`, is passed over. An entry that does not end is read as far as it goes, and no character more
 * than twice.
 */
export function readBibtex(text: string): BibtexEntry | undefined {
  const begin = beginOf(text);
  if (begin === undefined) return undefined;
  const fields = new Map<string, string>();
  const name = /[\s,]*([a-z][\w:+-]{0,60})[ \t\n]*=/iy;
  // An entry of a key alone has no comma of its own.
  const key = text.slice(begin).search(/[,}]/);
  let at = key < 0 ? text.length : begin + key;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    const value = valueAt(text, name.lastIndex);
    fields.set((found[1] as string).toLowerCase(), value.text);
    at = value.end;
  }
  if (fields.size === 0 && !/^\s*(?:[^\s,{}()]+\s*)?(?:[,})]|$)/.test(text.slice(begin, begin + 300))) return undefined;
  const end = /[\s,]*[})]?/y;
  end.lastIndex = at;
  end.exec(text);
  return { fields, rest: text.slice(Math.max(at, end.lastIndex)) };
}

/** Where the first entry begins, after its brace. */
function beginOf(text: string): number | undefined {
  const head = /\s*@([a-z]{1,40})\s*[{(]/iy;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    if (!/^(?:string|comment|preamble)$/i.test(found[1] as string)) return head.lastIndex;
    head.lastIndex = closing(text, head.lastIndex - 1) + 1;
  }
  return undefined;
}

/** A value: parts in braces or quotes, or single words, joined by `#`. */
function valueAt(text: string, from: number): { text: string; end: number } {
  let value = '';
  let at = from;
  for (;;) {
    at = afterSpace(text, at);
    const end = text[at] === '{' || text[at] === '"' ? closing(text, at) : wordEnd(text, at);
    const isWrapped = text[at] === '{' || text[at] === '"';
    value += isWrapped ? text.slice(at + 1, end) : text.slice(at, end);
    at = afterSpace(text, isWrapped ? end + 1 : end);
    if (text[at] !== '#') return { text: value, end: at };
    at += 1;
  }
}

/** Where a value in braces, parentheses or quotes ends. Braces are counted, as BibTeX does, whatever stands before them. */
function closing(text: string, open: number): number {
  const end = CLOSING[text[open] as string];
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (depth === 0 && text[at] === end) return at;
    else if (text[at] === '}') depth -= 1;
  }
  return text.length;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '{': '}', '(': ')' };

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,#})]/.test(text[at] as string)) at += 1;
  return at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at += 1;
  return at;
}
