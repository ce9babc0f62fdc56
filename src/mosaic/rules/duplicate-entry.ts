import { dequal } from 'dequal';
import type { SourcePlace } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { type QuestionFields, questionSchema, type SourceFields } from '../schema.ts';

/** No list has an entry twice. */
export const duplicateEntry: Rule = {
  id: 'duplicate-entry',
  severity: 'error',
  explain:
    'A tag, an id or an alias is in its list once, and so is a source, unless it is there with another stance ' +
    'or insight. `npm run check -- --fix` removes the one that says less.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'tags: [x, y]\n' +
        'sources:\n' +
        '  - {url: https://example.org, insight: One thing.}\n' +
        '  - {url: https://example.org, insight: And another.}\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'tags: [x, y, x]\n' +
        'sources:\n' +
        '  - https://arxiv.org/abs/2110.14602\n' +
        '  - {url: https://arxiv.org/pdf/2110.14602, title: A paper}\n' +
        '---\n',
    },
    messages: [
      'a.md:3:14: Unexpected entry "x" of tags, expected each once',
      'a.md:6:11: Unexpected source "https://arxiv.org/pdf/2110.14602" a second time, expected another stance or insight',
    ],
  },
  check({ files, sources }, report) {
    for (const file of files) {
      for (const list of LISTS) {
        const entries: readonly unknown[] = file.frontmatter.fields[list];
        if (entries.length < 2 || new Set(entries).size === entries.length) continue;
        const seen = new Set<unknown>();
        for (const [index, entry] of entries.entries()) {
          const fix = () => ({ kind: 'entry', list, index }) as const;
          if (seen.has(entry)) report(file, [list, index], `Unexpected entry "${entry}" of ${list}, expected each once`, undefined, fix);
          seen.add(entry);
        }
      }
    }
    for (const { places } of sources.byKey.values()) {
      for (const [at, { file, index, fields }] of places.entries()) {
        // Places in one file are next to each other.
        let before = at - 1;
        while (places[before]?.file === file && !isSame((places[before] as SourcePlace).fields, fields)) before -= 1;
        const earlier = places[before];
        if (earlier?.file !== file) continue;
        const gone = isIn(fields, earlier.fields) ? index : isIn(earlier.fields, fields) ? earlier.index : undefined;
        const fix = () => (gone === undefined ? undefined : ({ kind: 'entry', list: 'sources', index: gone } as const));
        const reason = `Unexpected source "${fields.url}" a second time, expected another stance or insight`;
        report(file, ['sources', index, 'url'], reason, undefined, fix);
      }
    }
  },
};

type ListField = Exclude<
  { [K in keyof QuestionFields]-?: QuestionFields[K] extends readonly string[] ? K : never }[keyof QuestionFields],
  undefined
>;

/** The fields that are lists of words. */
const LISTS = Object.entries(questionSchema.shape).flatMap(([name, field]) =>
  name !== 'sources' && Array.isArray(field.safeParse(undefined).data) ? [name as ListField] : [],
);

const isSame = (one: SourceFields, other: SourceFields) => one.stance === other.stance && one.insight === other.insight;

/** Whether another mention of a source has every field of this one, with the same value. */
const isIn = (one: SourceFields, other: SourceFields) =>
  Object.entries(one).every(([name, value]) => name === 'url' || dequal(value, other[name as keyof SourceFields]));
