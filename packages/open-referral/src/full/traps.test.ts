import { describe, expect, it } from 'vitest';
import { openState } from '@neighbourhood-kit/core/services';
import { read, readOne, rulesOf } from '../testing/read.js';

describe('traps of real feeds', () => {
  it.each([
    ['coordinates as text', { latitude: '52.9', longitude: '-1.4' }, [52.9, -1.4], undefined],
    ['with commas', { latitude: '52,9225', longitude: '-1,4746' }, [52.9225, -1.4746], 'point/form'],
    ['with letters', { latitude: '52.9225° N', longitude: '1.4746° W' }, [52.9225, -1.4746], 'point/form'],
    ['together', { latitude: '52.9225, -1.4746' }, [52.9225, -1.4746], 'point/form'],
    ['with commas and swapped', { latitude: '-1,4746', longitude: '52,9225' }, [52.9225, -1.4746], 'point/swapped'],
    ['swapped', { latitude: -1.4, longitude: 52.9 }, [52.9, -1.4], 'point/swapped'],
    ['out of range', { latitude: 100, longitude: 101 }, [undefined, undefined], 'point/range'],
    ['half a point', { latitude: 52.9 }, [undefined, undefined], 'point/number'],
    ['in the Atlantic', { latitude: 0, longitude: 0 }, [undefined, undefined], 'point/zero'],
    ['words', { latitude: 'north', longitude: {} }, [undefined, undefined], 'point/number'],
  ])('%s', (_, point, [latitude, longitude], rule) => {
    const feed = read([
      { id: 'a', name: 'A', service_at_locations: [{ id: 'b', location: { id: 'l', name: 'L', ...point } }] },
    ]);
    expect([feed.locations[0]?.latitude, feed.locations[0]?.longitude]).toEqual([latitude, longitude]);
    if (rule) expect(rulesOf(feed)).toContain(rule);
  });

  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['http:www.example.org', 'http://www.example.org'],
    ['Village Hall', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:pw@example.org', 'https://example.org'],
    ['https://example.org/a b', undefined],
    ['https://example.org/caf\u00e9|x', 'https://example.org/caf%C3%A9%7Cx'],
  ])('link %s is read as %s', (url, expected) => {
    expect(readOne({ url })?.url).toBe(expected);
  });

  it.each([
    ['\u00a0help@example.org', 'help@example.org'],
    ['help@example.org.', 'help@example.org'],
    ['a@example.org; b@example.org', 'a@example.org'],
    ['help at example.org', undefined],
  ])('e-mail %j is read as %s', (email, expected) => {
    expect(readOne({ email })?.email).toBe(expected);
  });

  it.each([
    ['2026-04-01T09:00:00Z', '2026-04-01'],
    ['01/04/2026', '2026-04-01'],
    ['not a date', undefined],
    ['2026-02-30', undefined],
  ])('date %s is read as %s', (assured_date, expected) => {
    expect(readOne({ assured_date })?.assuredDate).toBe(expected);
  });

  it('takes words for nothing as nothing, but "None" as an answer where it is one', () => {
    expect(
      readOne({ application_process: 'None', wait_time: 'N/A', fees: 'None', url: 'null', alternate_name: '-' }),
    ).toEqual({
      id: 'a',
      name: 'A',
      status: 'active',
      feesDescription: 'None',
    });
  });

  it('fixes literal line breaks and characters read in the wrong encoding', () => {
    expect(readOne({ description: 'Mon\\n\\nTue, peopleâ€™s 9GÇô5 cafÃ©' })?.description).toBe(
      'Mon\n\nTue, people’s 9–5 café',
    );
  });

  it.each([
    ['id 0', [{ id: 0, name: 'A' }], ['0']],
    ['no id', [{ name: 'Lunch Club' }, { name: 'Lunch Club' }], ['lunch-club', 'lunch-club-2']],
    [
      'two services under one id',
      [
        { id: '1', name: 'A' },
        { id: '1', name: 'B' },
      ],
      ['1', '1/b'],
    ],
    [
      'the same service twice',
      [
        { id: '1', name: 'A' },
        { id: '1', name: 'a' },
      ],
      ['1'],
    ],
  ])('%s', (_, services, ids) => {
    expect(read(services).services.map((service) => service.id)).toEqual(ids);
  });

  it.each([
    [
      { byday: 'Thursday', opens_at: '9am', closes_at: '5:00' },
      { freq: 'WEEKLY', byday: 'TH', opensAt: '09:00', closesAt: '17:00' },
    ],
    [
      { byday: 'TH,FR', freq: 'weekly', opens_at: '09:00Z', closes_at: '17:00Z' },
      { freq: 'WEEKLY', byday: 'TH,FR', opensAt: '09:00', closesAt: '17:00' },
    ],
    [
      { byday: '2TH', freq: 'WEEKLY', opens_at: '8:00m', closes_at: '5:00pm' },
      { freq: 'MONTHLY', byday: '2TH', opensAt: '08:00', closesAt: '17:00' },
    ],
    [
      { freq: 'DAILY', opens_at: '4:00pm', closes_at: '12:00am' },
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '16:00', closesAt: '00:00' },
    ],
    [
      { weekday: 'Monday', opens_at: '9:00pm', closes_at: '7:00pm' },
      { freq: 'WEEKLY', byday: 'MO' },
    ],
    [
      { description: 'Mon to Fri 9am - 5pm (except bank holidays)' },
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00', bankHolidays: 'closed' },
    ],
    [{ description: 'Call for times' }, { description: 'Call for times' }],
  ])('hours %j', (schedule, expected) => {
    expect(readOne({ schedules: [schedule] })?.schedules?.[0]).toMatchObject(expected);
  });

  it.each([
    [{ minimum_age: '18', maximum_age: 999 }, { minimumAge: 18 }],
    [
      { minimum_age: 65, maximum_age: 18 },
      { minimumAge: 18, maximumAge: 65 },
    ],
    [{ minimum_age: 0, maximum_age: 0 }, {}],
    [{ minimum_age: 18, maximum_age: 0 }, { minimumAge: 18 }],
    [{ minimum_age: 'adult' }, { eligibilityDescription: 'Minimum age: adult' }],
    [{ minimum_age: '16+', maximum_age: '16+' }, { minimumAge: 16 }],
    [
      { minimum_age: '5-11', maximum_age: '5-11' },
      { minimumAge: 5, maximumAge: 11 },
    ],
    [
      { minimum_age: '6 months', maximum_age: '24 months' },
      { minimumAge: 0.5, maximumAge: 2 },
    ],
    [{ maximum_age: 'under 5' }, { maximumAge: 4 }],
    [{ minimum_age: '50 and over', maximum_age: 'no limit' }, { minimumAge: 50 }],
    [
      { eligibilitys: [{ eligibility: 'Babies', minimum_age: '6 months', maximum_age: '24 months' }] },
      { eligibilityDescription: 'Babies', minimumAge: 0.5, maximumAge: 2 },
    ],
    [{ eligibilitys: [{ minimum_age: '18 months', maximum_age: '4' }] }, { minimumAge: 1.5, maximumAge: 4 }],
    [
      { eligibilitys: [{ eligibility: 'Older people', minimum_age: 'adults', maximum_age: '' }] },
      { eligibilityDescription: 'Older people\n\nMinimum age: adults' },
    ],
    [{ '': 'empty' }, { extra: { '': 'empty' } }],
  ])('ages %j', (ages, expected) => {
    expect(readOne(ages)).toEqual({ id: 'a', name: 'A', status: 'active', ...expected });
  });

  it.each([
    ['active', 'Active', 'LIVE', 'Published', 'open', 'Approved', 'current', 'yes', 'Y', 'true', '1', 1, true],
    ['inactive', 'Not active', 'Disabled', 'draft', 'closed', 'Awaiting approval', 'Rejected', 'private', 'internal'],
    ['inactive', 'N', 'no', '0', 0, false, 'For review', 'Unavailable', 'some word of a vendor'],
    ['defunct', 'Discontinued', 'Withdrawn', 'Cancelled', 'removed', 'archived', 'Deleted', 'No longer running'],
    ['temporarily closed', 'temporarily_closed', 'Temporarily Closed', 'suspended', 'on hold'],
  ])('status %s is what other words mean', (expected, ...words) => {
    expect(words.map((status) => [status, readOne({ status })?.status])).toEqual(words.map((word) => [word, expected]));
  });

  it.each(['', null, 'null', 'n/a'])('a service runs of which the status %j tells nothing', (status) => {
    expect(readOne({ status })?.status).toBe('active');
  });

  it('says how a status was taken', () => {
    expect(read([{ id: 'a', name: 'A', status: 'Withdrawn' }]).findings).toMatchObject([
      { rule: 'status/unknown', field: 'status', seen: 'Withdrawn', done: 'fixed', now: 'defunct' },
    ]);
  });

  it('never makes closed doors of hours that were read in part', () => {
    const schedules = readOne({ opening_hours: 'Mon-Fri 7-9, Sat 10-4' })?.schedules;
    const at = (time: string) => openState(schedules, new Date(time), { holidays: () => undefined });
    expect(at('2026-11-30T08:00:00Z')).toEqual({ state: 'not-known', why: 'unreadable' });
    expect(at('2026-11-28T11:00:00Z')).toMatchObject({ state: 'open' });
  });

  it('reads a page whose count is a record that cannot be made a text', () => {
    expect(
      read({ contents: [{ id: 'a', name: 'A' }], total_items: { toString: 1, valueOf: 1 } }).services,
    ).toHaveLength(1);
  });

  it('says where each finding is, in the feed’s own words', () => {
    const feed = read([
      { id: 'a', name: 'A', service_at_locations: [{ id: 'b', location: { id: 'l', name: 'L', url: 'no link' } }] },
    ]);
    expect(feed.findings).toContainEqual({
      rule: 'url/unusable',
      severity: 'error',
      record: 'a',
      field: 'service_at_locations.0.location.url',
      seen: 'no link',
      done: 'left out',
    });
  });

  it('keeps what it stores of findings within bounds', () => {
    const feed = read(Array.from({ length: 25_000 }, (_, i) => ({ id: String(i), name: 'A', url: '?' })));
    expect(feed.findings).toHaveLength(20_000);
    expect(feed.findingsLeftOff).toBe(5000);
    expect(feed.services).toHaveLength(25_000);
  });
});
