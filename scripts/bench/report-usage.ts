/** Loaded into a measured command on systems other than Linux: at its end, the process prints what it used. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nused ${maxRSS} kB, ${userCPUTime + systemCPUTime} µs\n`);
});
