/** Loaded before a benchmarked command: says the peak of its memory when it ends. */
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\n`));
