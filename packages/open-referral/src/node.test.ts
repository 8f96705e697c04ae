import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFeed, type OpenOptions } from './node.js';
import { FetchRefused } from './client/request.js';
import { ask, systemAddresses } from './node/ask.js';
import { isInside, withoutDetours } from './node/detours.js';
import { close, serve } from './testing/feed-server.js';
import { HSDS_1_TABLES, OHANA_LINES, ORUK_3_DETAIL } from './testing/fixtures.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-feed-'));
});
afterAll(() => rm(folder, { recursive: true }));

afterEach(close);

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const zipped = () =>
  zipSync(Object.fromEntries(Object.entries(HSDS_1_TABLES).map(([name, text]) => [name, strToU8(text)])));
const names = async (path: string, options?: OpenOptions) => {
  const reading = await openFeed(path, options);
  return reading.ok ? reading.value.services.map((service) => service.name) : reading.problem.code;
};

describe('a feed on disk', () => {
  it('is a JSON file, JSON lines, one table or tabular JSON', async () => {
    expect(await names(await put('one.json', JSON.stringify([ORUK_3_DETAIL])))).toEqual(['Debt Advice at the Hub']);
    expect(
      await names(await put('lines.jsonl', OHANA_LINES.map((line) => JSON.stringify(line)).join('\n'))),
    ).toHaveLength(2);
    expect(await names(await put('services.csv', 'id,name\n1,Lunch\n'))).toEqual(['Lunch']);
    expect(
      await names(await put('tabular.json', JSON.stringify({ 'services.csv': [{ id: '1', name: 'Lunch' }] }))),
    ).toEqual(['Lunch']);
  });

  it('is a folder or an archive of tables, with or without a folder `data` inside', async () => {
    for (const [name, text] of Object.entries(HSDS_1_TABLES)) await put(`package/${name}`, text);
    expect(await names(join(folder, 'package'))).toEqual(['FOOD BANK', 'Shelter']);
    expect(await names(join(folder, 'package', 'data'))).toEqual(['FOOD BANK', 'Shelter']);
    expect(await names(await put('package.zip', zipped()))).toEqual(['FOOD BANK', 'Shelter']);
  });

  it('is a folder of answers of one API', async () => {
    await put('answers/1.json', JSON.stringify({ contents: [{ id: '1', name: 'A', status: 'active' }] }));
    await put('answers/2.json', JSON.stringify({ contents: [{ id: '2', name: 'B', status: 'active' }] }));
    expect(await names(join(folder, 'answers'))).toEqual(['A', 'B']);
    await put('answers/3.json', '{"contents": [broken');
    const reading = await openFeed(join(folder, 'answers'));
    expect(reading.ok && reading.value.findings).toMatchObject([{ rule: 'fetch/page-failed', record: '3.json' }]);
    await put('lines/feed.json', OHANA_LINES.map((line) => JSON.stringify(line)).join('\n'));
    expect(await names(join(folder, 'lines'))).toHaveLength(2);
  });

  it('is compressed, or one table under a name of its own', async () => {
    const feed = gzipSync(JSON.stringify([ORUK_3_DETAIL]));
    expect(await names(await put('feed.json.gz', feed))).toEqual(['Debt Advice at the Hub']);
    expect(await names(await put('cut.json.gz', feed.subarray(0, 60)))).toBe('feed/gzip');
    expect(await names(await put('bomb.json.gz', gzipSync(new Uint8Array(5_000_000))), { maxBytes: 1_000_000 })).toBe(
      'feed/too-large',
    );
    expect(await names(await put('export.csv', 'id,name\n1,Lunch\n'))).toEqual(['Lunch']);
    expect(await names(await put('ours.csv', 'Name of service;Phone\nLunch;01632 960111\n'))).toEqual(['Lunch']);
    expect(await names(await put('other.csv', 'Colour,Size\nred,5\n'))).toBe('feed/no-tables');
  });

  it('is a spreadsheet where its headings are those of people, though its name is that of a table', async () => {
    const sheet = 'Name,Organisation,Description,Phone,Postcode\nFood bank,St Peter,Food,01332 123456,DE1 1AA\n';
    const read = async (path: string) => {
      const reading = await openFeed(path);
      return reading.ok ? [reading.value.format, reading.value.services] : reading.problem;
    };
    const other = await read(await put('sheets/people.csv', sheet));
    expect(other).toMatchObject(['sheet', [{ name: 'Food bank' }]]);
    await put('alone/services.csv', sheet);
    expect(await read(join(folder, 'alone/services.csv'))).toEqual(other);
    expect(await read(join(folder, 'alone'))).toEqual(other);
    const table = await put('tables/service.csv', 'service_uuid,service_name\n1,Lunch\n');
    expect(await read(table)).toMatchObject(['oruk', [{ id: '1', name: 'Lunch' }]]);
  });

  it('is told by what it holds, whatever its name, and compressed in any form', async () => {
    const table = 'id,name\n1,Lunch\n';
    for (const name of ['export', 'export.txt', 'export.json'])
      expect(await names(await put(name, table))).toEqual(['Lunch']);
    expect(await names(await put('export.csv.gz', gzipSync(table)))).toEqual(['Lunch']);
    expect(await names(await put('tables.zip.gz', gzipSync(zipped())))).toEqual(['FOOD BANK', 'Shelter']);
    for (const [name, text] of Object.entries(HSDS_1_TABLES)) await put(`packed/${name}.gz`, gzipSync(text));
    expect(await names(join(folder, 'packed'))).toEqual(['FOOD BANK', 'Shelter']);
    expect(await names(join(folder, 'packed'), { maxBytes: 100 })).toBe('feed/too-large');
    expect(await names(await put('inner.zip', zipSync({ 'services.csv.gz': gzipSync(table) })))).toEqual(['Lunch']);
    const bomb = zipSync({ 'services.csv.gz': gzipSync(new Uint8Array(5_000_000)) });
    expect(await names(await put('inner-bomb.zip', bomb), { maxBytes: 1_000_000 })).toBe('feed/too-large');
    expect(await names(await put('twice.json.gz', gzipSync(gzipSync('[]'))))).toBe('feed/gzip');
  });

  it('says what is wrong', async () => {
    expect(await names(join(folder, 'nowhere.json'))).toBe('feed/not-found');
    expect(await names(await put('broken.zip', zipped().slice(0, 200)))).toBe('feed/zip');
    expect(await names(await put('empty.json', ''))).toBe('feed/empty');
    expect(await names(await put('large.json', '[]'.padEnd(5000)), { maxBytes: 1000 })).toBe('feed/too-large');
    // What counts is the size unpacked: a small archive can hold a great deal.
    const bomb = zipSync({ 'services.csv': new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await names(await put('bomb.zip', bomb), { maxBytes: 1_000_000 })).toBe('feed/too-large');
  });
});

describe('a file on the web', () => {
  const table = 'id,name\n1,Lunch\n';
  const services = [{ id: '1', name: 'Lunch', status: 'active' }];
  const page = { total_pages: 2, contents: services };

  const files: readonly (readonly [
    what: string,
    path: string,
    body: string | Uint8Array,
    encoding: string | undefined,
  ])[] = [
    ['a table', '/services.csv', table, undefined],
    ['a table without a name that tells', '/export?format=csv', table, undefined],
    ['a zip of tables', '/download', zipSync({ 'services.csv': strToU8(table) }), undefined],
    ['JSON in gzip', '/feed.json.gz', gzipSync(JSON.stringify(services)), undefined],
    ['a table in gzip', '/feed.csv.gz', gzipSync(table), undefined],
    ['JSON that is sent in gzip', '/feed.json', gzipSync(JSON.stringify(services)), 'gzip'],
    [
      'lines of JSON',
      '/feed.jsonl',
      `${JSON.stringify(services[0])}\n${JSON.stringify({ ...services[0], id: '2' })}\n`,
      undefined,
    ],
    ['JSON with a comma too many', '/feed.json', `[${JSON.stringify(services[0])},]`, undefined],
  ];
  it.each(files)('is read as one on disk: %s', async (_, path, body, encoding) => {
    const log: string[] = [];
    const base = await serve((request, response) => {
      log.push(request.url ?? '');
      if (request.url === path)
        response.writeHead(200, encoding === undefined ? {} : { 'content-encoding': encoding }).end(body);
      else response.writeHead(404).end();
    });
    const found = await names(`${base}${path}`);
    expect(Array.isArray(found) && new Set(found)).toEqual(new Set(['Lunch']));
    expect(log).toEqual([path]);
  });

  it('is not asked for twice where it is the first page of an API, nor taken for a table where an API greets in words', async () => {
    const log: string[] = [];
    const base = await serve((request, response) => {
      log.push(request.url ?? '');
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/') response.end('Hello, this is the API');
      else if (url.pathname !== '/services' && url.pathname !== '/v3') response.writeHead(404).end();
      else
        response.end(
          JSON.stringify({ ...page, contents: [{ ...services[0], id: url.searchParams.get('page') ?? '1' }] }),
        );
    });
    expect(await names(base, { details: 'never' })).toEqual(['Lunch', 'Lunch']);
    log.length = 0;
    expect(await names(`${base}/v3`, { details: 'never' })).toEqual(['Lunch', 'Lunch']);
    expect(log.filter((line) => line === '/v3')).toHaveLength(1);
  });

  it('is given up where it does not end, or unpacks to more than there is room for', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/bomb.gz') response.end(gzipSync(new Uint8Array(5_000_000)));
      else if (request.url === '/sent-packed.json')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(' '.repeat(5_000_000)));
      else {
        const more = setInterval(() => response.write('[1,'.repeat(10_000)), 1);
        response.on('close', () => {
          clearInterval(more);
        });
      }
    });
    for (const path of ['/bomb.gz', '/sent-packed.json', '/endless.json'])
      expect(await names(`${base}${path}`, { maxBytes: 1_000_000 })).toMatch(/^(?:feed|fetch)\/too-large$/);
    const slow = { timeout: 200, retries: 0 };
    const silent = await serve((_, response) => void response.write('['));
    expect(await names(`${silent}/feed.json`, slow)).toBe('fetch/timeout');
  });

  it('is fetched where a redirect leads, but for addresses inside a network, other than the one that a person gave', async () => {
    const log: string[] = [];
    const other = await serve((request, response) => {
      log.push(request.url ?? '');
      response.end(table);
    });
    const base = await serve((request, response) => {
      const to = {
        '/moved': '/here.csv',
        '/other': `${other}/there.csv`,
        '/keys': 'http://169.254.169.254/latest/meta-data/',
        '/file': 'file:///etc/passwd',
        '/round': '/round',
      }[request.url ?? ''];
      if (request.url === '/here.csv') response.end(table);
      else if (to === undefined) response.writeHead(404).end();
      else response.writeHead(302, { location: to }).end();
    });
    expect(await names(`${base}/moved`)).toEqual(['Lunch']);
    expect(await names(`${base}/other`)).toEqual(['Lunch']);
    for (const path of ['/keys', '/file', '/round']) expect(await names(`${base}${path}`)).toBe('fetch/redirect');
    expect(log).toEqual(['/there.csv']);
  });

  it.each([
    ['http://127.0.0.1/', true],
    ['http://10.1.2.3/', true],
    ['http://172.20.0.1/', true],
    ['http://192.168.1.1/', true],
    ['http://[::1]/', true],
    ['http://[::ffff:127.0.0.1]/', true],
    ['http://[fd00::1]/', true],
    ['http://2130706433/', true],
    ['http://0x7f.1/', true],
    ['http://[64:ff9b::10.1.2.3]/', true],
    ['http://[64:ff9b::5db8:d822]/', false],
    ['http://[2002:c0a8:101::1]/', true],
    ['http://[2002:5db8:d822::1]/', false],
    ['http://93.184.216.34/', false],
    ['http://[2606:2800:220:1::1]/', false],
  ])('knows where %s leads: inside a network, %s', (address, inside) => {
    expect(isInside(new URL(address).hostname.replace(/^\[|\]$/g, ''))).toBe(inside);
  });

  it('is asked for at the address that was checked, though its name leads elsewhere a moment later', async () => {
    const asked: string[] = [];
    const base = new URL(
      await serve((request, response) => {
        asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
        if (request.url === '/feed') response.writeHead(302, { location: `http://moves.test:${base.port}/here` }).end();
        else if (request.url === '/itself')
          response.writeHead(302, { location: '/secrets', connection: 'close' }).end();
        else response.end('found');
      }),
    );
    const addresses = ['127.0.0.1', '169.254.169.254'];
    const get = withoutDetours(() => Promise.resolve([{ address: addresses.shift() ?? '', family: 4 }]));
    expect(await (await get(`${base.origin}/feed`)).text()).toBe('found');
    expect(addresses).toEqual(['169.254.169.254']);
    addresses.unshift('127.0.0.1');
    await expect(get(`http://moving.test:${base.port}/itself`)).rejects.toThrow(FetchRefused);
    expect(asked).toEqual([`${base.host}/feed`, `moves.test:${base.port}/here`, `moving.test:${base.port}/itself`]);
  });

  it('is not asked for over a connection that was opened before anybody checked its address', async () => {
    const url = new URL(await serve((_, response) => response.end('found')));
    url.hostname = 'known.test';
    const find = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const open = await ask(url, {}, () => undefined, find);
    expect([open.address, await open.response.text()]).toEqual(['127.0.0.1', 'found']);
    const checked: (readonly string[])[] = [];
    const guard = (addresses: readonly string[]) => {
      checked.push(addresses);
      return new FetchRefused('no');
    };
    await expect(ask(url, {}, guard, () => Promise.resolve([]))).rejects.toThrow('no');
    expect(checked).toEqual([['127.0.0.1']]);
  });

  it('gives up where a server changes to another protocol, or answers with a number that is no status', async () => {
    for (const head of ['101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade', '999 Other']) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.write(`HTTP/1.1 ${head}\r\n\r\n`));
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      await expect(ask(new URL(`http://127.0.0.1:${port}/`), {}, () => undefined, systemAddresses)).rejects.toThrow();
      // Closes only when no connection is left open.
      await new Promise((done) => server.close(done));
    }
  });

  it('is unpacked as far as it goes where its packing ends early, and asked for in no form that comes in two kinds', async () => {
    const gzip = gzipSync(table);
    const bodies: Record<string, readonly [encoding: string, body: Uint8Array, text: string]> = {
      '/whole': ['gzip', gzip, table],
      '/without-trailer': ['gzip', gzip.subarray(0, -8), table],
      '/nothing': ['gzip', new Uint8Array(), ''],
      '/brotli': ['br', brotliCompressSync(table), table],
      '/unasked': ['deflate', deflateSync(table), table],
    };
    const accepted = new Set<string | string[] | undefined>();
    const base = await serve((request, response) => {
      accepted.add(request.headers['accept-encoding']);
      const [encoding, body] = bodies[request.url ?? ''] ?? ['', ''];
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    for (const [path, [, , text]] of Object.entries(bodies)) {
      const { response } = await ask(new URL(`${base}${path}`), {}, () => undefined, systemAddresses);
      expect([path, await response.text()]).toEqual([path, text]);
    }
    expect([...accepted]).toEqual(['gzip, br']);
  });
});
