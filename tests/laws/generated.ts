/** A small mosaic drawn from a seed, in which every field and every kind of Markdown occurs. */
import { THOROUGH } from '../chance.ts';
import type { Draft, DraftMosaic, DraftSource } from './draft.ts';
import { type Random, randomFrom } from './random.ts';

// Capital I and the dots of ı, ä and Ü: what a language of the system could change.
const SUBJECTS =
  'Information Inference agency boundaries causes deception evolution fields goals heat Imitation judgement knowledge language minds numbers order prices Questions rules search trust Uncertainty values words Zufälle'.split(
    ' ',
  );
/** Of each two the first, and the last. */
const FEWER = SUBJECTS.filter((_, index) => index % 2 === 0 || index === SUBJECTS.length - 1);

const FORMS = ['What is $ made of?', 'Can $ be measured?', 'How does $ arise in "systems" & <machines>?', 'Why is $ so rare?'];

/** The words of a tags file, and what each is for. */
const TAGS = { 'first-tag': 'What comes first.', images: 'Pictures in the mind.', constructor: 'What builds.', zero: 'Nothing at all.' };

/** Addresses; those in one list are one source. */
export const SOURCES = [
  ['https://arxiv.org/abs/2110.14602', 'https://arxiv.org/pdf/2110.14602v2', 'https://doi.org/10.48550/arXiv.2110.14602'],
  ['https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/a-slug', 'https://www.alignmentforum.org/posts/EPAofvLzsCwqYnekj'],
  ['https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/a-slug?commentId=tdF8BBgQyaj6KuMd7'],
  ['https://github.com/example/Interpreter', 'http://www.github.com/example/Interpreter/'],
  ['https://www.youtube.com/watch?v=IiIi'],
  ['https://example.org/a?utm_source=x#part', 'https://example.org/a'],
  ['https://doi.org/10.1000/Ixyz'],
  ['https://example.org/book'],
] as const;

export const AUTHORS = ['Ünal Çelik', 'Ida I. Irmak', 'Null', 'ışık', 'Åsa Öberg'];
export const DATES = ['2021', '2023-03', '2023-03-09', '2020-01-01', '2019-12-31'];
export const KINDS = ['paper', 'post', 'comment', 'book', 'talk', 'code', 'page'] as const;
export const STANCES = ['poses', 'informs', 'answers', 'disputes'] as const;
const STATUSES = ['open', 'partial', 'answered', 'ill-posed'] as const;

const idOf = (subject: string) => subject.toLowerCase().replace('ä', 'ae');
export const headingOf = (id: string) => `The part on ${id}`;
export const anchorOf = (id: string) => `the-part-on-${id}`;

/** Blocks of a body that link to a question: one of each kind of Markdown. */
export const blocksAbout = (id: string): string[] => [
  `It bears on [[${id}]] and on [[${id}|what it is called]]; see [[${id}#${anchorOf(id)}]] and [the file](${id}.md).`,
  `| of | is |\n| --- | --- |\n| [[${id}\\|in a table]] | $\\frac{1}{2}$ |`,
  '```js\nconst answer = 42; // <b>\n```',
  '$$\n\\int_0^1 x \\, dx\n$$',
  `A claim.[^${id}]\n\n[^${id}]: With a link to [[${id}]].`,
  `- [ ] to do: [[${id}]]\n- [x] done\n\n1. one\n2. two`,
  '> A quote with ![a picture](https://example.org/picture.png) and <b>HTML</b>.',
  'An address, https://arxiv.org/abs/2110.14602, [mail](mailto:a@example.org), ~~struck~~ and **bold *Italic***.',
];

function source(random: Random, id: string): DraftSource {
  const made: DraftSource = { url: random.pick(random.pick(SOURCES)) };
  if (random.below(3) > 0) Object.assign(made, { title: `A text: "${made.url.length}" Items`, authors: [random.pick(AUTHORS)] });
  if (random.below(2) > 0) Object.assign(made, { date: random.pick(DATES), kind: random.pick(KINDS) });
  if (random.below(4) > 0) made.stance = random.pick(STANCES);
  if (random.below(3) > 0)
    Object.assign(made, { insight: `Section 3 shows _this_ about [[${id}]], with $x^2$ and \`code\`.`, by: 'reader' });
  return made;
}

/** A question that stands below one of those before it. */
export function question(random: Random, subject: string, before: readonly Draft[]): Draft {
  const id = idOf(subject);
  const known = [...before.map((draft) => draft.id), id];
  const parent = before.length > 1 ? random.pick(before).id : undefined;
  const blocks = random.shuffled(blocksAbout(random.pick(known)));
  return {
    id,
    folder: random.pick(['', '', 'deep/', 'deep/down/']),
    title: random.pick(FORMS).replace('$', subject),
    parent,
    also_under: random.below(4) === 0 ? known.filter((other) => other !== parent && other !== id).slice(0, 1) : [],
    order: random.pick([undefined, undefined, 1, 2, -1.5]),
    tags: random.shuffled(Object.keys(TAGS)).slice(0, random.below(3)),
    status: random.pick(STATUSES),
    sources: Array.from({ length: random.below(4) }, () => source(random, random.pick(known))),
    aliases: random.below(4) === 0 ? [`old-${id}`] : [],
    body: [
      `Version ${1000 + random.below(9000)} of the text.`,
      ...blocks.slice(0, 1 + random.below(4)),
      `## ${headingOf(id)}`,
      ...blocks.slice(6),
    ],
    lineEnding: '\n',
  };
}

/** 26 questions below two roots, or 14 when laws are not tried thoroughly; the same for the same seed. */
export function generated(seed: number): DraftMosaic {
  const random = randomFrom(seed);
  const questions: Draft[] = [];
  for (const subject of THOROUGH ? SUBJECTS : FEWER) questions.push(question(random, subject, questions));
  return { questions, tags: { ...TAGS } };
}
