/** The worker of a build, which fails at files that ask for it in the ways that a worker can. */
import work, { type Batch, type Done } from '../../src/build/open/worker.ts';

export default async function failing(batch: Batch): Promise<Done> {
  for (const text of [...batch.files.map(({ text }) => text), ...batch.texts.map(({ markdown }) => markdown)]) {
    // As a loop without an end does, it keeps the thread from everything else; but others can use the processor.
    if (text.includes('never end')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    if (text.includes('leave')) process.exit(3);
    if (text.includes('fill the memory')) for (const all: number[][] = []; ; ) all.push(new Array(1e7).fill(0));
  }
  const throws = batch.files.filter(({ text }) => text.includes('throw'));
  const rest = await work({ ...batch, files: batch.files.filter((file) => !throws.includes(file)) });
  return { ...rest, failed: [...rest.failed, ...throws.map(({ name }) => ({ of: name, reason: 'it threw' }))] };
}
