/**
 * Syntax for `[[id]]`, `[[id|label]]` and `[[id#heading]]`: a micromark construct and its mdast node.
 *
 * A label can contain anything except brackets and line endings. In a table cell the bar is written `\|`, as on other wikis.
 */
import type { Data, Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** A link to another question, as written. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
  /** The text between the brackets. */
  value: string;
  data?: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkText: 'wikiLinkText';
  }
}

/** The parts of a wiki link's text; `label` and `heading` are undefined when not written. */
export function wikiLinkParts(value: string): { id: string; heading?: string; label?: string } {
  const bar = /\\?\|/.exec(value);
  const target = (bar ? value.slice(0, bar.index) : value).trim();
  const label = bar ? value.slice(bar.index + bar[0].length).trim() : '';
  const hash = target.indexOf('#');
  return {
    id: hash < 0 ? target : target.slice(0, hash).trim(),
    ...(hash >= 0 && hash + 1 < target.length && { heading: target.slice(hash + 1).trim() }),
    ...(label && { label }),
  };
}

const BRACKET = 91;
const END_BRACKET = 93;

const construct: Construct = { name: 'wikiLink', tokenize };

/** Syntax for micromark. It comes before the ordinary start of a label, which would otherwise take the first bracket. */
export const wikiLink: Extension = { text: { [BRACKET]: { ...construct, add: 'before' } } };

// Codes below -2 are line endings; -2 and -1 are tabs.
function tokenize(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('wikiLink');
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return open;
  };

  function open(code: Code): State | undefined {
    if (code !== BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    return start;
  }

  function start(code: Code): State | undefined {
    if (code === null || code < -2 || code === BRACKET || code === END_BRACKET) return nok(code);
    effects.enter('wikiLinkText');
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === END_BRACKET) {
      effects.exit('wikiLinkText');
      effects.enter('wikiLinkMarker');
      effects.consume(code);
      return close;
    }
    if (code === null || code < -2 || code === BRACKET) return nok(code);
    effects.consume(code);
    return text;
  }

  function close(code: Code): State | undefined {
    if (code !== END_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    effects.exit('wikiLink');
    return ok;
  }
}

/** The node that mdast-util-from-markdown makes of it. */
export const wikiLinkFromMarkdown: FromMarkdown = {
  enter: {
    wikiLink(this: CompileContext, token: Token) {
      this.enter({ type: 'wikiLink', value: '' }, token);
    },
  },
  exit: {
    wikiLinkText(this: CompileContext, token: Token) {
      const node = this.stack.at(-1);
      if (node?.type === 'wikiLink') node.value = this.sliceSerialize(token);
    },
    wikiLink(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};
