import { describe, expect, it } from 'vitest';
import { directory } from '../assets/testing/small-place.js';
import { hasTerm, termsOf } from './needs.js';
import { contactPointsOf, layersOf } from './overlap.js';
import type { Service } from './service.js';

const question = { need: 'Loneliness', area: 'East End', date: '2026-11-23' };
const service = (id: string, change: Partial<Service> = {}): Service => ({
  ...directory.find('services', id)!,
  ...change,
});
const pairs = (...services: Service[]) =>
  layersOf(services, question).overlaps.map(({ services: ids, sharedMinutes }) => [ids.join(' '), sharedMinutes]);

describe('layers of care for one need', () => {
  it('are services, providers, contact points and pairs that overlap', () => {
    const layers = layersOf([service('lunch'), service('soup')], question);
    expect(layers).toMatchObject({
      providers: 2,
      contactPoints: { telephoneNumbers: 1, emails: 1, places: 1, total: 3 },
    });
    expect(layers.overlaps).toMatchObject([{ sharedMinutes: 60 }]);
    expect(layers.overlaps[0]?.sentence).toBe(
      'Lunch club and Soup and company are for the same people and open together 1 hour a week.',
    );
    expect(layers.sentence).toBe(
      'Loneliness in East End: 2 services of 2 providers and 3 contact points; 1 pair overlaps.',
    );
  });

  it('do not overlap for different ages, different cohorts or at different hours', () => {
    expect(pairs(service('young'), service('old'))).toEqual([]);
    expect(pairs(service('lunch', { cohorts: ['frailty'] }), service('soup', { cohorts: ['students'] }))).toEqual([]);
    expect(pairs(service('lunch', { cohorts: ['frailty'] }), service('soup'))).toHaveLength(1);
    const evening = service('soup', {
      serviceAtLocations: undefined,
      schedules: [{ freq: 'WEEKLY', byday: 'MO', opensAt: '18:00', closesAt: '20:00' }],
    });
    expect(pairs(service('lunch'), evening)).toEqual([]);
  });

  it('may overlap where hours are not known, and that is said', () => {
    expect(pairs(service('lunch'), service('old'))).toEqual([['lunch old', undefined]]);
  });

  it('count no place that is confidential, and each telephone once however it is written', () => {
    expect(contactPointsOf([service('refuge'), service('lunch'), service('soup')])).toMatchObject({
      places: 1,
      telephoneNumbers: 1,
    });
  });

  it('are none where nothing is listed', () => {
    expect(layersOf([], question).sentence).toBe('Nothing in East End is listed for Loneliness.');
  });
});

describe('terms', () => {
  it('are found by name or code, in whatever case', () => {
    const of = {
      terms: [
        { name: 'Falls  Prevention', code: 'FP', role: 'need' as const },
        { name: 'Clinic', role: 'service-type' as const },
      ],
    };
    expect([hasTerm(of, 'need', 'falls prevention'), hasTerm(of, 'need', 'fp'), hasTerm(of, 'need', 'clinic')]).toEqual(
      [true, true, false],
    );
    expect(termsOf(of, 'need')).toEqual(['Falls  Prevention']);
  });
});
