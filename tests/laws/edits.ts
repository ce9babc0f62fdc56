/** Everything that somebody may do to a mosaic, each as a change of a draft. None brings an error. */
import { type Draft, type DraftMosaic, type DraftSource, relink } from './draft.ts';
import { AUTHORS, anchorOf, blocksAbout, DATES, headingOf, KINDS, question, SOURCES, STANCES } from './generated.ts';
import type { Random } from './random.ts';

export type Edit = (mosaic: DraftMosaic, random: Random) => void;

/** By what is done. */
export const edits: Readonly<Record<string, Edit>> = {
  'a body gets a paragraph': edit((draft, { pick }, { questions }) => {
    draft.body.push(pick(blocksAbout(pick(questions).id)));
  }),
  'a body changes without becoming longer or shorter': edit((draft, { below }) => {
    draft.body[0] = `Version ${1000 + below(9000)} of the text.`;
  }),
  'a body is emptied': edit((draft) => {
    draft.body = [''];
  }),
  'a heading that others link to is renamed': edit((draft) => {
    draft.body = draft.body.map((block) => (block.startsWith('## ') ? '## Another heading' : block));
  }),
  'a heading that others link to goes': edit((draft) => {
    draft.body = draft.body.filter((block) => !block.startsWith('## '));
  }),
  'a link to a heading is written': edit((draft, { pick }, { questions }) => {
    const { id } = pick(questions);
    draft.body.push(`See [[${id}#${anchorOf(id)}|that part]] and [[${id}#nowhere]].`, `## ${headingOf(draft.id)}, again`);
  }),
  'a source is mentioned in a body': edit((draft, { pick }) => {
    draft.body.push(`As [others say](${pick(pick(SOURCES))}).`);
  }),
  'a question is asked in other words': edit((draft, { below }) => {
    draft.title = `Which ${draft.id} is it: "I", <i> or ${below(100)}?`;
  }),
  'two questions swap their titles': edit((draft, { pick }, { questions }) => {
    const other = pick(questions);
    [draft.title, other.title] = [other.title, draft.title];
  }),
  'a question gets other tags': edit((draft, { pick }) => {
    draft.tags = draft.tags.length > 0 ? draft.tags.slice(1) : [pick(['images', 'zero', 'constructor'])];
  }),
  'a tag is new': edit((draft, _, { tags }) => {
    draft.tags.push('brand-new');
    if (tags) tags['brand-new'] = 'What nobody had a word for.';
  }),
  'a tag is described in other words': (mosaic, { below }) => {
    mosaic.tags = { ...mosaic.tags, images: `What is seen, in ${below(1000)} ways.` };
  },
  'tags.yaml goes': (mosaic) => {
    mosaic.tags = undefined;
  },
  'tags.yaml comes': (mosaic) => {
    mosaic.tags = { images: 'What is seen.', zero: 'Nothing at all, and more of it.' };
  },
  'a question moves in the tree': edit((draft, { pick }, { questions }) => {
    const allowed = questions.filter((other) => other.id !== draft.parent && !lineage(other, questions).includes(draft));
    put(draft, pick(allowed).id);
  }),
  'a question becomes a root': edit((draft) => put(draft, undefined)),
  'a question stands under a second parent': edit((draft, { pick }, { questions }) => {
    const allowed = questions.filter(({ id }) => id !== draft.id && id !== draft.parent && !draft.also_under.includes(id));
    draft.also_under.push(pick(allowed).id);
  }),
  'no question stands under a second parent': ({ questions }) => {
    for (const draft of questions) draft.also_under = [];
  },
  'a question gets another place among its siblings': edit((draft, { below }) => {
    draft.order = draft.order === undefined ? below(5) - 2 : undefined;
  }),
  'a question is renamed and leaves an alias': edit((draft, { below }, mosaic) => {
    const from = draft.id;
    draft.id = `${from}-${below(1000)}`;
    draft.aliases.push(from);
    for (const other of mosaic.questions) {
      if (other.parent === from) other.parent = draft.id;
      other.also_under = other.also_under.map((id) => (id === from ? draft.id : id));
    }
    relink(mosaic, from, draft.id);
  }),
  'an alias is added': edit((draft, { below }) => {
    draft.aliases.push(`once-${below(10_000)}`);
  }),
  'aliases are dropped': ({ questions }) => {
    for (const draft of questions) draft.aliases = [];
  },
  'a file moves to another folder': edit((draft) => {
    draft.folder = draft.folder ? '' : 'else/where/';
  }),
  'a question is deleted': edit((draft, _, mosaic) => {
    mosaic.questions.splice(mosaic.questions.indexOf(draft), 1);
    for (const child of mosaic.questions.filter(({ parent }) => parent === draft.id)) put(child, draft.parent);
    for (const other of mosaic.questions) other.also_under = other.also_under.filter((id) => id !== draft.id);
    relink(mosaic, draft.id, undefined);
  }),
  'a question is added': (mosaic, random) => {
    mosaic.questions.push(question(random, `novelty ${random.below(1000)}`.replace(' ', '-'), mosaic.questions));
  },
  'a source is cited': edit((draft, { pick }) => {
    draft.sources.push({ url: pick(pick(SOURCES)), stance: pick(STANCES) });
  }),
  'a source is given its title elsewhere': ofSource((source, { below }, { questions }) => {
    for (const other of citations(questions)) if (sameSource(other, source)) delete other.title;
    const last = citations(questions).findLast((other) => sameSource(other, source));
    if (last) last.title = `A title, number ${below(1000)}`;
  }),
  'a source gets other authors': ofSource((source, { shuffled }, { questions }) => {
    for (const other of citations(questions)) if (sameSource(other, source)) delete other.authors;
    source.authors = shuffled([...AUTHORS, 'Nobody Before']).slice(0, 2);
  }),
  'a source gets another date and kind': ofSource((source, { pick }, { questions }) => {
    for (const other of citations(questions)) if (sameSource(other, source)) delete other.date;
    Object.assign(source, { date: pick(DATES), kind: pick(KINDS) });
  }),
  'a source is cited at another of its addresses': ofSource((source) => {
    source.url = SOURCES.find((urls) => urls.some((url) => url === source.url))?.at(-1) ?? source.url;
  }),
  'a source takes another stance': ofSource((source, { pick }) => {
    source.stance = pick(STANCES.filter((stance) => stance !== source.stance));
  }),
  'an insight is written, with a link': ofSource((source, { pick }, { questions }) => {
    source.insight = `It changes [[${pick(questions).id}]], says *Theorem 5*.`;
    source.by = 'another-reader';
  }),
  'an insight is taken back': ofSource((source) => {
    delete source.insight;
    delete source.by;
  }),
  'a question is answered': edit((draft) => {
    draft.status = 'answered';
    draft.sources.push({ url: 'https://example.org/answer', title: 'An answer', stance: 'answers', insight: 'Yes.' });
  }),
  'a question is ill-posed': edit((draft) => {
    draft.status = 'ill-posed';
    draft.sources.push({ url: 'https://example.org/dispute', stance: 'disputes' });
  }),
  'a question loses its sources and is open again': edit((draft) => {
    draft.status = 'open';
    draft.sources = [];
  }),
  'a body ends its lines otherwise': edit((draft) => {
    draft.lineEnding = '\r\n';
  }),
};

/** An edit of one question, whichever. */
function edit(change: (draft: Draft, random: Random, mosaic: DraftMosaic) => void): Edit {
  return (mosaic, random) => change(random.pick(mosaic.questions), random, mosaic);
}

/** An edit of one citation of a source. */
function ofSource(change: (source: DraftSource, random: Random, mosaic: DraftMosaic) => void): Edit {
  return (mosaic, random) => change(random.pick(citations(mosaic.questions)), random, mosaic);
}

const citations = (questions: readonly Draft[]) => questions.flatMap(({ sources }) => sources);

const sameSource = (a: DraftSource, b: DraftSource) =>
  a.url === b.url || SOURCES.some((urls: readonly string[]) => urls.includes(a.url) && urls.includes(b.url));

function put(draft: Draft, parent: string | undefined): void {
  draft.parent = parent;
  draft.also_under = draft.also_under.filter((id) => id !== parent);
}

/** A question and all above it. */
function lineage(draft: Draft, questions: readonly Draft[]): Draft[] {
  const above = questions.find(({ id }) => id === draft.parent);
  return above ? [draft, ...lineage(above, questions)] : [draft];
}
