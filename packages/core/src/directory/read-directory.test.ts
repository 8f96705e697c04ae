import { describe, expect, test } from 'vitest';
import { DIRECTORY_SCHEMA_VERSION } from './data.js';
import { readDirectory } from './read-directory.schema.js';
import { upgradeDirectory } from './upgrade.js';

const about = { schemaVersion: DIRECTORY_SCHEMA_VERSION, id: 'd', name: 'A small place' };
const read = (value: unknown) => {
  const reading = readDirectory(value);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
};
const refused = (value: unknown): string => {
  const reading = readDirectory(value);
  return reading.ok ? 'read' : `${reading.problem.code} ${reading.problem.message}`;
};

describe('reading a directory from outside', () => {
  test('keeps good records although another is bad, and says path, what was seen and what is expected', () => {
    const bad = { id: 's2', name: 'Tea', status: 'Active', minimumAge: 'old' };
    const { data, problems, setAside } = read({
      ...about,
      partners: [{ id: 'p1', name: 'Kettle Club' }, 'nonsense'],
      services: [{ id: 's1', name: 'Lunch', status: 'active' }, bad],
    });
    expect([data.partners?.length, data.services?.length]).toEqual([1, 1]);
    expect(problems.map(({ message }) => message)).toEqual([
      'partners[1]: Expected a record with named fields, but found "nonsense".',
      'services[1].status: Expected one of "active", "inactive", "defunct", "temporarily closed", but found "Active". Perhaps "active" was meant.',
      'services[1].minimumAge: Expected a number, but found "old".',
    ]);
    expect(setAside).toEqual([
      { list: 'partners', at: 1, record: 'nonsense' },
      { list: 'services', at: 1, record: bad },
    ]);
  });

  test('leaves out a day that no calendar has, and keeps the service; what cannot do without its day is set aside', () => {
    const lunch = { id: 's1', name: 'Lunch', status: 'active', schedules: [{ validFrom: '2026-09-31', byday: 'TU' }] };
    const sent = { id: 'r1', dutyId: 'd1', due: '2026-02-28', sentOn: '2026-02-30' };
    const { data, problems, setAside } = read({
      ...about,
      services: [{ ...lunch, assuredDate: '2026-13-45' }],
      sentReports: [sent],
    });
    expect(JSON.parse(JSON.stringify(data.services))).toEqual([{ ...lunch, schedules: [{ byday: 'TU' }] }]);
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'sentReports[0].sentOn',
      'services[0].assuredDate',
      'services[0].schedules[0].validFrom',
    ]);
    expect(problems.find(({ path }) => path === 'services[0].assuredDate')?.message).toBe(
      'services[0].assuredDate: Expected a day that is in the calendar, but found "2026-13-45". Check the day and the month.',
    );
    expect(setAside.map(({ list }) => list)).toEqual(['sentReports']);
  });

  test('names a misspelt field and the one that was likely meant, and keeps the record', () => {
    const schedules = [{ freq: 'WEEKLY', byDay: 'MO', opensAt: '10:00', closesAt: '12:00' }];
    const lunch = { id: 's1', name: 'Lunch', status: 'active', minimunAge: 18, schedules, extra: { byDay: 1 } };
    const { data, problems } = read({ ...about, services: [lunch, { ...lunch, minimunAge: undefined, menu: 'soup' }] });
    expect(data.services).toHaveLength(2);
    expect(problems.map(({ code, path, suggestion }) => [code, path, suggestion])).toEqual([
      ['schema/near-key', 'services[0].minimunAge', 'minimumAge'],
      ['schema/near-key', 'services[0].schedules[0].byDay', 'byday'],
      ['schema/near-key', 'services[1].minimunAge', 'minimumAge'],
      ['schema/near-key', 'services[1].schedules[0].byDay', 'byday'],
    ]);
    expect(problems[0]?.message).toBe(
      'services[0].minimunAge: There is no such field, so it is not read. Perhaps "minimumAge" was meant.',
    );
  });

  test('names a field that names another record where records have no such field', () => {
    const seats = [{ id: 's', kind: 'partner', partnerId: 'nobody', ownId: 'mine' }];
    const { problems } = read({ ...about, alliances: [{ id: 'a', name: 'Board', seats }] });
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [
        'alliances[0].seats[0].partnerId',
        'alliances[0].seats[0].partnerId: Records of this kind have no such field, so nothing looks for what it names. They have "memberId", "allianceId".',
      ],
    ]);
  });

  test.each<[string, object, string]>([
    ['misspelt', { visiblity: 'restricted' }, 'visibility'],
    ['in another case', { Visibility: 'partners' }, 'visibility'],
    ['next to one that is right', { visibility: 'public', visibilty: 'restricted' }, 'visibility'],
    [
      'misspelt in a place',
      { serviceAtLocations: [{ id: 'a', location: { id: 'l', confidental: true } }] },
      'confidential',
    ],
    ['where nothing reads it', { confidential: true }, ''],
    ['in a telephone number', { phones: [{ number: '01632 960222', visibility: 'restricted' }] }, ''],
  ])('sets a record aside whose field to hide it is %s', (_what, more, meant) => {
    const tea = { id: 's2', name: 'Tea', status: 'active' };
    const { data, problems, setAside } = read({
      ...about,
      services: [{ id: 's1', name: 'Lunch', status: 'active', ...more }, tea],
    });
    expect(data.services).toEqual([tea]);
    expect(setAside.map(({ at }) => at)).toEqual([0]);
    expect(problems.map(({ code, suggestion = '' }) => [code, suggestion])).toEqual([['schema/hides-nothing', meant]]);
  });

  test('does not open a directory whose own field to hide it is none, and minds none that hides nothing', () => {
    expect(refused({ ...about, visiblity: 'restricted' })).toMatch(/^schema\/hides-nothing visiblity: /);
    const shown = { id: 's1', name: 'Lunch', status: 'active', confidential: false, visiblity: 'public' };
    expect(read({ ...about, services: [shown] }).setAside).toEqual([]);
  });

  test('leaves out a list that is none and a field that does not pass, and keeps the rest', () => {
    const { data, problems } = read({
      ...about,
      areas: 'all of them',
      provenance: [{}],
      vendorField: 7,
      extra: { a: 1 },
    });
    expect(data).toEqual({ ...about, vendorField: 7, extra: { a: 1 } });
    expect(problems.map(({ path }) => path)).toEqual(['provenance[0].source', 'areas']);
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /^directory\/not-a-record/],
    ['a list', [], /^directory\/not-a-record/],
    ['a feed of Open Referral', { contents: [] }, /^directory\/no-version .*feed reader\.$/],
    ['a version that is no number', { ...about, schemaVersion: '1' }, /^directory\/no-version/],
    ['a newer version', { ...about, schemaVersion: 99 }, /^directory\/newer-version .*version 99.*newer program\.$/],
    ['one without a name', { ...about, name: undefined }, /^schema\/invalid-type name: Expected text/],
  ])('refuses %s in plain words', (_what, value, told) => {
    expect(refused(value)).toMatch(told);
  });
});

