import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Report {
  readonly records: number;
  readonly read: number;
  readonly setAside: number;
  readonly findings: readonly { rule: string; severity: string; count: number; examples: unknown[] }[];
  readonly verdict?: { passes: boolean; valid: number };
  readonly endpoints?: { endpoint: string; level: number; passes: boolean; problem?: string }[];
}
const json = (out: string): Report => JSON.parse(out) as Report;

const HOSTILE = [
  {
    id: 'a',
    name: '<img src=x onerror=alert(1)>Lunch & "tea"',
    url: 'javascript:alert(1)',
    description: '</td></table><script>alert(1)</script>',
    eligibility_description: 'For over 65s',
    maximum_age: 20,
    contacts: [{ name: 'Jo Bloggs', phones: [{ number: '07700 900123' }] }],
    service_at_locations: [
      { id: 's', location: { id: 'l', name: 'Women’s refuge', addresses: [{ address_1: '1 Hidden Lane' }] } },
    ],
    attributes: [{ id: 't', taxonomy_term: { id: 'x', name: 'Odd', taxonomy: 'Our own list' } }],
  },
  'no record at all',
];

describe('nk feed check', () => {
  test('fails on a directory in which a place or partner is set aside, and counts it', async () => {
    const about = { schemaVersion: 1, id: 'd', name: 'A small place' };
    const place = { id: 'l', name: 'Hall', locationType: 'physical', confidental: true };
    const tea = { id: 's', name: 'Tea', status: 'active', serviceAtLocations: [{ id: 'a', locationId: 'l' }] };
    await writeFile(at('hidden.json'), JSON.stringify({ ...about, services: [tea], locations: [place] }));
    const { code, out } = await nk('feed', 'check', at('hidden.json'), '--json');
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({ records: 2, read: 1, setAside: 1 });
  });

  test('gives the contract: every record accounted for, findings by rule with examples', async () => {
    await writeFile(at('hostile.json'), JSON.stringify(HOSTILE));
    const { code, out } = await nk('feed', 'check', at('hostile.json'), '--json');
    const report = json(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ records: 2, read: 1, setAside: 1, verdict: { passes: false } });
    for (const finding of report.findings) {
      expect(finding).toMatchObject({
        rule: expect.any(String) as string,
        severity: expect.any(String) as string,
        count: expect.any(Number) as number,
      });
      expect(finding.examples.length).toBeGreaterThan(0);
    }
    expect(report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'url/unsafe',
        'personal/contact',
        'place/maybe-secret',
        'eligibility/contradicts',
        'taxonomy/unknown',
        'record/shape',
      ]),
    );
  });

  test.each([
    [[{ id: 'a', name: 'Lunch club', pc_email: 'a@example.org' }], 'Open Referral UK 1.x. '],
    [[{ id: 'a', name: 'Lunch club', status: 'active' }], 'Open Referral UK 3.0. '],
    [{ schemaVersion: 1, id: 'here', name: 'Here', services: [] }, 'Directory of this kit. '],
  ])('says what %j is by a name that people know', async (feed, name) => {
    await writeFile(at('named.json'), JSON.stringify(feed));
    expect((await nk('feed', 'check', at('named.json'))).out.slice(0, name.length)).toBe(name);
    await writeFile(at('named'), JSON.stringify(feed));
    expect((await nk('feed', 'check', at('named'))).out.slice(0, name.length)).toBe(name);
  });

  test('writes a page without script in which nothing of a feed comes alive', async () => {
    await writeFile(at('hostile.json'), JSON.stringify(HOSTILE));
    await nk('feed', 'check', at('hostile.json'), '--html', at('report.html'));
    const page = await readFile(at('report.html'), 'utf8');
    expect(page).toContain('<h2>The national validator</h2>');
    expect(page).toContain('Content-Security-Policy');
    expect(page).not.toMatch(/<script|<img|<iframe|\son\w+="/i);
    expect(page).toContain('&lt;');
  });

  test('fails on the rules that it is told to fail on, and on nothing else', async () => {
    const rules = json((await nk('feed', 'check', DERBYSHIRE, '--json')).out).findings.map(({ rule }) => rule);
    const [found = ''] = rules;
    expect((await nk('feed', 'check', DERBYSHIRE)).code).toBe(0);
    expect(await nk('feed', 'check', DERBYSHIRE, '--fail-on', 'url/unsafe', '--fail-on', found)).toMatchObject({
      code: 1,
      err: expect.stringContaining(found) as string,
    });
    expect((await nk('feed', 'check', DERBYSHIRE, '--fail-on', 'url/unsafe')).code).toBe(0);
    expect(await nk('feed', 'check', DERBYSHIRE, '--fail-on', 'nonsense')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not "nonsense"') as string,
    });
    expect((await nk('feed', 'check', at('hostile.json'), '--fail-on', 'validator')).err).toContain('validator');
  });

  describe('of a live API', () => {
    let server: Server;
    let url: string;
    const page = (contents: unknown[]) => ({
      total_items: contents.length,
      total_pages: 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: contents.length === 0,
      contents,
    });
    const id = 'ac148810-d857-441c-9679-408f346de14b';
    const service = {
      id,
      name: 'Lunch club',
      status: 'active',
      organization: { id, name: 'O', description: 'O' },
      schedules: [{ id, freq: 'WEEKLY', byday: 'MO' }],
    };
    const answers: Record<string, unknown> = {
      '/api/services': page([service]),
      [`/api/services/${id}`]: service,
      '/api/taxonomies': page([]),
    };
    beforeAll(async () => {
      server = createServer((request, response) => {
        const body = answers[(request.url ?? '').split('?')[0] ?? ''];
        response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api`;
    });
    afterAll(() => server.close());

    test('asks what the national validator asks, and says which of it decides', async () => {
      const { endpoints, verdict } = json((await nk('feed', 'check', `${url}/services`, '--json')).out);
      expect(verdict).toMatchObject({ passes: true });
      const failed = endpoints?.filter(({ passes }) => !passes).map(({ endpoint, level }) => [endpoint, level]);
      expect(failed).toEqual([
        ['/', 1],
        ['/taxonomy_terms', 2],
        ['/service_at_locations', 2],
      ]);
      answers['/api/'] = {
        version: 'HSDS-UK-3.0',
        profile: 'https://example.org',
        openapi_url: 'https://example.org/openapi.json',
      };
      expect((await nk('feed', 'check', `${url}/services`)).out).toContain('The national validator would pass this');
    });
  });
});

describe('a kit directory, or a file on the web,', () => {
  const directory = JSON.stringify({
    ...{ schemaVersion: 1, id: 'd', name: 'D', partners: [{ id: 'p', name: 'Hall' }] },
    services: [{ id: 's', name: 'Lunch', status: 'active', organisationId: 'p' }],
  });
  const formatOf = async (source: string) =>
    (JSON.parse((await nk('feed', 'check', source, '--json')).out) as { format: string }).format;

  test('is read however it is packed, a part or the whole of it', async () => {
    await writeFile(at('kit.json.gz'), gzipSync(directory));
    await writeFile(at('kit-without-a-name'), directory);
    await writeFile(at('kit.zip'), zipSync({ 'directory.json': strToU8(directory) }));
    for (const name of ['kit.json.gz', 'kit-without-a-name', 'kit.zip']) expect(await formatOf(at(name))).toBe('kit');
    await mkdir(at('parts'));
    const [part, services] = [{ schemaVersion: 1, id: 'd', name: 'D' }, { ...(JSON.parse(directory) as object) }];
    await writeFile(at('parts/directory.json.gz'), gzipSync(JSON.stringify(part)));
    await writeFile(at('parts/services.json.gz'), gzipSync(JSON.stringify(services)));
    expect(await formatOf(at('parts'))).toBe('kit');
    expect((await nk('report', at('parts'), '--level', 'icb')).err).not.toContain('is not JSON');
    await writeFile(
      at('parts.zip'),
      zipSync({ 'a.json': strToU8(JSON.stringify(part)), 'b.json': strToU8(directory) }),
    );
    const [whole, zipped] = [
      await nk('report', at('kit.zip'), '--level', 'icb'),
      await nk('report', at('parts.zip'), '--level', 'icb'),
    ];
    expect([zipped.code, zipped.out]).toEqual([whole.code, whole.out]);
  });

  test('is read from an address, and not judged as an API that it is not', async () => {
    const files: Readonly<Record<string, string | Uint8Array>> = {
      '/directory.json': directory,
      '/directory.json.gz': gzipSync(directory),
      '/directory': directory,
      '/services.csv': 'id,name\n1,Lunch\n',
      '/tables.zip': zipSync({ 'services.csv': strToU8('id,name\n1,Lunch\n') }),
    };
    const asked: string[] = [];
    const web = createServer((request, response) => {
      asked.push(request.url ?? '');
      const file = files[request.url ?? ''];
      if (file === undefined) response.writeHead(404).end();
      else response.end(file);
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${String((web.address() as AddressInfo).port)}`;
    for (const path of Object.keys(files)) {
      const { code, out } = await nk('feed', 'check', `${base}${path}`, '--json');
      // A kit directory counts its partner too.
      const all = path.startsWith('/directory') ? 2 : 1;
      expect([path, code, json(out)]).toMatchObject([path, 0, { records: all, read: all }]);
      expect(json(out).endpoints).toBeUndefined();
    }
    web.close();
    expect(asked).toEqual(Object.keys(files));
  });
});
