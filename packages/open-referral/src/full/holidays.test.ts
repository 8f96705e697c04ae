import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceSchema } from '@neighbourhood-kit/core/schemas';
import { openState } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import { readFeed } from '../full-reader.js';
import { readFeed as readInBrowser } from '../reader.js';
import { writePackage } from '../package.js';
import { readTables } from '../tables.js';
import { writeFeed } from '../writer.js';

const WEEK = [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '09:00', closes_at: '17:00' }];

function read(holiday_schedules: unknown, regular_schedules: unknown = WEEK) {
  const feed = [{ id: 'a', name: 'Advice', regular_schedules, holiday_schedules }];
  const reading = readFeed(feed);
  const browser = readInBrowser(feed);
  if (!reading.ok || !browser.ok) throw new Error('One of the readers cannot read it.');
  const inBrowser = browser.value.services[0];
  expect(serviceSchema.safeParse(inBrowser).error).toBeUndefined();
  const [service] = reading.value.services;
  expect(serviceSchema.safeParse(service).error).toBeUndefined();
  const again = readFeed(writeFeed(reading.value.services));
  expect(again.ok && again.value.services).toEqual(reading.value.services);
  const rules = reading.value.findings.map(({ rule }) => rule);
  /** At noon of a day, where no calendar of bank holidays has a say. */
  const stateOn = (day: string, time: string, one = service) =>
    openState(one?.schedules ?? [], new Date(`${day}T${time}:00Z`), { holidays: () => undefined }).state;
  return {
    rules,
    notes: service?.schedules?.map(({ notes }) => notes ?? '').join('\n') ?? '',
    inBrowser: (day: string, time = '12:00') => stateOn(day, time, inBrowser),
    on: (day: string, time = '12:00') => {
      const state = stateOn(day, time);
      // The browser's reader knows less, and nothing else.
      expect([state, 'not-known']).toContain(stateOn(day, time, inBrowser));
      return state;
    },
  };
}

