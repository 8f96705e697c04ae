import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from './commands/index.js';
import { main } from './main.js';
import { nk } from './testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../examples/derbyshire/directory.json', import.meta.url));
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Found {
  readonly total: number;
  readonly took_ms: number;
  readonly hits: {
    readonly id: string;
    readonly name: string;
    readonly score: number;
    readonly distance_m?: number;
    readonly reasons: unknown[];
  }[];
  readonly facets: Record<string, unknown[]>;
  readonly relax: { readonly change: string }[];
}

async function find(...argv: string[]): Promise<Found> {
  const { out, err } = await nk('find', ...argv, '--json');
  expect(out, err).not.toBe('');
  return JSON.parse(out) as Found;
}

describe('nk', () => {
  test('teaches: every command has help with lines to try', async () => {
    expect((await nk('--help')).out).toContain('nk COMMAND --help explains a command');
    for (const { name } of COMMANDS) {
      const { code, out } = await nk(...name.split(' '), '--help');
      expect([code, out.includes('Try')], name).toEqual([0, true]);
    }
  });

  test.each([
    ['audit', '--help'],
    ['help', 'audit'],
  ])('explains every command of a family: nk %s %s', async (...line) => {
    const { code, out } = await nk(...line);
    expect([code, out]).toEqual([0, expect.stringMatching(/^nk audit verify: /u) as string]);
    expect(out).not.toContain('feed check');
  });

  test('takes a setting that is empty for one that is not set', async () => {
    const said: string[] = [];
    await main(COMMANDS, ['serve', '--data', '/nowhere/at/all'], {
      out: (line) => said.push(line),
      err: (line) => said.push(line),
      stdin: () => Promise.resolve(new Uint8Array()),
      env: { NK_SMTP_URL: '', NK_PROXIES: '', NK_OIDC_ISSUER: '', NK_APP_DATABASE_URL: '', NK_INTAKE_ORIGINS: '' },
      signal: AbortSignal.abort(),
    });
    expect(said.join('\n')).not.toContain('NK_');
  });

  test('says which version it is', async () => {
    for (const word of ['--version', '-v']) {
      const { code, out } = await nk(word);
      expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+/) as string]);
    }
  });

  test('says what it does not know, and what there is instead', async () => {
    expect((await nk('check')).err).toContain('Did you mean nk feed check?');
    expect(await nk('nonsense')).toMatchObject({
      code: 2,
      err: expect.stringContaining('feed check, feed convert, feed fetch') as string,
    });
    expect((await nk('feed')).err).toContain('"nk feed" needs another word: feed check, feed convert, feed fetch');
    expect((await nk('find', 'x.json')).err).toContain('The query in quotation marks is missing.');
    expect((await nk('find', 'x.json', 'falls', '--nearby', 'DE1')).err).toContain('--nearby');
    expect((await nk('serve')).err).toContain('Say where to keep referrals');
  });
});

