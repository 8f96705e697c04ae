import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDirectory, type DirectoryData } from '../directory/index.js';
import type { Schedule } from '../services/schedule.js';
import { derbyshire } from '../testing/derbyshire.js';
import { oneStopShop, type OneStopShop } from './one-stop-shop.js';

const mondays: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:30', closesAt: '12:00' };
const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const data: DirectoryData = {
  schemaVersion: 1,
  id: 'd',
  name: 'A small place',
  partners: [
    { id: 'trust', name: 'Moorside Trust', sector: 'nhs' },
    { id: 'chemist', name: 'Mill Pharmacy', sector: 'primary-care', contractorType: 'community-pharmacy' },
    { id: 'club', name: 'Tea Club', sector: 'vcse', phones: [{ number: '01632 960 001' }] },
    { id: 'nobody', name: 'Somebody' },
  ],
  locations: [
    { id: 'mill', name: 'The Old Mill', schedules: [weekdays] },
    { id: 'secret', name: 'Rose Cottage', confidential: true, addresses: [{ address1: '1 Church Lane' }] },
  ],
  assets: [
    {
      id: 'a-mill',
      name: 'The Old Mill',
      kind: 'physical',
      locationId: 'mill',
      partnerId: 'club',
      informationPoint: true,
    },
    { id: 'a-refuge', name: 'The refuge', kind: 'institution', locationId: 'secret' },
    { id: 'a-mo', name: 'Mo', kind: 'individual' },
    { id: 'a-lost', name: 'Lost', kind: 'physical', locationId: 'gone' },
  ],
  services: [
    {
      id: 'falls',
      name: 'Falls clinic',
      status: 'active',
      organisationId: 'trust',
      accessModes: ['professional-referral'],
      serviceAtLocations: [{ id: '1', locationId: 'mill', schedules: [mondays] }],
    },
    {
      id: 'tea',
      name: 'Tea and chat',
      status: 'active',
      organisationId: 'club',
      accessModes: ['walk-in'],
      serviceAtLocations: [{ id: '2', locationId: 'mill' }],
    },
    {
      id: 'jab',
      name: 'Flu jab',
      status: 'temporarily closed',
      organisationId: 'chemist',
      schedules: [weekdays],
      serviceAtLocations: [{ id: '3', locationId: 'mill' }],
    },
    {
      id: 'desk',
      name: 'Advice desk',
      status: 'active',
      organisationId: 'nobody',
      accessModes: ['information-only'],
      schedules: [{ freq: 'WEEKLY', byday: 'TU' }],
      serviceAtLocations: [{ id: '4', locationId: 'mill' }],
    },
    { id: 'old', name: 'Old club', status: 'defunct', serviceAtLocations: [{ id: '5', locationId: 'mill' }] },
    { id: 'shelter', name: 'Shelter', status: 'active', serviceAtLocations: [{ id: '6', locationId: 'secret' }] },
  ],
};
const { directory } = openDirectory(data);
/** A Monday. */
const now = new Date('2026-11-23T10:00:00Z');

