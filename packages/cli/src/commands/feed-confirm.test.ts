import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

const DIRECTORY = {
  schemaVersion: 2,
  id: 'd',
  name: 'D',
  partners: [{ id: 'p', name: 'Age Group', email: 'office@age.example' }],
  services: [
    {
      id: 'lunch',
      name: 'Lunch club',
      status: 'active',
      organisationId: 'p',
      email: 'lunch@age.example',
      assuredDate: '2026-01-10',
      phones: [{ number: '01632 960111' }],
      description: 'A hot lunch',
    },
    { id: 'tea', name: 'Tea & "talk"', status: 'active', organisationId: 'p' },
    { id: 'new', name: 'Just confirmed', status: 'active', assuredDate: '2026-11-01', email: 'new@age.example' },
    { id: 'nobody', name: 'Nobody to ask', status: 'active' },
    { id: 'gone', name: 'Ended', status: 'defunct', email: 'gone@age.example' },
  ],
};

interface Row {
  readonly name: string;
  readonly email: string;
  readonly link: string;
  readonly due: string;
  readonly kind: string;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-confirm-'));
  await writeFile(at('directory.json'), JSON.stringify(DIRECTORY));
  await mkdir(at('answers'));
});
afterEach(() => rm(folder, { recursive: true }));

const ask = (today: string) =>
  nk(
    'feed',
    'confirm',
    'ask',
    at('directory.json'),
    '--out',
    at('out'),
    '--url',
    'https://help.example.org/c',
    '--reply-to',
    'editor@example.org',
    '--state',
    at('state.json'),
    '--today',
    today,
  );
const read = (today: string, ...more: string[]) =>
  nk('feed', 'confirm', 'read', at('answers'), '--state', at('state.json'), '--today', today, ...more);
const approve = (...more: string[]) =>
  nk('feed', 'confirm', 'approve', at('directory.json'), '--state', at('state.json'), ...more);

async function rows(today: string): Promise<Row[]> {
  const csv = await readFile(at('out', `mail-merge-${today}.csv`), 'utf8');
  return Papa.parse<Row>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;
}
const markIn = ({ link }: Row): string => /([\w-]{32})\.html$/.exec(link)?.[1] ?? '';

/** A reply as a mail program saves it: quoted-printable, the subject as the link put it there. */
const eml = (name: string, subject: string, body: string, from = 'lunch@age.example') =>
  writeFile(
    at('answers', name),
    `From: Owner <${from}>\r\nTo: editor@example.org\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body.replaceAll('=', '=3D').replaceAll('\n', '\r\n')}\r\n`,
  );

async function directory(): Promise<Record<string, Record<string, unknown>>> {
  const { services } = JSON.parse(await readFile(at('directory.json'), 'utf8')) as {
    services: Record<string, unknown>[];
  };
  return Object.fromEntries(services.map((service) => [String(service['id']), service]));
}

