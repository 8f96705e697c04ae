import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildPages, pagePath } from '@neighbourhood-kit/finder';
import { describe, expect, test } from 'vitest';
import { openSnapshot, type Arriving } from './snapshot-reader.js';
import { SourceError } from './source-error.js';

const HOST = 'https://council.example/find/index.nkx';
const named = (...names: string[]): Service[] =>
  names.map((name) => ({ id: name.toLowerCase(), name, status: 'active' }));

/** A snapshot that has come. */
const arrived = (bytes: Uint8Array<ArrayBuffer>): Arriving => ({ pieces: [bytes], whole: Promise.resolve(bytes) });

/** A host's folder, which may be written again while a page is open. */
function host(services: readonly Service[], pageSize: number) {
  let bytes = new Uint8Array(buildIndex(services, { pageSize }));
  let pages = buildPages(services, { pageSize });
  let reads = 0;
  return {
    write(now: readonly Service[]) {
      bytes = new Uint8Array(buildIndex(now, { pageSize }));
      pages = buildPages(now, { pageSize });
    },
    reads: () => reads,
    open: (arriving: Arriving = arrived(bytes)) =>
      openSnapshot(arriving, HOST, {
        readJson: (url) => {
          const page = pages.find((_, i) => url === `https://council.example${pagePath('/find/index.nkx', i)}`);
          return page ? Promise.resolve(page) : Promise.reject(new SourceError('not-found', url));
        },
        read: () => {
          reads++;
          return Promise.resolve(bytes);
        },
      }),
  };
}

test('texts are read from the folder that is called as the snapshot is', async () => {
  const site = host(named('Advice', 'Yoga', 'Walks'), 1);
  const source = await site.open();
  expect((await source.service('yoga'))?.name).toBe('Yoga');
  expect(await source.service('unknown')).toBeUndefined();
  expect(site.reads()).toBe(0);
});

test('a page that was open while the snapshot was rewritten shows each service as it is now', async () => {
  const site = host(named('Advice', 'Walks', 'Yoga'), 1);
  const source = await site.open();
  site.write(named('Aerobics', 'Band', 'Choir', 'Dance', 'Walks', 'Yoga'));
  expect((await source.service('yoga'))?.name).toBe('Yoga');
  expect((await source.service('walks'))?.name).toBe('Walks');
  expect(site.reads()).toBe(1);
  expect((await source.query({ text: 'choir' })).total).toBe(1);
});

test('a service that the new snapshot no longer has is told to be gone, and one fault of the network is no reason to read it again', async () => {
  const site = host(named('Advice', 'Walks'), 1);
  const source = await site.open();
  site.write(named('Advice'));
  expect(await source.service('walks')).toBeUndefined();
  expect(site.reads()).toBe(1);
  const [bytes] = [new Uint8Array(buildIndex(named('Advice')))];
  const offline = await openSnapshot(arrived(bytes), HOST, {
    readJson: () => Promise.reject(new SourceError('offline')),
    read: () => Promise.reject(new Error('not asked for')),
  });
  await expect(offline.service('advice')).rejects.toThrow('offline');
});

describe('a snapshot on a slow line', () => {
  const services = named('Advice', 'Choir', 'Walks');
  const bytes = new Uint8Array(buildIndex(services));

  /** A snapshot of which pieces come one by one. */
  function line() {
    const pieces: Uint8Array[] = [];
    let end: () => void = () => undefined;
    let breakOff: () => void = () => undefined;
    const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      end = () => {
        resolve(bytes);
      };
      breakOff = () => {
        reject(new SourceError('unreachable'));
      };
    });
    const arriving: Arriving = { pieces, whole };
    return {
      arriving,
      sendUpTo(to: number) {
        const from = pieces.reduce((sum, { length }) => sum + length, 0);
        pieces.push(bytes.subarray(from, to));
        arriving.look?.();
      },
      end,
      breakOff,
    };
  }
  /** Well past what lists services, and far from all. */
  const half = bytes.length / 2;

  test('lists services while most of it is still on its way; a question in words waits for the rest', async () => {
    const { arriving, sendUpTo, end } = line();
    sendUpTo(100);
    const opening = host(services, 25).open(arriving);
    sendUpTo(half);
    const source = await opening;
    expect((await source.describe()).services).toBe(3);
    expect((await source.query({})).hits.map(({ name }) => name)).toEqual(['Advice', 'Choir', 'Walks']);
    let answered = false;
    const answer = source.query({ text: 'somewhere to sing' }).finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    end();
    expect((await answer).hits.map(({ name }) => name)).toEqual(['Choir']);
  });

  test('that breaks goes on listing; the next question in words reads it again, and fails only when that fails too', async () => {
    const { arriving, sendUpTo, breakOff } = line();
    const site = host(services, 25);
    const opening = site.open(arriving);
    sendUpTo(half);
    const source = await opening;
    breakOff();
    expect((await source.query({})).total).toBe(3);
    expect((await source.query({ text: 'choir' })).total).toBe(1);
    expect((await source.query({ text: 'walks' })).total).toBe(1);
    expect(site.reads()).toBe(1);
  });

  test('that was rewritten meanwhile is not gone back to when the rest of the one before has come', async () => {
    const { arriving, sendUpTo, end } = line();
    const site = host(services, 25);
    const opening = site.open(arriving);
    sendUpTo(half);
    const source = await opening;
    site.write(named('Advice', 'Dance', 'Yoga'));
    expect(await source.service('walks')).toBeUndefined();
    end();
    await arriving.whole;
    expect((await source.query({ text: 'dance' })).total).toBe(1);
    expect((await source.query({})).hits.map(({ name }) => name)).toEqual(['Advice', 'Dance', 'Yoga']);
  });

  test('that breaks before any service could be listed, or is a web page, says so', async () => {
    const { arriving, sendUpTo, breakOff } = line();
    sendUpTo(100);
    const opening = host(services, 25).open(arriving);
    breakOff();
    await expect(opening).rejects.toThrow('unreachable');
    const page = new TextEncoder().encode('<!doctype html><title>Sign in</title><p>Please sign in to go on.</p>');
    await expect(host(services, 25).open(arrived(page))).rejects.toThrow('web-page');
  });
});
