import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/folder.js';
import { markServer, refuseSecondServer } from './server-mark.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const mark = () => `${folder.path}/server.pid`;

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(folder.path);
});

afterEach(async () => {
  await folder.remove();
});

/** A process that lives until it is ended, with its mark as it would write it itself. */
async function another() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = String(child.pid);
  const started = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19] ?? '';
  return { pid, started, end: () => (child.kill('SIGKILL'), once(child, 'exit')) };
}

describe.skipIf(process.platform !== 'linux')('The mark of a server in its data folder', () => {
  test('refuses a second while the first lives, and no longer', async () => {
    const first = await another();
    await writeFile(mark(), `${first.pid} ${first.started}\n`);
    await expect(refuseSecondServer(folder.path)).rejects.toMatchObject({
      code: 'store/in-use',
      message: `Another server (process ${first.pid}) is using ${folder.path}. Stop it, or give this one a folder of its own with --data.`,
    });
    await first.end();
    await expect(refuseSecondServer(folder.path)).resolves.toBeUndefined();
  });

  test('refuses nobody when the number of its process was given again', async () => {
    const later = await another();
    await writeFile(mark(), `${later.pid} ${String(Number(later.started) - 1)}\n`);
    await expect(refuseSecondServer(folder.path)).resolves.toBeUndefined();
    await later.end();
  });

  test.each(['', 'x', '1', '-1 5', '0 0', '\0', '99999999999999999999 1', '../1 2'])(
    'refuses nobody when it says %j',
    async (text) => {
      await writeFile(mark(), text);
      await expect(refuseSecondServer(folder.path)).resolves.toBeUndefined();
    },
  );

  test('is this process until it is taken away', async () => {
    const unmark = await markServer(folder.path);
    expect((await readFile(mark(), 'utf8')).split(' ')[0]).toBe(String(process.pid));
    await unmark();
    await expect(readFile(mark())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
