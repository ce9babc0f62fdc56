/** Recognises a source in what a reader types or pastes: an address, an arXiv id or a DOI. */
import type { FindTitles } from '../../formats/find-data.ts';
import { identify } from '../../mosaic/identity.ts';

/** The row of the source that a query names; undefined where it names none that is here. */
export function sourceNamed(query: string, titles: FindTitles | undefined): number | undefined {
  const text = query.trim();
  const arxiv = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.exec(text)?.[1];
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  const address = arxiv
    ? `https://arxiv.org/abs/${arxiv}`
    : doi
      ? `https://doi.org/${doi}`
      : /^[a-z]+:\/\//i.test(text)
        ? text
        : /^(?:www\.)?[a-z0-9-]+\.[a-z]{2,}\/\S+$/i.test(text)
          ? `https://${text}`
          : undefined;
  const key = address && identify(address)?.key;
  const row = key === undefined ? -1 : (titles?.sources.findIndex(([, own]) => own === key) ?? -1);
  return row < 0 ? undefined : row;
}
