import { describe, expect, it } from 'vitest';
import { placesOf } from '@neighbourhood-kit/core/services';
import { readFeed as readAll, readValues } from './full-reader.js';
import { readFeed as readSmall } from './reader.js';
import { writeFeed } from './writer.js';

/** One hall, told with every service that meets there, and each time with when and how to reach that service. */
const hall = (byday: string, number: string, further = {}) => ({
  ...{ id: 'hall', name: 'Village hall', schedules: [{ id: byday, freq: 'WEEKLY', byday, opens_at: '10:00' }] },
  ...{ phones: [{ id: number, number }], contacts: [{ id: `c${number}`, name: `Ask ${number}` }], ...further },
});
const at = (id: string, location: object, further = {}) => ({
  ...{ id, name: id, status: 'active', service_at_locations: [{ id: `${id}-hall`, location }], ...further },
});

describe.each([
  ['the reader', readAll],
  ['the browser’s reader', readSmall],
])('%s, given one place with other hours for each service', (_, readFeed) => {
  const read = (feed: unknown) => {
    const reading = readFeed(feed);
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.value;
  };
  const shown = (feed: unknown) =>
    read(feed).services.map((service) =>
      placesOf(service).map(({ schedules, phones, contacts }) => [
        schedules.map((line) => line.byday).join(),
        phones.map(({ number }) => number).join(),
        contacts.map(({ name }) => name).join(),
      ]),
    );
  const [tuesday, friday] = [hall('TU', '01632 960111'), hall('FR', '01632 960222')];

  it('tells of every service its own hours, telephone number and contact', () => {
    expect(shown([at('lunch', tuesday), at('dance', friday), at('lunch-too', tuesday)])).toEqual([
      [['TU', '01632 960111', 'Ask 01632 960111']],
      [['FR', '01632 960222', 'Ask 01632 960222']],
      [['TU', '01632 960111', 'Ask 01632 960111']],
    ]);
  });

  it('keeps one place, and leaves what is the same at the place', () => {
    const feed = read([at('lunch', tuesday), at('lunch-too', tuesday)]);
    expect(feed.locations).toHaveLength(1);
    expect(feed.services[1]?.serviceAtLocations?.[0]).not.toHaveProperty('schedules');
  });

  it('prefers what a service says of itself to what comes with its place', () => {
    const own = { schedules: [{ id: 'own', freq: 'WEEKLY', byday: 'SU', opens_at: '09:00' }] };
    expect(shown([at('lunch', tuesday), at('worship', friday, own)])[1]?.[0]?.[0]).toBe('SU');
  });

  it('writes them so that they come back', () => {
    const { services } = read([at('lunch', tuesday), at('dance', friday)]);
    expect(read(writeFeed(services)).services.map((service) => placesOf(service)[0]?.schedules[0]?.byday)).toEqual([
      'TU',
      'FR',
    ]);
  });

  it('tells nothing of a place that is confidential', () => {
    const secret = [{ address_1: 'Address withheld' }];
    const services = [at('lunch', tuesday), at('refuge', { ...friday, addresses: secret })];
    for (const feed of [services, services.toReversed()])
      expect(JSON.stringify(read(feed))).not.toMatch(/Village hall/);
  });
});

describe('a place of which one service tells no hours', () => {
  const friday = hall('FR', '01632 960222');
  const bare = { id: 'hall', name: 'Village hall', addresses: [{ address_1: '1 The Green' }] };
  const shown = (feed: unknown) => {
    const reading = readAll(feed);
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.value.services.map((service) =>
      placesOf(service).map(({ schedules, phones, contacts }) => [
        schedules.map(({ byday }) => byday).join(),
        phones.map(({ number }) => number).join(),
        contacts.map(({ name }) => name).join(),
      ]),
    );
  };

  it('gives that service nothing that only another tells, whichever comes first', () => {
    const services = [at('lunch', bare), at('dance', friday)];
    const expected = [[['', '', '']], [['FR', '01632 960222', 'Ask 01632 960222']]];
    expect(shown(services)).toEqual(expected);
    expect(shown(services.toReversed())).toEqual(expected.toReversed());
  });

  it('lets a service that only names it have what is told with it', () => {
    const services = [at('walk', { id: 'hall', name: 'Village hall' }), at('dance', friday), at('tea', friday)];
    for (const feed of [services, services.toReversed()])
      expect(shown(feed).map((places) => places[0]?.[0])).toEqual(['FR', 'FR', 'FR']);
  });
});

describe('a place in a list of the feed’s own', () => {
  const friday = hall('FR', '01632 960222');
  const listed = { id: 'hall', name: 'Village hall', addresses: [{ address_1: '1 The Green' }] };
  /** The days on which services there are open: with the list before them, and behind. */
  const shown = (place: object) => {
    const values = [{ locations: [place] }, [at('dance', friday), at('lunch', listed)]];
    return [values, values.toReversed()].map((feed) => {
      const reading = readValues(feed);
      if (!reading.ok) throw new Error(reading.problem.message);
      return reading.value.services.map((service) =>
        placesOf(service)[0]
          ?.schedules.map(({ byday }) => byday)
          .join(),
      );
    });
  };

  it('says what holds for all services there', () => {
    expect(shown(hall('MO', '01632 960333'))).toEqual([
      ['FR', 'MO'],
      ['FR', 'MO'],
    ]);
  });

  it('gets no hours from a service there', () => {
    expect(shown(listed)).toEqual([
      ['FR', ''],
      ['FR', ''],
    ]);
  });
});

describe('fields of a publisher’s own that are told of one organisation with several services', () => {
  const by = (id: string, own: object) => ({ id, name: id, organization: { id: 'p', name: 'Provider', ...own } });
  const read = (...feed: readonly object[]) => {
    const reading = readAll(feed);
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.value;
  };

  it('are all kept', () => {
    const { partners, findings } = read(by('a', { rating: 'good' }), by('b', { region: 'north' }));
    expect(partners[0]?.extra).toEqual({ rating: 'good', region: 'north' });
    expect(findings).toEqual([]);
  });

  it('are named as the publisher names them where they differ', () => {
    const { partners, findings } = read(by('a', { rating: 'good' }), by('b', { rating: 'poor', region: 'north' }));
    expect(partners[0]?.extra).toEqual({ rating: 'good', region: 'north' });
    expect(findings.map(({ rule, field, seen }) => [rule, field, seen])).toEqual([
      ['organization/differs', 'organization.rating', 'poor'],
    ]);
  });
});
