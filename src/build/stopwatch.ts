/** Times of the steps of a build, and its progress. */

export interface Stopwatch {
  /** Times a step; steps may overlap. */
  time<T>(step: string, work: Promise<T> | (() => Promise<T> | T)): Promise<T>;
  /** One line: the seconds of each step, and since the start. */
  summary(): string;
}

export function stopwatch(): Stopwatch {
  const begun = performance.now();
  const steps: { step: string; seconds: number }[] = [];
  return {
    async time(step, work) {
      const start = performance.now();
      try {
        return await (typeof work === 'function' ? work() : work);
      } finally {
        steps.push({ step, seconds: (performance.now() - start) / 1000 });
      }
    },
    summary() {
      const total = (performance.now() - begun) / 1000;
      return `${steps.map(({ step, seconds }) => `${step} ${seconds.toFixed(1)} s`).join(', ')}; ${total.toFixed(1)} s in all`;
    },
  };
}

/** Shows a count on one line of a terminal, at most every 100 ms; elsewhere it prints nothing. */
export function progress(
  noun: string,
  stream: NodeJS.WriteStream = process.stderr,
): { total(count: number): void; step(): void; done(): void } {
  let total = 0;
  let count = 0;
  let shown = 0;
  const show = () => {
    if (!stream.isTTY) return;
    shown = performance.now();
    stream.write(`\r\u001b[K${noun}: ${count} of ${total}`);
  };
  return {
    total(all) {
      total = all;
      show();
    },
    step() {
      count += 1;
      if (performance.now() - shown > 100) show();
    },
    done() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