describe('a directory of an older version', () => {
  const asset = { id: 'a1', name: 'Mill', kind: 'physical' };

  test('is brought to this one: a proposed tenure says what it would be, words for a building are kept', () => {
    const { data, problems } = read({
      ...about,
      schemaVersion: 1,
      assets: [
        {
          ...asset,
          buildType: 'Converted house',
          tenure: [{ kind: 'proposed', landlord: 'A fund' }, { kind: 'owned' }],
        },
        {
          ...asset,
          id: 'a2',
          buildType: 'Board school of 1887',
          tenure: [{ kind: 'proposed' }],
          extra: { roof: 'slate' },
        },
      ],
    });
    expect(problems).toEqual([]);
    expect(data.schemaVersion).toBe(DIRECTORY_SCHEMA_VERSION);
    expect(data.assets).toMatchObject([
      {
        buildType: 'converted-house',
        tenure: [{ kind: 'leased', proposed: true, landlord: 'A fund' }, { kind: 'owned' }],
      },
      {
        buildType: 'other',
        tenure: [{ kind: 'owned', proposed: true }],
        extra: { roof: 'slate', buildType: 'Board school of 1887' },
      },
    ]);
  });

  test('goes through every version between, one at a time, and stops where none leads on', () => {
    const note = (step: string) => (older: Readonly<Record<string, unknown>>) => ({
      ...older,
      steps: [...((older['steps'] as string[] | undefined) ?? []), step],
    });
    const steps = { 1: note('1 to 2'), 2: note('2 to 3') };
    expect(upgradeDirectory({ schemaVersion: 1 }, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, steps: ['1 to 2', '2 to 3'] },
    });
    expect(upgradeDirectory({ schemaVersion: 3 }, steps, 3)).toMatchObject({ ok: true, value: { schemaVersion: 3 } });
    expect(upgradeDirectory({ schemaVersion: 1 }, steps, 4)).toMatchObject({
      problem: { code: 'directory/no-upgrade' },
    });
  });

  test('is left as it is where it makes no sense; the schema then says so', () => {
    const { problems } = read({ ...about, schemaVersion: 1, assets: [7, { ...asset, tenure: [null], buildType: 3 }] });
    expect(problems.map(({ path }) => path)).toEqual(['assets[0]', 'assets[1].tenure[0]', 'assets[1].buildType']);
  });
});
