import { readdir, readFile } from 'node:fs/promises';

/** Fields of /proc/PID/stat from the third on (proc(5)); the second is a name that may hold anything. */
async function statOf(pid: string): Promise<readonly string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/**
 * Processor time that processes have used, with the children they have now. On a machine with a load it says more than the clock.
 * @param pids - The processes.
 * @returns Milliseconds; NaN where the system does not tell.
 */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const wanted = new Set(pids.map(String));
  let hundredths = names.length === 0 ? NaN : 0;
  for (const pid of names.filter((name) => /^\d+$/u.test(name))) {
    const fields = await statOf(pid);
    if (wanted.has(pid) || wanted.has(fields[1] ?? '')) hundredths += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return hundredths * 10;
}
