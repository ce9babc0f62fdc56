/** The questions and tags to choose from. */
import type { Fill } from '../mosaic/fill.ts';
import type { Around } from './compose-data.ts';

export interface Outline {
  /** In tree order. */
  questions: {
    id: string;
    /** Its file, below the questions folder. */
    name: string;
    label: string;
    title: string;
    fill: Fill;
    /** The keys of its answers; absent for yes and no. */
    answers?: readonly string[];
    /** The row of its parent; absent for a root. */
    parent?: number;
  }[];
  /** The tags with a line each, then those that are used without one; by name. */
  tags: { slug: string; line?: string; questions: number }[];
}

export function outlineOf({ files, beside, fills }: Around): Outline {
  const rows = new Map(files.map(({ id }, row) => [id, row]));
  const counts = new Map<string, number>();
  for (const { frontmatter } of files) for (const tag of new Set(frontmatter.fields.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const described = beside.tags?.tags ?? new Map<string, { description: string }>();
  const byName = (a: string, b: string) => (a < b ? -1 : 1);
  const slugs = [...described.keys()].sort(byName);
  const others = [...counts.keys()].filter((slug) => !described.has(slug)).sort(byName);
  return {
    questions: files.map(({ id, name, frontmatter: { fields } }) => {
      const parent = fields.parent === undefined ? undefined : rows.get(fields.parent);
      return {
        id,
        name,
        label: fields.label ?? fields.title,
        title: fields.title,
        fill: fills.get(id) ?? 'dark',
        ...(fields.answers && { answers: Object.keys(fields.answers) }),
        ...(parent !== undefined && { parent }),
      };
    }),
    tags: [...slugs, ...others].map((slug) => {
      const line = described.get(slug)?.description;
      return { slug, ...(line && { line }), questions: counts.get(slug) ?? 0 };
    }),
  };
}
