/** Relative links to question files, `[a label](other-question.md#heading)`, which GitHub renders too. */

/** The question in a relative `.md` address; undefined for other addresses. Folders have no meaning. */
export function questionFile(address: string): { id: string; heading?: string } | undefined {
  const match = /^(?![a-z][a-z0-9+.-]*:|\/|#)(?:[^?#]*\/)?([^/?#]+)\.md(?:#(.*))?$/i.exec(address);
  if (!match) return undefined;
  return { id: decode(match[1] as string), ...(match[2] && { heading: decode(match[2]) }) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
