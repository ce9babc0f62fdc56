/** Recognises a source in what people type or paste: an address, an arXiv id or a DOI. */

/** The address of the source that a text is, and nothing more; undefined where it is none. */
export function addressNamed(query: string): string | undefined {
  const text = query.trim();
  const arxiv = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.exec(text)?.[1];
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi) return `https://doi.org/${doi}`;
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  return /^(?:www\.)?[a-z0-9-]+\.[a-z]{2,}\/\S+$/i.test(text) ? `https://${text}` : undefined;
}
