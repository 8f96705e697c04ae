import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { started, type Outcome } from './compare.ts';
import { BODY, send } from './senders.ts';
import { startProcess } from './server-process.ts';

/** Milliseconds between two bytes of a slow sender. */
const DRIBBLE = 1000;
/** Milliseconds below which a difference is of the machine, not of the server. */
const NOISE = 25;

/** What a socket says at first; then it dribbles bytes that never end what it began, or reads nothing of what it asked for. */
const BEGINNINGS: readonly (readonly [first: string, then: string])[] = [
  ['POST /referrals HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'x'],
  [
    `POST /referrals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: ${String(BODY.length)}\r\n\r\n`,
    ' ',
  ],
  ['GET /kit.js HTTP/1.1\r\nHost: localhost\r\n\r\n', ''],
];

/** Sockets that are open and do next to nothing. */
async function openSlow(port: number, count: number): Promise<{ closed: () => number; close: () => void }> {
  let closed = 0;
  const sockets: Socket[] = [];
  for (let i = 0; i < count; i++) {
    const [first, then] = BEGINNINGS[i % BEGINNINGS.length] ?? ['', ''];
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    socket.on('error', () => undefined).on('close', () => closed++);
    socket.write(first);
    if (then !== '') {
      socket.resume();
      const dribbling = setInterval(() => socket.write(then), DRIBBLE);
      socket.on('close', () => {
        clearInterval(dribbling);
      });
    }
    sockets.push(socket);
  }
  return {
    closed: () => closed,
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** How long 99 of 100 referrals of four senders take at most, in milliseconds; what is refused is a fault. */
async function slowest(url: string, count: number, faults: string[]): Promise<number> {
  const times: number[] = [];
  let left = count;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (left-- > 0) {
        const begin = performance.now();
        const answer = await send(url, randomUUID()).catch((error: unknown) => ({ status: 0, text: String(error) }));
        times.push(performance.now() - begin);
        if (answer.status !== 201) faults.push(`answered ${String(answer.status)} ${answer.text.slice(0, 100)}`);
      }
    }),
  );
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.99) - 1] ?? 0;
}

/**
 * Sockets that hold a connection without getting on: others are served as fast as before, and those that send slowly are shut out in the
 * end. On a machine with other work a single round says little, so the best of a few counts: a server that is held up is so in each.
 */
export async function slowSockets(
  data: string,
  { sockets, requests, rounds, untilShut }: Record<'sockets' | 'requests' | 'rounds' | 'untilShut', number>,
): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const faults: string[] = [];
  await slowest(url, requests, faults);
  const found: { calm: number; slow: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await slowest(url, requests, faults);
    const slow = await openSlow(Number(new URL(url).port), sockets);
    const during = await slowest(url, requests, faults);
    if (round === rounds - 1 && untilShut > 0) {
      const slowSenders = Math.ceil((sockets * 2) / 3);
      for (const end = performance.now() + untilShut; performance.now() < end && slow.closed() < slowSenders;)
        await wait(200);
      if (slow.closed() < slowSenders) faults.push(`${slowSenders - slow.closed()} slow senders are still connected`);
    }
    slow.close();
    found.push({ calm: Math.max(before, await slowest(url, requests, faults)), slow: during });
    if (during < 2 * Math.max(before, NOISE) && untilShut === 0) break;
  }
  await server.stop();
  const ratio = ({ calm, slow }: { calm: number; slow: number }) => slow / Math.max(calm, NOISE);
  const best = found.reduce((least, one) => (ratio(one) < ratio(least) ? one : least));
  if (ratio(best) >= 2)
    faults.push(`99 of 100 took up to ${Math.round(best.slow)} ms, ${ratio(best).toFixed(1)} times as long`);
  return {
    figures: `${sockets} sockets, 99 of 100 referrals in ${Math.round(best.slow)} ms (without them ${Math.round(best.calm)} ms)`,
    faults,
  };
}
