import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildPages, pagePath } from '@neighbourhood-kit/finder';
import { expect, test } from 'vitest';
import { openSnapshot } from './snapshot-reader.js';
import { SourceError } from './source-error.js';

const HOST = 'https://council.example/find/index.nkx';
const named = (...names: string[]): Service[] =>
  names.map((name) => ({ id: name.toLowerCase(), name, status: 'active' }));

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
    open: () =>
      openSnapshot(bytes, HOST, {
        readJson: (url) => {
          const page = pages.find((_, i) => url === `https://council.example${pagePath('/find/index.nkx', i)}`);
          return page ? Promise.resolve(page) : Promise.reject(new SourceError('not-found', url));
        },
        readAgain: () => {
          reads++;
          return Promise.resolve(bytes);
        },
      }),
  };
}

test('texts are read from the folder that is called as the snapshot is', async () => {
  const site = host(named('Advice', 'Yoga', 'Walks'), 1);
  const source = site.open();
  expect((await source.service('yoga'))?.name).toBe('Yoga');
  expect(await source.service('unknown')).toBeUndefined();
  expect(site.reads()).toBe(0);
});

test('a page that was open while the snapshot was rewritten shows each service as it is now', async () => {
  const site = host(named('Advice', 'Walks', 'Yoga'), 1);
  const source = site.open();
  site.write(named('Aerobics', 'Band', 'Choir', 'Dance', 'Walks', 'Yoga'));
  expect((await source.service('yoga'))?.name).toBe('Yoga');
  expect((await source.service('walks'))?.name).toBe('Walks');
  expect(site.reads()).toBe(1);
  expect((await source.query({ text: 'choir' })).total).toBe(1);
});

test('a service that the new snapshot no longer has is told to be gone, and one fault of the network is no reason to read it again', async () => {
  const site = host(named('Advice', 'Walks'), 1);
  const source = site.open();
  site.write(named('Advice'));
  expect(await source.service('walks')).toBeUndefined();
  expect(site.reads()).toBe(1);
  const [bytes] = [new Uint8Array(buildIndex(named('Advice')))];
  const offline = openSnapshot(bytes, HOST, {
    readJson: () => Promise.reject(new SourceError('offline')),
    readAgain: () => Promise.reject(new Error('not asked for')),
  });
  await expect(offline.service('advice')).rejects.toThrow('offline');
});
