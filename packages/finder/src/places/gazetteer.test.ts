import type { Service } from '@neighbourhood-kit/core/services';
import { describe, expect, test } from 'vitest';
import { gazetteerOf, newGazetteerColumns } from './gazetteer.js';
import { placesOf } from './places.js';

const at = (
  id: string,
  city: string,
  postalCode: string,
  latitude: number,
  longitude: number,
  confidential = false,
): Service => ({
  id,
  name: id,
  status: 'active',
  serviceAtLocations: [{ id, location: { id, latitude, longitude, confidential, addresses: [{ city, postalCode }] } }],
});

const columns = newGazetteerColumns();
[
  at('a', 'Derby', 'DE1 3AA', 52.92, -1.47),
  at('b', 'Derby', 'DE1 1BB', 52.93, -1.49),
  at('c', 'New Mills', 'SK22 4AA', 53.366, -2.001),
  at('refuge', 'Derby', 'DE1 2ZZ', 10, 10, true),
]
  .flatMap(placesOf)
  .forEach(columns.add);
const gazetteer = gazetteerOf(columns.finish());

describe('where somebody is', () => {
  test('an outcode is the middle of the places that carry it', () => {
    expect(gazetteer(' de1 ')).toEqual({
      name: 'DE1',
      latitude: 52.925,
      longitude: -1.48,
      precision: 'outcode',
    });
  });

  test('a full postcode is placed at its sector when the directory has a place there', () => {
    expect(gazetteer('DE1-3ZZ')).toEqual({
      name: 'DE1 3',
      latitude: 52.92,
      longitude: -1.47,
      precision: 'sector',
    });
  });

  test('else at its outcode, and a postcode from elsewhere is not placed at all', () => {
    expect(gazetteer('DE1 9ZZ')).toMatchObject({ name: 'DE1', precision: 'outcode' });
    expect(gazetteer('ZE1 0AA')).toBeUndefined();
  });

  test('a town is found however it is typed', () => {
    expect(gazetteer('new  MILLS')).toMatchObject({ name: 'New Mills', precision: 'town' });
    expect(gazetteer('')).toBeUndefined();
  });

  test('a confidential place teaches nothing', () => {
    expect(gazetteer('DE1 2ZZ')).toMatchObject({ name: 'DE1', latitude: 52.925 });
  });
});