describe('days on which hours differ', () => {
  it.each([
    ['ISO days', { closed: true, start_date: '2026-12-24', end_date: '2027-01-02' }],
    ['days as the British write them', { closed: true, start_date: '24/12/2026', end_date: '02/01/2027' }],
    ['days with two figures for the year', { closed: 'Y', start_date: '24/12/26', end_date: '02/01/27' }],
    ['days in words', { closed: 'TRUE', start_date: 'Thursday 24 December 2026', end_date: 'January 2, 2027' }],
    ['instants', { closed: 1, start_date: '2026-12-24T00:00:00Z', end_date: '2027-01-02T00:00:00Z' }],
    ['a range in one field', { closed: 'yes', start_date: '24/12/2026 - 02/01/2027' }],
    ['“closed” as the time', { opens_at: 'Closed', closes_at: '', start_date: '2026-12-24', end_date: '2027-01-02' }],
    ['“closed” in words', { closed: 'Closed', start_date: '2026-12-24', end_date: '2027-01-02' }],
    ['closed from midnight to midnight', { closed: true, opens_at: '00:00', closes_at: '00:00', start_date: '2026-12-24', end_date: '2027-01-02' }],
  ])('are closed as %s', (_, row) => {
    const { on, rules } = read([row]);
    expect(['2026-12-23', '2026-12-24', '2026-12-28', '2027-01-02', '2027-01-03'].map((day) => on(day))).toEqual([
      'open',
      'closed',
      'closed',
      'closed',
      'open',
    ]);
    expect(rules).toEqual([]);
  }); // prettier-ignore

  it('have hours of their own', () => {
    const { on, rules } = read([
      { closed: false, start_date: '2026-12-24', end_date: '2026-12-25', opens_at: '13:00', closes_at: '15:00' },
      { closed: 'false', start_date: '31/12/2026', opens_at: '6pm', closes_at: '8pm' },
    ]);
    expect([on('2026-12-24'), on('2026-12-24', '14:00'), on('2026-12-25', '14:00')]).toEqual([
      'closed',
      'open',
      'open',
    ]);
    expect([on('2026-12-31'), on('2026-12-31', '19:00'), on('2026-12-26')]).toEqual(['closed', 'open', 'open']);
    expect(rules).toEqual([]);
  });

  it('come back every year where they have none, or year 1', () => {
    const { on } = read([
      { closed: true, start_date: '25 December' },
      { closed: true, start_date: 'January 01, 0001', end_date: 'January 01, 0001' },
      { closed: false, start_date: '0001-12-31', end_date: '0001-12-31', opens_at: '09:00', closes_at: '10:00' },
      { closed: true, start_date: '0001-12-27', end_date: '0001-12-28' },
    ]);
    expect(['2026-12-25', '2031-12-25', '2028-01-01', '2029-12-31', '2030-12-28'].map((day) => on(day))).toEqual(
      Array(5).fill('closed'),
    );
    expect([on('2029-12-31', '09:30'), on('2029-12-29')]).toEqual(['open', 'open']);
  });

  it('of every year go out in short, and come back as they were', () => {
    const reading = readFeed([
      {
        id: 'a',
        name: 'Advice',
        regular_schedules: WEEK,
        holiday_schedules: [
          { closed: true, start_date: '24 December', end_date: '26 December' },
          { closed: true, start_date: '2026-12-25', end_date: '2026-12-29' },
        ],
      },
    ]);
    const services = reading.ok ? reading.value.services : [];
    const today = '2031-12-31';
    const [line] = (JSON.parse(writeFeed(services, { today })) as { schedules: { nk_except: string[]; nk_every_year: string[] }[] }[])[0]?.schedules ?? [];
    expect(line?.nk_every_year).toEqual(['12-24', '12-25', '12-26']);
    const written = line?.nk_except ?? [];
    expect(written.filter((day) => day.endsWith('12-24'))).toEqual(
      [2029, 2030, 2031, 2032, 2033].map((year) => `${year}-12-24`),
    );
    expect(written).toContain('2026-12-28');
    const again = readFeed(writeFeed(services, { today }));
    expect(again.ok && again.value.services).toEqual(services);
    const tables = writePackage(services, { today })['schedules.csv'];
    expect([tables?.includes('2033-12-24'), tables?.includes('2028-12-24')]).toEqual([true, false]);
    const browser = readInBrowser(writeFeed(services, { today }));
    expect(browser.ok && browser.value.services[0]?.schedules?.[0]?.except).toEqual(written);
  }); // prettier-ignore

  it('hold where there are no hours: at the places that have some, else with hours that nobody knows', () => {
    const holiday_schedules = [{ closed: true, start_date: '2026-12-24' }];
    const linesOf = (more: object) => {
      const reading = readFeed([{ id: 'a', name: 'Advice', holiday_schedules, ...more }]);
      const service = reading.ok ? reading.value.services[0] : undefined;
      return [service?.schedules, service?.serviceAtLocations?.[0]?.schedules];
    };
    const stateOf = (lines: Parameters<typeof openState>[0], day: string) =>
      openState(lines, new Date(`${day}T12:00:00Z`), { holidays: () => undefined }).state;
    const [unknown] = linesOf({});
    expect([stateOf(unknown, '2026-12-24'), stateOf(unknown, '2026-12-23')]).toEqual(['closed', 'not-known']);
    const [own, there] = linesOf({ service_at_locations: [{ id: 'x', regular_schedules: WEEK, location: { id: 'l' } }] });
    expect(own).toBeUndefined();
    expect([stateOf(there, '2026-12-24'), stateOf(there, '2026-12-23')]).toEqual(['closed', 'open']);
  }); // prettier-ignore

  it('of every year end on their date, in leap years and over the turn of the year too', () => {
    for (const [start_date, end_date, before, after] of [
      ['20 February', '5 March', '02-19', '03-06'],
      ['20 December', '5 January', '12-19', '01-06'],
    ] as const) {
      const { on } = read([{ closed: true, start_date, end_date }]);
      const inside = before === '02-19' ? ['02-20', '03-05'] : ['12-20', '01-05'];
      for (const year of [2027, 2028, 2029])
        expect([before, ...inside, after].map((day) => on(`${year}-${day}`))).toEqual(['open', 'closed', 'closed', 'open']);
    }
  }); // prettier-ignore

  it('hold on 29 February in leap years only, and a range from or to it in every year', () => {
    const { on } = read([
      { closed: true, start_date: '29 February' },
      { closed: true, start_date: '20 Feb', end_date: '29 Feb', opens_at: '', closes_at: '' },
    ]);
    expect(['2027-02-28', '2027-03-01', '2028-02-29', '2028-03-01'].map((day) => on(day))).toEqual([
      'closed', 'open', 'closed', 'open',
    ]); // prettier-ignore
    const { on: alone } = read([{ closed: true, start_date: '29/02' }]);
    expect(['2027-02-28', '2027-03-01', '2028-02-29'].map((day) => alone(day))).toEqual(['open', 'open', 'closed']);
    const { on: from } = read([{ closed: true, start_date: '29 February', end_date: '2 March' }]);
    expect(['2027-02-28', '2027-03-01', '2027-03-03'].map((day) => from(day))).toEqual(['open', 'closed', 'open']);
  });

  it('are not known where the row says days and not what happens then', () => {
    for (const row of [
      { closed: false, start_date: '2026-12-24', end_date: '2026-12-26' },
      { start_date: '2026-12-24', end_date: '2026-12-26' },
      { closed: true, start_date: '2026-12-24', end_date: '2026-12-26', opens_at: '10:00', closes_at: '12:00' },
      { closed: false, start_date: '2026-12-24', end_date: '2026-12-26', opens_at: 'late', closes_at: '15:00' },
    ]) {
      const { on, rules } = read([row]);
      expect(['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27'].map((day) => on(day))).toEqual([
        'open',
        'not-known',
        'not-known',
        'open',
      ]);
      expect(rules.some((rule) => /^hours\//.test(rule))).toBe(true);
    }
  });

  it.each([
    { closed: 'closed all day', start_date: '2026-12-25', opens_at: '09:00', closes_at: '17:00' },
    { closed: false, start_date: '2026-12-25', opens_at: '00:00', closes_at: '00:00' },
    { closed: 'perhaps', start_date: '2026-12-25', opens_at: '09:00', closes_at: '17:00' },
    { closed: false, start_date: '2026-12-25', opens_at: '09:00', closes_at: '17:00', description: 'Shut for lunch' },
    { closed: null, start_date: '2026-12-25' },
    { description: 'Bank holidays' },
    'Bank holidays',
    { name: 'Bank holidays', closed: null },
    { label: 'Bank holidays', closed: '' },
  ])('are open only where the row says so: %j', (row) => {
    const reading = readFeed([{ id: 'a', name: 'A', regular_schedules: WEEK, holiday_schedules: [row] }]);
    const lines = (reading.ok && reading.value.services[0]?.schedules) || [];
    const isSurelyOpen = (day: string) => {
      const state = openState(lines, new Date(`${day}T12:00:00Z`), { holidays: holidayOn });
      return state.state === 'open' && state.session.bankHoliday === undefined;
    };
    expect([isSurelyOpen('2026-12-25'), isSurelyOpen('2026-12-22')]).toEqual([false, true]);
    expect(reading.ok && reading.value.findings.some(({ rule }) => rule === 'hours/holiday')).toBe(true);
  });

  it.each([
    { closed: true, start_date: 'Easter' },
    { closed: true, start_date: '2026-12-24', end_date: 'after New Year' },
    { closed: true, start_date: '2026-12-24', end_date: '2026-02-24' },
    { closed: true, start_date: '2026-01-01', end_date: '2036-01-01' },
    { closed: true, start_date: '20266-12-24' },
    { closed: true, start_date: '0001-06-01', end_date: '0001-09-01' },
    { closed: true },
    'Closed for two weeks in August',
  ])('make no line certain where nobody knows which days they are: %j', (row) => {
    const { on, rules, notes } = read([row]);
    expect([on('2026-06-01'), on('2026-12-24')]).toEqual(['not-known', 'not-known']);
    expect(rules).toEqual(['hours/holiday']);
    expect(notes).toContain('09:00 to 17:00');
    for (const words of typeof row === 'string' ? [row] : Object.values(row).filter((each) => each !== true))
      expect(notes).toContain(words);
  });

  it('may be all bank holidays', () => {
    const lines = (row: unknown) => {
      const reading = readFeed([{ id: 'a', name: 'A', regular_schedules: WEEK, holiday_schedules: [row] }]);
      return reading.ok ? reading.value.services[0]?.schedules : undefined;
    };
    expect(lines({ closed: true, description: 'Bank holidays' })).toMatchObject([
      { opensAt: '09:00', bankHolidays: 'closed' },
    ]);
    expect(lines({ closed: false, start_date: 'Public holidays' })).toMatchObject([{ bankHolidays: 'open' }]);
  });

  it('are joined from a table, and hold for hours in words too', () => {
    const reading = readTables({
      'services.csv': 'id,name\ns1,Advice\n',
      'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,09:00,17:00\n',
      'holiday_schedules.csv': 'id,service_id,closed,start_date,end_date\nh1,s1,TRUE,21/12/2026,01/01/2027\n',
    });
    expect(reading.ok && reading.value.services[0]?.schedules?.[0]?.except).toHaveLength(12);
    expect(read([{ closed: true, start_date: '2026-12-24' }], 'Mon to Sun 9am-5pm').on('2026-12-24')).toBe('closed');
  });

  it.each([
    { closed: true, start_date: '2026-12-24', end_date: '2027-01-02' },
    { closed: 'TRUE', start_date: '2026-12-24' },
    { closed: true, start_date: '2026-12-24', end_date: '2026-12-26', opens_at: '00:00', closes_at: '00:00' },
    { closed: true, start_date: '2026-12-24', opens_at: '13:00', closes_at: '15:00' },
    { start_date: '2026-12-24', end_date: '2026-12-26' },
  ])('are the same in a browser where they are plain: %j', (row) => {
    const { on, inBrowser } = read([row]);
    for (const day of ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2027-01-02'])
      for (const time of ['12:00', '14:00']) expect([day, inBrowser(day, time)]).toEqual([day, on(day, time)]);
  });

  it('with hours of their own are not known in a browser, and the days around them are', () => {
    const { inBrowser } = read([
      { closed: false, start_date: '2026-12-24', end_date: '2026-12-26', opens_at: '13:00', closes_at: '15:00' },
    ]);
    const states = ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27'].map((day) => inBrowser(day));
    expect(states).toEqual(['open', 'not-known', 'not-known', 'open']);
  });

  it('are heard in a browser too where a place, or a service at a place, has them', () => {
    const days = { regular_schedules: WEEK, holiday_schedules: [{ closed: true, start_date: '2026-12-24' }] };
    for (const place of [{ location: { id: 'l', name: 'Hall', ...days } }, { location: { id: 'l' }, ...days }]) {
      const reading = readInBrowser([{ id: 'a', name: 'Advice', service_at_locations: [place] }]);
      const [offered] = reading.ok ? (reading.value.services[0]?.serviceAtLocations ?? []) : [];
      expect((offered?.schedules ?? offered?.location?.schedules)?.map(({ except }) => except)).toEqual([
        ['2026-12-24'],
      ]);
    }
  });

  it('are not certain in a browser where there are more of them than a line of hours has room for', () => {
    const days = Array.from({ length: 2000 }, () => ({ closed: true, start_date: '2026-12-24' }));
    const months = ['2020', '2021', '2022'].map((year) => ({
      closed: true,
      start_date: `${year}-01-01`,
      end_date: `${year}-10-01`,
    }));
    for (const many of [days, months]) expect(read(many).inBrowser('2026-06-01')).toBe('not-known');
  });

  it('whatever stands there, never make a day certain that they may close', () => {
    const day = fc.constantFrom('2026-12-24', '24/12/2026', '24 Dec 2026', '0001-12-24', '24 December', 'Christmas', '12/24/2026', '', '2026-12-24 to 2026-12-26');
    const yes = fc.constantFrom<unknown>(true, 'true', 'T', 'yes', 'Closed', 1, 'TRUE', 'shut');
    const odd = fc.oneof(fc.string(), fc.constantFrom('<script>x()</script>', '=1+1', '\u0000'));
    fc.assert(
      fc.property(day, yes, fc.oneof(day, odd), fc.option(odd), (start_date, closed, end_date, description) => {
        expect(read([{ start_date, end_date, closed, description }]).on('2026-12-24')).not.toBe('open');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.anything(), (rows) => {
        const { notes } = read(rows);
        expect(notes).not.toContain('<script');
      }),
    );
  }); // prettier-ignore
});
