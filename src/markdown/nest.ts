/** Puts the printed HTML of a body among others on one page: its headings further down, its anchors apart from those of the others. */

/** Where a body stands on a page. */
export interface Nested {
  /** What comes before each of its anchors. */
  prefix: string;
  /** How many levels its headings move down; none gets below the sixth. */
  down: number;
}

const HEADING = /^(<\/?h)([1-6])\b/;
/** A whole attribute, so that nothing inside of a value is taken for another one. */
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** Whether anything of a text has to change. */
export const isNestable = (html: string): boolean => /<h[1-6]| id="/.test(html);

/** A whole tag of a body, as it stands among others. */
export function nestedTag(tag: string, { prefix, down }: Nested): string {
  const moved = tag.replace(HEADING, (_, start: string, level: string) => `${start}${Math.min(6, Number(level) + down)}`);
  if (!tag.includes(' id="') && !tag.includes(' href="#')) return moved;
  return moved.replace(ATTRIBUTE, (whole, name: string, value: string) => {
    if (name === 'id' || name === 'aria-describedby') return ` ${name}="${prefix}${value}"`;
    return name === 'href' && value.startsWith('#') ? ` href="#${prefix}${value.slice(1)}"` : whole;
  });
}
