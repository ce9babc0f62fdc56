/** Loaded before a benchmarked command where the system tells nothing about others' processes: says at its end what it used itself. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nused ${maxRSS} kB, ${userCPUTime + systemCPUTime} µs\n`);
});
