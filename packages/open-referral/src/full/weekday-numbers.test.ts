import { describe, expect, it } from 'vitest';
import type { Reading } from '@neighbourhood-kit/core';
import type { Feed } from '../feed.js';
import { readFeed } from '../full-reader.js';
import { readFeedStream } from '../stream.js';
import { readTables } from '../tables.js';

const nine = { opens_at: '09:00', closes_at: '17:00' };
const service = (id: string, ...weekdays: readonly (number | string)[]) => ({
  id,
  name: `Club ${id}`,
  schedules: weekdays.map((weekday) => ({ weekday, ...nine })),
});

async function* bytesOf(value: unknown): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(JSON.stringify(value)));
}

/** The days on which each service is open, and what is told of them. */
function daysIn(reading: Reading<Feed>) {
  if (!reading.ok) throw new Error(reading.problem.message);
  const { services, findings } = reading.value;
  return {
    days: services.map(({ schedules = [] }) => schedules.flatMap(({ byday = [] }) => byday)),
    told: findings.map(({ rule, record, seen, done }) => [rule, record, seen, done].join(' ')),
  };
}

describe('days of the week as numbers', () => {
  it('are counted from Monday, the first, where no service of the feed has a 0', () => {
    const { days, told } = daysIn(readFeed([service('a', 1, 2), service('b', '7')]));
    expect(days).toEqual([['MO,TU'], ['SU']]);
    expect(told).toContain('hours/days a 1 fixed');
  });

  it.each([
    ['', [service('a', 1), service('b', 0)]],
    ['next to a 7', [service('a', 1), service('b', '0'), service('c', 7)]],
    ['at a place', [service('a', 1), { id: 'b', name: 'B', service_at_locations: [{ location: service('p', 0) }] }]],
  ])('are no days, and told of, for all services where one has a 0 %s', async (_, feed) => {
    for (const reading of [readFeed(feed), await readFeedStream(bytesOf(feed))]) {
      const { days, told } = daysIn(reading);
      expect(days.flat()).toEqual([]);
      expect(told).toContain('hours/days a 1 left out');
    }
  });

  it('are judged over all rows of a table', () => {
    const files = {
      'services.csv': 'id,name\na,A\nb,B\n',
      'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\n1,a,1,09:00,17:00\n2,b,0,09:00,17:00\n',
    };
    expect(daysIn(readTables(files)).days).toEqual([[], []]);
  });

  describe('in a feed that is read while it arrives, with the 0 long after the first', () => {
    const feed = [...Array.from({ length: 250 }, (_, i) => service(`s${i}`, 1)), service('last', 0)];

    it('are read as they are in a whole feed, where it can be read again', async () => {
      const reading = await readFeedStream(bytesOf(feed), () => bytesOf(feed));
      expect(reading).toEqual(readFeed(feed));
    });

    it('are said to be a guess where it cannot', async () => {
      const { days, told } = daysIn(await readFeedStream(bytesOf(feed)));
      expect(days[0]).toEqual(['MO']);
      expect(told).toContain('hours/days-guessed   kept');
    });

    it('are no guess without the 0', async () => {
      const { told } = daysIn(await readFeedStream(bytesOf(feed.slice(0, -1))));
      expect(told.join()).not.toContain('hours/days-guessed');
    });
  });

  it('leave days that have names as they are', () => {
    expect(daysIn(readFeed([service('a', 'Monday'), service('b', 0)])).days).toEqual([['MO'], []]);
  });
});