describe('nk feed confirm', () => {
  test('asks owners of entries that nobody has confirmed for six months, with a page and a row each', async () => {
    const { code, out } = await ask('2026-11-26');
    expect(code).toBe(0);
    expect(out).toContain('2 owners to ask');
    expect(out).toContain('Nobody to ask for 1 entries');
    const [lunch, tea] = await rows('2026-11-26');
    expect(lunch).toMatchObject({
      name: 'Lunch club',
      email: 'lunch@age.example',
      due: '24 December 2026',
      kind: 'first',
    });
    expect(tea).toMatchObject({ name: 'Tea & "talk"', email: 'office@age.example' });
    const page = await readFile(at('out', `${markIn(lunch!)}.html`), 'utf8');
    expect(page).toContain('mailto:editor@example.org?subject=Still%20right%20%5B');
    expect(page).toContain('noindex');
    expect(page).not.toContain('<script');
    expect(await readFile(at('state.json'), 'utf8')).not.toContain(markIn(lunch!));
    expect((await stat(at('state.json'))).mode & 0o077).toBe(0);
  });

  test('reminds after 14 and 28 days, with the same link, and asks again after six months with another', async () => {
    await ask('2026-11-26');
    const [first] = await rows('2026-11-26');
    expect((await ask('2026-12-09')).out).toContain('0 owners to ask, 0 to remind after 14 days, 0 after 28 days');
    expect((await ask('2026-12-10')).out).toContain('2 to remind after 14 days');
    expect((await rows('2026-12-10'))[0]).toMatchObject({ kind: 'reminder-14', link: first?.link });
    expect((await ask('2026-12-11')).out).toContain('0 to remind after 14 days, 0 after 28 days');
    expect((await ask('2026-12-24')).out).toContain('2 after 28 days');
    expect((await ask('2027-01-30')).out).toContain('0 owners to ask, 0 to remind');
    expect((await ask('2027-05-27')).out).toContain('owners to ask');
    expect((await rows('2027-05-27'))[0]?.link).not.toBe(first?.link);
  });

  test('takes answers, each link once, and changes nothing before an editor approves', async () => {
    await ask('2026-11-26');
    const [lunch, tea] = (await rows('2026-11-26')).map(markIn);
    await eml(
      '1.eml',
      `Something has changed [${lunch}]`,
      'Put right what is wrong.\n\nService name: Luncheon club\nPhone: 01632 960222 (kitchen)\nOpening hours: Tue 12pm-2pm\nWebsite:\n\n--\nSent from my telephone: 5\n',
    );
    await eml('2.eml', `Re: Still right [${lunch}]`, 'All fine');
    await eml('3.eml', `It has ended [${tea}]`, '', 'somebody@else.example');
    await eml('4.eml', 'Hello', 'no mark at all');
    const before = await readFile(at('directory.json'), 'utf8');
    const { code, out } = await read('2026-12-01');
    expect(code).toBe(1);
    expect(out).toContain('Read 4 messages: 2 answers.');
    expect(out).toContain('2.eml: That link was answered before');
    expect(out).toContain('4.eml: It holds no mark');
    expect(out).toContain('lunch: has changed, lunch@age.example');
    expect(out).toContain('tea: has ended, somebody@else.example (asked was office@age.example: make sure)');
    expect(await readFile(at('directory.json'), 'utf8')).toBe(before);
    expect(JSON.parse((await nk('feed', 'confirm', 'read', '--state', at('state.json'), '--json')).out)).toMatchObject({
      waiting: [{}, {}],
    });

    expect((await approve('--all', '--refuse', 'tea')).out).toContain('Approved 1 answers, refused 1; 0 still wait.');
    const { lunch: changed, tea: same } = await directory();
    expect(changed).toMatchObject({
      name: 'Luncheon club',
      assuredDate: '2026-12-01',
      description: 'A hot lunch',
      phones: [{ number: '01632 960222', description: 'kitchen' }],
      schedules: [{ byday: 'TU', opensAt: '12:00', closesAt: '14:00' }],
      email: 'lunch@age.example',
    });
    expect(same).toEqual(DIRECTORY.services[1]);
    await ask('2026-12-02');
    expect((await readdir(at('out'))).includes(`${lunch}.html`)).toBe(false);
    expect((await rows('2026-12-02')).map(({ name }) => name)).toEqual(['Tea & "talk"']);
  });

  test('confirms and ends entries', async () => {
    await ask('2026-11-26');
    const [lunch, tea] = (await rows('2026-11-26')).map(markIn);
    await eml('1.eml', `Still right [${lunch}]`, '');
    await writeFile(at('answers', '2.txt'), `[${tea}] the group has stopped, please take us out`);
    expect((await read('2026-12-01')).code).toBe(0);
    await approve('--id', 'lunch', '--id', 'tea');
    expect(await directory()).toMatchObject({
      lunch: { status: 'active', assuredDate: '2026-12-01' },
      tea: { status: 'defunct' },
    });
    expect((await ask('2026-12-02')).out).toContain('0 owners to ask');
  });

  test('says what it needs', async () => {
    expect((await nk('feed', 'confirm', 'ask', at('directory.json'), '--out', at('o'))).err).toContain(
      '--reply-to takes the e-mail address',
    );
    expect((await read('2026-12-01')).err).toContain('knows of no question');
    await ask('2026-11-26');
    expect((await approve()).err).toContain('Say which answers');
    expect((await approve('--id', 'x')).err).toContain('No answer about x waits');
    await writeFile(at('state.json'), '[]');
    await chmod(at('state.json'), 0o600);
    expect((await ask('2026-11-26')).err).toContain('is no file of nk feed confirm');
    expect((await nk('feed', 'confirm', 'read', '--today', 'soon')).err).toContain('--today takes a day');
  });
});