describe('nk find', () => {
  test('finds free help with falls near DE1 for somebody of 70, the nearest place of each service', async () => {
    const { total, hits, facets, took_ms } = await find(
      DERBYSHIRE,
      'falls',
      '--near',
      'DE1',
      '--within',
      '10',
      '--age',
      '70',
      '--facet',
      'cost=free',
    );
    expect(total).toBeGreaterThan(1);
    expect(hits[0]).toMatchObject({ name: 'Falls prevention clinic', reasons: [{ asked: 'falls', found: 'falls' }] });
    expect(hits[0]?.distance_m).toBeLessThan(500);
    expect(facets['cost']?.length).toBeGreaterThan(1);
    expect(took_ms).toBeGreaterThan(0);
  });

  test('understands slips and everyday words', async () => {
    expect((await find(DERBYSHIRE, 'memry caffe')).hits[0]?.name).toBe('Memory café');
    expect((await find(DERBYSHIRE, 'my mum keeps tripping over')).hits[0]?.name).toBe('Falls prevention clinic');
  });

  test('reads a time without a zone as the clock in London', async () => {
    const open = await find(DERBYSHIRE, 'housing options', '--open-at', '2026-07-06T15:59');
    const shut = await find(DERBYSHIRE, 'housing options', '--open-at', '2026-07-06T16:01');
    expect(open.hits.map((hit) => hit.name)).toContain('Housing options');
    expect(shut.hits.map((hit) => hit.name)).not.toContain('Housing options');
  });

  test('says of what is open on a bank holiday, however far ahead, that its hours may not hold', async () => {
    const christmas = ['housing options', '--open-at', '2029-12-25T11:00'] as const;
    const { hits } = await find(DERBYSHIRE, ...christmas);
    expect(hits[0]).toMatchObject({ open: 'open', bankHoliday: 'check' });
    expect((await nk('find', DERBYSHIRE, ...christmas)).out).toContain(
      'open as usual, but it is a bank holiday: check',
    );
    const tuesday = await nk('find', DERBYSHIRE, 'housing options', '--open-at', '2029-12-18T11:00');
    expect(tuesday.out).not.toContain('bank holiday');
  });

  test('says what to loosen when nothing is found', async () => {
    const { total, relax } = await find(DERBYSHIRE, 'memory cafe', '--near', 'DE1', '--within', '1');
    expect(total).toBe(0);
    expect(relax.length).toBeGreaterThan(0);
  });

  test('says of a feed without services that it has none', async () => {
    const empty = at('empty.json');
    await writeFile(empty, '{"contents":[]}');
    const { code, err } = await nk('find', empty, 'falls');
    expect([code, err]).toEqual([2, expect.stringContaining(`${empty} holds no service`)]);
  });

  test('names what is wrong with an option, and what would do', async () => {
    expect((await nk('find', DERBYSHIRE, 'x', '--near', 'ZE1 0AA')).err).toContain(
      'no place of this directory says where "ZE1 0AA" is',
    );
    for (const half of ['52.92,', ',-1.47', ' , ']) {
      expect((await nk('find', DERBYSHIRE, 'x', '--near', half)).err).toContain(
        `no place of this directory says where "${half}" is`,
      );
    }
    expect((await nk('find', DERBYSHIRE, 'x', '--facet', 'colour=red')).err).toContain(
      'there is no facet "colour". This directory has: cost',
    );
    expect((await nk('find', DERBYSHIRE, 'x', '--facet', 'cost=freee')).err).toMatch(
      /no service has cost="freee"\. Did you mean free\? This directory has: .*\bfree\b/,
    );
    expect(await nk('find', DERBYSHIRE, 'x', '--facet', 'statutory=true')).toMatchObject({ code: 2, out: '' });
    expect((await nk('find', DERBYSHIRE, 'x', '--near', '91,200')).err).toContain('"91,200" is out of range');
    expect((await nk('find', DERBYSHIRE, 'x', '--facet', 'cost')).err).toContain('--facet takes key=value');
    expect((await nk('find', DERBYSHIRE, 'x', '--within', '5')).err).toContain('--within needs --near');
    expect((await nk('find', DERBYSHIRE, 'x', '--age', 'old')).err).toContain(
      '--age takes a number from 0 to 130, not "old".',
    );
    expect((await nk('find', DERBYSHIRE, 'x', '--open-at', 'teatime')).err).toContain('not "teatime"');
  });
});

describe('nk index', () => {
  test('writes a snapshot that gives the same answers as the feed', async () => {
    const out = at('index.nkx');
    expect((await nk('index', DERBYSHIRE, '--out', out)).out).toMatch(/Wrote .*: 65 services at \d+ places/u);
    const page = JSON.parse(await readFile(at('index.pages/0.json'), 'utf8')) as {
      services: { description?: string }[];
    };
    expect(page.services[0]?.description).toBeTruthy();
    const args = ['someone to talk to', '--near', 'DE1'];
    const [fromFeed, fromIndex] = [await find(DERBYSHIRE, ...args), await find(out, ...args)];
    expect({ ...fromIndex, took_ms: 0 }).toEqual({ ...fromFeed, took_ms: 0 });
  });

  test('two snapshots in one folder keep their texts apart', async () => {
    const few = at('few.json');
    await writeFile(few, JSON.stringify([{ id: 'a', name: 'Advice', status: 'active' }]));
    await nk('index', DERBYSHIRE, '--out', at('both/all.nkx'));
    await nk('index', few, '--out', at('both/few.nkx'));
    expect((await readdir(at('both/all.pages'))).length).toBeGreaterThan(1);
    expect(await readdir(at('both/few.pages'))).toEqual(['0.json']);
  });

  test('a feed that shows nothing, or much less than the last, leaves the snapshot as it is unless that is meant', async () => {
    const out = at('kept.nkx');
    const [none, one] = [at('none.json'), at('one.json')];
    await writeFile(none, '[]');
    await writeFile(one, JSON.stringify([{ id: 'a', name: 'Advice', status: 'active' }]));
    expect(await nk('index', none, '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('shows no service. If that is meant, use --force.') as string,
    });
    await nk('index', DERBYSHIRE, '--out', out);
    const before = await readFile(out);
    expect(await nk('index', one, '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('shows 1 service, the last one showed 65') as string,
    });
    expect(await readFile(out)).toEqual(before);
    expect((await nk('index', one, '--out', out, '--force')).out).toContain('1 service at');
    expect(await readdir(at('kept.pages'))).toEqual(['0.json']);
  });

  test('a damaged snapshot is refused with a sentence', async () => {
    const whole = at('whole.nkx');
    await nk('index', DERBYSHIRE, '--out', whole);
    const bytes = await readFile(whole);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    await writeFile(at('damaged.nkx'), bytes);
    expect(await nk('find', at('damaged.nkx'), 'falls')).toMatchObject({
      code: 2,
      err: expect.stringContaining('damaged') as string,
    });
  });
});

