import type { Service } from '@neighbourhood-kit/core/services';
import { expect, test } from 'vitest';
import { writeGeoJson } from './geojson.js';

const at = (service: Partial<Service>): Service => ({
  ...{ id: 's', name: 'House', status: 'active', ...service },
  serviceAtLocations: [{ id: 'a', location: { id: 'l', latitude: 53.1, longitude: -1.5 } }],
});

test('a place is a point, longitude first', () => {
  expect(writeGeoJson([at({})]).features.map(({ geometry }) => geometry.coordinates)).toEqual([[-1.5, 53.1]]);
});

test('a place of which words say that it is secret is none', () => {
  expect(writeGeoJson([at({ description: 'The address is confidential.' })]).features).toEqual([]);
});
