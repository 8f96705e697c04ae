import { describe, expect, it } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { findTwins, mergeFeeds } from './merge.js';

const service = (id: string, name: string, more: Partial<Service> = {}): Service => ({
  id,
  name,
  status: 'active',
  ...more,
});
const phones = [{ number: '01632 960 111' }];
const at = (postalCode: string): Pick<Service, 'serviceAtLocations'> => ({
  serviceAtLocations: [{ id: 'p', location: { id: 'l', name: 'Hall', addresses: [{ postalCode }] } }],
});

describe('the same service in two feeds', () => {
  it.each<[string, Service, Service, 'certain' | 'likely' | undefined]>([
    [
      'same name and number',
      service('1', 'Lunch Club', { phones }),
      service('a', 'The lunch club', { phones: [{ number: '+44 1632 960111' }] }),
      'certain',
    ],
    [
      'like name and postcode',
      service('1', 'Ripley luncheon club', at('DE5 3AA')),
      service('a', 'Ripley lunch club', at('de53aa')),
      'likely',
    ],
    ['same name and nothing else', service('1', 'Lunch club'), service('a', 'Lunch club'), undefined],
    [
      'other name, same number',
      service('1', 'Lunch club', { phones }),
      service('a', 'Debt advice', { phones }),
      undefined,
    ],
    [
      'parts of a series',
      service('1', 'Exercise group 1', { phones }),
      service('a', 'Exercise group 2', { phones }),
      undefined,
    ],
    [
      'days of a series',
      service('1', 'Exercise on Monday', { phones }),
      service('a', 'Exercise on Tuesday', { phones }),
      undefined,
    ],
  ])('%s', (_, first, second, certainty) => {
    expect(findTwins([first, second])[0]?.certainty).toBe(certainty);
  });

  it('is told of, and joined where it is certain and asked for', () => {
    const one = {
      name: 'a',
      services: [service('1', 'Lunch club', { phones, description: 'Hot lunch', assuredDate: '2026-01-01' })],
    };
    const two = {
      name: 'b',
      services: [
        service('x', 'Lunch club', { phones, email: 'lunch@example.org', assuredDate: '2026-06-01' }),
        service('y', 'Tea', { phones }),
      ],
    };
    const apart = mergeFeeds([one, two]);
    expect(apart).toMatchObject({
      services: [{}, {}, {}],
      twins: [{ certainty: 'certain', shared: ['telephone'] }],
      joined: [],
    });
    const { services, joined, twins } = mergeFeeds([one, two], { join: true });
    expect(joined).toHaveLength(1);
    expect(twins).toEqual([]);
    expect(services.map(({ name }) => name).sort()).toEqual(['Lunch club', 'Tea']);
    expect(services.find(({ id }) => id === 'x')).toMatchObject({
      assuredDate: '2026-06-01',
      description: 'Hot lunch',
      email: 'lunch@example.org',
      identifiers: [{ scheme: 'source-id', value: '1' }],
    });
  });

  it('keeps apart what two feeds call by one id, and joins what is one', () => {
    const organisation = { id: '1', name: 'Age Group' };
    const one = {
      name: 'a',
      services: [service('1', 'Lunch club', { organisation, organisationId: '1' }), service('2', 'Tea')],
    };
    const two = {
      name: 'b',
      services: [
        service('1', 'Debt advice', { organisation: { id: '1', name: 'Advice' }, organisationId: '1' }),
        service('2', 'Tea', { email: 'tea@example.org' }),
      ],
    };
    const { services, renamed } = mergeFeeds([one, two]);
    expect(services.map(({ id, name, organisationId }) => [id, name, organisationId])).toEqual([
      ['1', 'Lunch club', '1'],
      ['2', 'Tea', undefined],
      ['b/1', 'Debt advice', 'b/1'],
    ]);
    expect(services[1]?.email).toBe('tea@example.org');
    expect([...renamed]).toEqual([['1', 'b/1']]);
  });

  it('is not looked for within one feed, which had it twice before', () => {
    const services = [service('1', 'Lunch club', { phones }), service('2', 'Lunch club', { phones })];
    expect(mergeFeeds([{ name: 'a', services }], { join: true })).toMatchObject({
      joined: [],
      twins: [],
      services: [{}, {}],
    });
  });
});
