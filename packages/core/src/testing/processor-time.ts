/**
 * The least processor time of three runs, in milliseconds: other work on the machine does not count, nor does a first run's compiling.
 */
export function leastProcessorTime(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
