/** What a worker thread does: render a batch. */
import { type Rendered, renderBody, renderNote } from './render.ts';

export interface Job {
  kind: 'body' | 'note';
  markdown: string;
}

/** Renders each job, in order. */
export default async function renderAll(jobs: readonly Job[]): Promise<Rendered[]> {
  const done: Rendered[] = [];
  for (const { kind, markdown } of jobs) done.push(await (kind === 'body' ? renderBody(markdown) : renderNote(markdown)));
  return done;
}
