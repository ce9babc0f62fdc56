/**
 * What LessWrong, the Alignment Forum and the EA Forum answer about a post or a comment. The shape is that of ForumMagnum's GraphQL schema
 * (`SelectorInput`, `SinglePostOutput` and `SingleCommentOutput` in packages/lesswrong/lib/generated/inputTypes.d.ts at 00545cf); its own
 * pages ask so too. https://www.lesswrong.com/SKILL.md offers Markdown for `/api/post/[id]`, which has no fields to rely on.
 */
import { z } from 'zod';
import type { FoundFacts } from './sound-facts.ts';

const POST = `query ($id: String!) { post(input: {selector: {_id: $id}}) {
  result { title postedAt user { displayName } coauthors { displayName } } } }`;
const COMMENT = `query ($id: String!) { comment(input: {selector: {_id: $id}}) {
  result { postedAt user { displayName } post { title } } } }`;

/** What to ask a forum, to be posted as JSON. @param url an address as `identify` gives it; undefined for other addresses */
export function forumQuestion(url: string): { endpoint: string; body: string } | undefined {
  const parsed = new URL(url);
  const id = /^\/posts\/([A-Za-z0-9]{17})\/?$/.exec(parsed.pathname)?.[1];
  if (!id || !['www.lesswrong.com', 'forum.effectivealtruism.org'].includes(parsed.hostname)) return undefined;
  const comment = parsed.searchParams.get('commentId');
  const body = comment ? { query: COMMENT, variables: { id: comment } } : { query: POST, variables: { id } };
  return { endpoint: `${parsed.origin}/graphql`, body: JSON.stringify(body) };
}

const user = z.object({ displayName: z.string().nullish() }).nullish().catch(undefined);
const text = z.string().nullish().catch(undefined);
const post = z.object({ result: z.object({ title: text, postedAt: text, user, coauthors: z.array(user).nullish().catch(undefined) }) });
const comment = z.object({ result: z.object({ postedAt: text, user, post: z.object({ title: text }).nullish().catch(undefined) }) });
const answer = z.object({ data: z.object({ post: post.nullish(), comment: comment.nullish() }) });

/** Undefined for an answer of another shape, and for one about nothing. Accounts that are deleted have no names. */
export function readForumAnswer(found: unknown): FoundFacts | undefined {
  const { data } = answer.safeParse(found).data ?? {};
  const named = (users: readonly z.output<typeof user>[]) => users.flatMap((each) => each?.displayName ?? []);
  if (data?.post) {
    const { title, postedAt, user: author, coauthors } = data.post.result;
    return { title: title ?? '', date: dayOf(postedAt), authors: named([author, ...(coauthors ?? [])]) };
  }
  if (!data?.comment) return undefined;
  const { post: under, postedAt, user: author } = data.comment.result;
  return { title: under?.title ? `Comment on “${under.title}”` : '', date: dayOf(postedAt), authors: named([author]) };
}

/** `2021-10-26T05:01:02.003Z` as a day, in UTC. */
const dayOf = (time: string | null | undefined) => time?.slice(0, 10);