function view(id: string, of = directory): OneStopShop {
  const read = oneStopShop(of.find('assets', id)!, of, { now });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const service = (id: string) => view('a-mill').services.find((each) => each.id === id)!;

describe('the view of what is under one roof', () => {
  it('lists the services there by name, without those that have ended', () => {
    expect(view('a-mill').services.map(({ name }) => name)).toEqual([
      'Advice desk',
      'Falls clinic',
      'Flu jab',
      'Tea and chat',
    ]);
  });

  it('shows seven days from the day of the moment, in the place’s own calendar', () => {
    const { from, to } = view('a-mill');
    expect([from, to]).toEqual(['2026-11-23', '2026-11-29']);
    const late = oneStopShop(directory.find('assets', 'a-mill')!, directory, { now: new Date('2026-06-30T23:30:00Z') });
    expect(late).toMatchObject({ value: { from: '2026-07-01' } });
  });

  it('says who runs each, whether that is the NHS, and how to get in', () => {
    expect(service('falls')).toMatchObject({
      provider: { name: 'Moorside Trust' },
      standing: 'nhs',
      withoutAppointment: false,
    });
    expect(service('tea')).toMatchObject({ standing: 'not-nhs', withoutAppointment: true, informationOnly: false });
    expect(service('jab').standing).toBe('nhs-contractor');
    expect(service('jab')).not.toHaveProperty('withoutAppointment');
    expect(service('desk')).toMatchObject({ standing: 'not-known', informationOnly: true, withoutAppointment: true });
    expect(view('a-mill').standings).toEqual({ nhs: 1, 'nhs-contractor': 1, 'not-nhs': 1, 'not-known': 1 });
  });

  it('gives the openings of each day', () => {
    const { days, openNow } = service('falls');
    expect(openNow).toMatchObject({ state: 'open' });
    expect(days.map(({ state }) => state)).toEqual(['open', ...Array<string>(6).fill('closed')]);
    expect(days[0]?.sessions).toMatchObject([{ opensAt: '09:30', closesAt: '12:00' }]);
  });

  it('does not take the hours of the building for those of a service in it, nor unknown hours for closed', () => {
    const { days, openNow } = service('tea');
    expect(openNow).toEqual({ state: 'not-known', why: 'no-hours' });
    expect(days.map(({ state, why }) => why ?? state)).toEqual([
      ...Array<string>(5).fill('building-only'),
      'closed',
      'closed',
    ]);
    expect(service('desk').days[1]).toMatchObject({ state: 'not-known', why: 'no-times', sessions: [{}] });
  });

  it('shows a service that is temporarily closed as closed on every day', () => {
    expect(service('jab')).toMatchObject({ openNow: { state: 'closed' } });
    expect(new Set(service('jab').days.map(({ state }) => state))).toEqual(new Set(['closed']));
  });

  it('gives the number of the house, or of the partner that looks after it', () => {
    expect(view('a-mill').contact.phones).toEqual([{ number: '01632 960 001' }]);
  });

  it('sums itself up in a sentence', () => {
    expect(view('a-mill').sentence).toBe(
      'The Old Mill: 4 services of 4 organisations, 1 of them outside the NHS. From 23 November to 29 November 1 is open; of 2 the hours are not known. You can come in and ask, without an appointment.',
    );
  });
});

describe('no view', () => {
  const problem = (id: string, of = directory) => {
    const read = oneStopShop(of.find('assets', id)!, of, { now });
    return read.ok ? undefined : read.problem;
  };

  it('is given of a confidential place, and the refusal tells nothing about it', () => {
    expect(problem('a-refuge')?.code).toBe('one-stop-shop/confidential');
    expect(JSON.stringify(problem('a-refuge'))).not.toMatch(/Rose|Church|refuge/);
  });

  it('is given where only a service’s own copy of the place says that it is confidential', () => {
    const copy = openDirectory({
      ...data,
      services: [
        {
          id: 's',
          name: 'S',
          status: 'active',
          serviceAtLocations: [{ id: '9', location: { id: 'mill', confidential: true } }],
        },
      ],
    }).directory;
    expect(problem('a-mill', copy)?.code).toBe('one-stop-shop/confidential');
  });

  it('is given of people, or of a place that is not in the directory', () => {
    expect(problem('a-mo')?.code).toBe('one-stop-shop/no-place');
    expect(problem('a-lost')?.message).toContain('"gone"');
  });

  it('is given for a moment or a stretch that cannot be', () => {
    const read = (more: object) => oneStopShop(directory.find('assets', 'a-mill')!, directory, { now, ...more });
    for (const more of [{ now: new Date(NaN) }, { from: '2026-02-30' }, { days: 0 }, { days: 1.5 }, { days: 400 }]) {
      expect(read(more)).toMatchObject({ ok: false, problem: { code: 'one-stop-shop/date' } });
    }
  });
});

describe('in the Derbyshire example', () => {
  const example = openDirectory(derbyshire().data).directory;

  it('the hub has NHS and other services, on every day with its sessions', () => {
    const { services, standings, location } = view('a-derby-hub', example);
    expect(services.length).toBeGreaterThan(5);
    expect(standings.nhs).toBeGreaterThan(0);
    expect(standings['not-nhs']).toBeGreaterThan(0);
    expect(location.addresses?.[0]?.postalCode).toBe('DE1 3GT');
  });

  it('no view of any asset, at any moment, names the refuge or where it is', () => {
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        for (const asset of example.data.assets ?? []) {
          const read = oneStopShop(asset, example, { now: moment });
          expect(JSON.stringify(read)).not.toMatch(/l-refuge|Safe Harbour refuge/);
          if (read.ok) for (const { days } of read.value.services) expect(days).toHaveLength(7);
        }
      }),
      { numRuns: 20 },
    );
  });
});
