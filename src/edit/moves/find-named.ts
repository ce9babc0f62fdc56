/** Finds the questions that lines name, by their ids, titles and labels. */
import { idsOf } from '../../mosaic/ids.ts';
import { nearest } from '../../mosaic/near.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { LIKENESS, likenessAmong, wordsKey } from '../../mosaic/reason/likeness.ts';

/** A question, or the one that is nearest to what was named, if there is one. */
export type FoundNamed = { id: string; near?: undefined } | { id?: undefined; near: string | undefined };

/** Gives the question of a name: one that has the id, now or formerly; else the first whose title, or whose label, has the same words. */
export function findNamed(files: readonly QuestionFile[]): (name: string) => FoundNamed {
  const ids = idsOf(files);
  let byWords: ReadonlyMap<string, string> | undefined;
  let alike: ReturnType<typeof likenessAmong<{ id: string; title: string }>> | undefined;
  return (name) => {
    const there = ids.resolve(name);
    if (there) return { id: there.id };
    byWords ??= new Map(
      [...files.flatMap(labelOf), ...files.map(({ id, frontmatter }) => [frontmatter.fields.title, id] as const)]
        .reverse()
        .map(([words, id]) => [wordsKey(words), id]),
    );
    const id = byWords.get(wordsKey(name));
    if (id !== undefined) return { id };
    alike ??= likenessAmong(files.map((file) => ({ id: file.id, title: file.frontmatter.fields.title })));
    return { near: nearest(name, ids.byId.keys()) ?? alike(name, LIKENESS.near, 1)[0]?.question.id };
  };
}

const labelOf = ({ id, frontmatter }: QuestionFile): (readonly [string, string])[] =>
  frontmatter.fields.label === undefined ? [] : [[frontmatter.fields.label, id]];
