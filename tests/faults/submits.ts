import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { listStoredReferrals } from '@neighbourhood-kit/server';
import { started, type Outcome } from './compare.ts';
import { send } from './senders.ts';
import { startProcess } from './server-process.ts';

/** A network that breaks one connection in three: half of them before the request gets through, half when the answer is on its way. */
async function badNetwork(port: number): Promise<{ url: string; dropped: () => number; close: () => void }> {
  let dropped = 0;
  const server = createServer((near) => {
    const fate = Math.random();
    const far = connect(port, '127.0.0.1');
    const over = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', over).on('close', over);
    const drop = () => {
      dropped++;
      over();
    };
    near.on('data', (bytes: Buffer) => {
      if (fate < 1 / 6) drop();
      else far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      if (fate >= 1 / 6 && fate < 1 / 3) drop();
      else near.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { url, dropped: () => dropped, close: () => server.close() };
}

/** Forms sent over a bad network by people who click twice and try again: one referral a form. */
export async function submits(data: string, count: number): Promise<Outcome> {
  const server = await startProcess(data);
  const network = await badNetwork(Number(new URL(started(server)).port));
  const told = new Map<string, string>();
  const faults: string[] = [];
  const submit = async () => {
    const key = randomUUID();
    const click = async (): Promise<void> => {
      for (let tries = 0; tries < 100; tries++) {
        const answer = await send(network.url, key, undefined, { Connection: 'close' }).catch(() => undefined);
        if (answer?.status !== 201) continue;
        const before = told.get(key);
        if (before !== undefined && before !== answer.text) faults.push(`form ${key} was told two answers`);
        told.set(key, answer.text);
        return;
      }
      faults.push(`form ${key} was never acknowledged`);
    };
    await Promise.all(Math.random() < 0.5 ? [click(), click()] : [click()]);
  };
  let left = count;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left-- > 0) await submit();
    }),
  );
  const stored = await listStoredReferrals({ folder: data });
  if (stored.length !== count) faults.push(`${stored.length} stored for ${count} forms`);
  network.close();
  await server.stop();
  return { figures: `${count} forms, ${network.dropped()} connections broken, ${stored.length} stored`, faults };
}
