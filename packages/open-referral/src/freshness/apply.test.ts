import { describe, expect, test } from 'vitest';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import { applyAnswer } from '../freshness.js';

const address = { address1: '1 Low St', city: 'Derby', postalCode: 'DE1 3AH', addressType: 'physical' } as const;
const location: Location = {
  ...{ id: 'l', name: 'Hall', addresses: [address], latitude: 52.9, longitude: -1.4 },
  accessibility: [{ description: 'ramp' }],
};
const schedules = [{ freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' }] as const;
const club = (at: Location): Service => ({
  ...{ id: 's', name: 'Lunch club', status: 'active', description: 'd' },
  serviceAtLocations: [{ id: 'a', locationId: at.id, location: at, schedules }],
});

async function after(changes: Record<string, string>, at = location) {
  const { service } = await applyAnswer(club(at), { said: 'amended', on: '2026-11-01', changes });
  return service.serviceAtLocations?.[0];
}

describe('a field of a place that its owner empties', () => {
  test.each([
    ['Postcode', { ...location, addresses: [{ ...address, postalCode: undefined }] }],
    ['Place name', { ...location, name: undefined }],
  ])('is all that goes: %s', async (field, expected) => {
    expect(await after({ [field]: '' })).toEqual({ id: 'a', locationId: 'l', location: expected, schedules });
    expect((await after({ [field]: '', Cost: '£2' }))?.location).toEqual(expected);
  });

  test('takes the point with it where it is the street, so that nobody is led there by the map', async () => {
    const { latitude, longitude, ...pointless } = location;
    expect(latitude ?? longitude).toBeDefined();
    const { address1, ...rest } = address;
    expect(address1).toBeDefined();
    expect((await after({ Address: '' }))?.location).toEqual({ ...pointless, addresses: [rest] });
    const nowhere = (await after({ Postcode: '', Address: '', 'Town or city': '' }))?.location;
    expect(nowhere).toEqual({ id: 'l', name: 'Hall', accessibility: location.accessibility });
  });

  test('takes the point with it that was looked up by the postcode', async () => {
    const guessed = { ...location, extra: { nk_point_from: 'postcode' } };
    const place = await after({ Postcode: '' }, guessed);
    expect(place?.location).toEqual({
      ...{ id: 'l', name: 'Hall', accessibility: location.accessibility },
      addresses: [{ address1: '1 Low St', city: 'Derby', addressType: 'physical' }],
    });
  });

  test('is the place where all that says where it is is emptied', async () => {
    expect(await after({ Postcode: '', Address: '', 'Town or city': '', 'Place name': '' })).toBeUndefined();
    expect(await after({ Postcode: '' }, { id: 'l', addresses: [{ postalCode: 'DE1 3AH' }] })).toBeUndefined();
  });
});