describe('nk feed check', () => {
  test('accounts for every record of a feed, by rule, with examples', async () => {
    const feed = at('feed.json');
    await writeFile(
      feed,
      JSON.stringify({
        totalElements: 2,
        content: [{ id: 'a', name: 'Tea', status: 'active', url: 'www.tea.example' }, { id: 'b' }],
      }),
    );
    const { code, out } = await nk('feed', 'check', feed, '--json');
    const answer = JSON.parse(out) as {
      records: number;
      read: number;
      setAside: number;
      findings: { rule: string; count: number; examples: unknown[] }[];
    };
    expect(answer).toMatchObject({ records: 2, read: 1, setAside: 1 });
    expect(answer.findings.find(({ rule }) => rule === 'url/fixed')).toMatchObject({
      count: 1,
      examples: [{ record: 'a' }],
    });
    expect(code).toBe(1);
  });

  test.each([
    ['not JSON', 'services: all of them', 'feed/not-json'],
    ['empty', '', 'feed/empty'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'feed/html'],
    ['nested 200,000 deep', '['.repeat(200_000), 'feed/too-deep'],
  ])('a feed that is %s is refused in one sentence', async (_what, content) => {
    const feed = at('broken.json');
    await writeFile(feed, content);
    const { code, err } = await nk('feed', 'check', feed);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toMatch(/broken\.json: \S.+\.$/u);
  });

  test('a kit directory is read like a feed, and a service that breaks the schema is set aside by name', async () => {
    const directory = JSON.parse(await readFile(DERBYSHIRE, 'utf8')) as {
      services: { id: string; minimumAge?: unknown }[];
    };
    const first = directory.services[0];
    if (first) first.minimumAge = 'old';
    await writeFile(at('directory.json'), JSON.stringify(directory));
    const { out } = await nk('feed', 'check', at('directory.json'));
    expect(out).toContain('152 records: 151 read (0 of them repaired), 1 set aside.');
    expect(out).toContain('does not have the required form');
    expect(out).toMatch(/ services\[0\]\.minimumAge: Expected a number, but found "old"\./);
    expect(out).not.toContain('something was noticed');
  });

  test('a kit directory with a list misspelt, or a point the wrong way round, is told of and fixed where it can be', async () => {
    const about = { schemaVersion: 2, id: 'd', name: 'D' };
    const services = [{ id: 's', name: 'Lunch', status: 'active', serviceAtLocations: [{ id: 'a', locationId: 'l' }] }];
    const locations = [{ id: 'l', name: 'Hall', locationType: 'physical', latitude: -1.47, longitude: 52.92 }];
    await writeFile(at('slip.json'), JSON.stringify({ ...about, servces: services, locations }));
    const { out } = await nk('feed', 'check', at('slip.json'));
    expect(out).toContain('Perhaps "services" was meant.');
    expect(out).toContain('There is no list "services".');
    expect(out).toContain('l: found "-1.47, 52.92"');
    const refuge = locations.map((location) => ({ ...location, confidential: true }));
    await writeFile(at('slip.json'), JSON.stringify({ ...about, services, locations: refuge }));
    const { out: secret } = await nk('feed', 'check', at('slip.json'), '--json');
    expect(secret).not.toContain('52.92');
    await writeFile(at('slip.json'), JSON.stringify({ ...about, services, locations }));
    await nk('feed', 'convert', at('slip.json'), '--to', 'kit', '--out', at('turned.json'));
    const turned = JSON.parse(await readFile(at('turned.json'), 'utf8')) as { locations: object[] };
    expect(turned.locations).toMatchObject([{ latitude: 52.92, longitude: -1.47 }]);
  });

  test('a pathway with two handoffs of one id is told of, by its check and with its figures', async () => {
    const step = (id: string, more: object) => ({ id, name: id, partnerId: 'p', careSetting: 'home', ...more });
    const handoff = { id: 'on', fromStepId: 'a', toStepId: 'b' };
    const way = {
      ...{ id: 'way', name: 'Way', status: 'running', handoffs: [handoff, handoff] },
      steps: [step('a', { firstContact: true }), step('b', {})],
    };
    const write = (visibility: string): Promise<void> =>
      writeFile(
        at('ways.json'),
        JSON.stringify({
          ...{ schemaVersion: 2, id: 'd', name: 'D', partners: [{ id: 'p', name: 'Kettle Club' }] },
          pathways: [{ ...way, visibility }],
        }),
      );
    await write('public');
    const said = 'Two handoffs have the id "on". Give the second one of its own.';
    expect((await nk('feed', 'check', at('ways.json'))).out).toContain(said);
    const events = fileURLToPath(new URL('../../../examples/derbyshire/events.json', import.meta.url));
    expect((await nk('insight', events, '--directory', at('ways.json'))).err).toContain(said);
    await write('restricted');
    expect((await nk('feed', 'check', at('ways.json'))).out).not.toContain('"on"');
  });

  test('a folder of the parts of a kit directory is read as one, and contradictions between them are named', async () => {
    const about = { schemaVersion: 2, id: 'd', name: 'D' };
    const service = { id: 's', name: 'Lunch', status: 'active', organisationId: 'p' };
    const folder = at('parts');
    await mkdir(folder);
    const write = (name: string, content: object): Promise<void> =>
      writeFile(join(folder, name), JSON.stringify(content));
    await write('directory.json', { ...about, services: [service] });
    await write('partners.json', { ...about, partners: [{ id: 'p', name: 'Kettle Club' }] });
    await write('package.json', { name: 'not a part' });
    expect((await nk('feed', 'check', folder)).out).toContain('1 service, 1 organisation, 0 places.');
    await write('trust.json', { ...about, services: [{ ...service, name: 'Luncheon' }] });
    expect((await nk('feed', 'check', folder)).out).toContain('The service "s" is told differently');
    await write('newer.json', { ...about, schemaVersion: 99 });
    const { code, err } = await nk('feed', 'check', folder);
    expect([code, err]).toEqual([2, expect.stringContaining('Use a newer program.')]);
  });

  test('what is not public in a kit directory never reaches an index, and the check says how much was left out', async () => {
    const directory = JSON.parse(await readFile(DERBYSHIRE, 'utf8')) as {
      services: { id: string; name: string; visibility?: string }[];
      locations: { id: string; visibility?: string }[];
    };
    const [first] = directory.services;
    if (first) Object.assign(first, { name: 'Zyxomatic rehabilitation', visibility: 'restricted' });
    const hub = directory.locations.find(({ id }) => id === 'l-derby-hub');
    if (hub) Object.assign(hub, { name: 'Zyxomatic house', visibility: 'partners' });
    await writeFile(at('directory.json'), JSON.stringify(directory));
    const { out } = await nk('feed', 'check', at('directory.json'));
    expect(out).toContain('1 service is not public and left out.');
    expect(out).toContain('64 services');
    await nk('index', at('directory.json'), '--out', at('index.nkx'));
    const found = await nk('find', at('index.nkx'), 'zyxomatic', '--json');
    expect(found.out).not.toContain('Zyxomatic');
    const written = await readdir(at('.'), { recursive: true });
    for (const name of written.filter((each) => each !== 'directory.json')) {
      const bytes = await readFile(at(name)).catch(() => Buffer.alloc(0));
      expect(bytes.toString('latin1').toLowerCase(), name).not.toContain('zyxomatic');
    }
  });
});

describe('a feed at a web address', () => {
  test('is read to its last page, each service whole where the list says little', async () => {
    const whole = (id: string): object => ({
      id,
      name: `Service ${id}`,
      status: 'active',
      service_at_locations: [
        { id: `at-${id}`, location: { id: `l-${id}`, location_type: 'physical', latitude: 52.9, longitude: -1.4 } },
      ],
    });
    const thin = (id: string): object => ({ id, name: `Service ${id}`, status: 'active' });
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://feed');
      const one = /^\/services\/(\w)$/u.exec(pathname)?.[1];
      const page = Number(searchParams.get('page') ?? 1);
      const body = one
        ? whole(one)
        : { total_items: 2, total_pages: 2, page_number: page, size: 1, contents: [thin(page === 1 ? 'a' : 'b')] };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/services`;
    const { out } = await nk('feed', 'check', url);
    await new Promise((resolve) => server.close(resolve));
    expect(out).toContain('2 services, 0 organisations, 2 places.');
  });
});
