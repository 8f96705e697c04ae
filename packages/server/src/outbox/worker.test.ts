import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogger } from '../log/logger.js';
import { type Outbox, startOutbox } from '../testing/outbox.js';
import { linkIn, mailIn, until } from '../testing/mail.js';
import { fileDrop } from './file-drop.js';
import type { MailTransport } from './mail.js';
import { deliverNext, startWorker } from './worker.js';

let box: Outbox;

beforeAll(async () => {
  box = await startOutbox();
});

afterAll(() => box.close());

beforeEach(() => {
  box.empty();
});

// Whatever a test leaves undelivered is not the next one's.
afterEach(() => box.settle());

describe('a crash', () => {
  test('between handing a message on and storing that it was: it is sent again, the same to the last byte', async () => {
    const id = await box.sent('hall');
    const real = box.overSmtp();
    const dying: MailTransport = {
      ...real.mail,
      send: async (mail) => {
        const tried = await real.mail.send(mail);
        // The server loses its connection, as it does when it is killed.
        const owner = await box.store.owner();
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and usename = 'nk_app'`,
        );
        await owner.end();
        return tried;
      },
    };
    await expect(deliverNext({ ...real, mail: dying })).rejects.toThrow();
    expect(await box.messages(id)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    await box.all(box.overSmtp());
    expect(box.smtp.taken).toHaveLength(2);
    expect(box.smtp.taken[0]?.headers['message-id']).toBe(box.smtp.taken[1]?.headers['message-id']);
    expect(box.smtp.taken[0]?.raw).toBe(box.smtp.taken[1]?.raw);
    expect(linkIn(box.smtp.taken[0]!)).not.toBe('');
    expect(await box.messages(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('leaves one file in the folder, however often it is written', async () => {
    const drop = join(box.folder, 'drop');
    const mail = fileDrop(drop, 'Referrals <referrals@example.org>');
    await box.sent('hall');
    const message = { id: 'one', to: 'hall@example.org', subject: 'Hello', text: 'Hello.\n', date: box.clock };
    await Promise.all(Array.from({ length: 5 }, () => mail.send(message)));
    expect(await mailIn(drop)).toHaveLength(1);
    await box.all(box.options(mail));
    expect(await mailIn(drop)).toHaveLength(2);
  });
});

describe('several workers on one database', () => {
  test('deliver forty messages once each, and never two at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => box.sent('hall')));
    const under = new Map<string, number>();
    let most = 0;
    const delivered: string[] = [];
    const slow: MailTransport = {
      send: async ({ id }) => {
        under.set(id, (under.get(id) ?? 0) + 1);
        most = Math.max(most, under.get(id) ?? 0);
        await sleep(15);
        under.set(id, (under.get(id) ?? 0) - 1);
        delivered.push(id);
        return { kind: 'delivered' };
      },
      close: () => undefined,
    };
    const workers = [1, 2, 3].map(() => startWorker(box.options(slow)));
    await until(() => (delivered.length >= 40 ? true : undefined), 15_000);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(delivered).toHaveLength(40);
    expect(new Set(delivered).size).toBe(40);
    expect(most).toBe(1);
    for (const id of ids) expect(await box.messages(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('finish what is under way when they are told to stop', async () => {
    const id = await box.sent('hall');
    let began: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (began = resolve));
    const worker = startWorker(
      box.options({
        send: async () => {
          began();
          await sleep(300);
          return { kind: 'delivered' };
        },
        close: () => undefined,
      }),
    );
    await beginning;
    await worker.stop();
    expect(await box.messages(id)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('the worker', () => {
  test('goes on when the database does not answer, and logs no address', async () => {
    const lines: string[] = [];
    const id = await box.sent('hall');
    const drop = join(box.folder, 'later');
    const worker = startWorker({
      ...box.options(fileDrop(drop, 'a@example.org')),
      log: makeLogger((line) => lines.push(line)),
    });
    const owner = await box.store.owner();
    for (let i = 0; i < 5; i++) {
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nk_app'`);
      await sleep(20);
    }
    await owner.end();
    await until(async () => ((await box.messages(id))[0]?.state === 'delivered' ? true : undefined));
    await worker.stop();
    expect(lines.join('\n')).not.toMatch(/hall@|answer\//u);
  });
});
