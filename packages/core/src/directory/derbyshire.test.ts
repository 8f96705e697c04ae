import { describe, expect, test } from 'vitest';
import { explain } from '../schema-explain.js';
import { derbyshire, derbyshireParts } from '../testing/derbyshire.js';
import { openDirectory } from './directory.js';
import { publicDirectory } from './public-directory.js';
import { directorySchema } from './schema.js';

const { data, conflicts } = derbyshire();

describe('the Derbyshire example', () => {
  test.each(derbyshireParts())('%s passes the schema and is a part of the same directory', (_, part) => {
    const result = directorySchema.safeParse(part);
    expect(result.success ? [] : explain(result.error, part)).toEqual([]);
    expect(part.id).toBe(data.id);
  });

  test('is one whole: no part contradicts another, and every reference holds', () => {
    expect(conflicts).toEqual([]);
    expect(openDirectory(data).problems).toEqual([]);
  });

  test('its public part passes the schema, holds every reference and every service', () => {
    const shown = publicDirectory(data);
    expect(directorySchema.safeParse(shown).error).toBeUndefined();
    expect(openDirectory(shown).problems).toEqual([]);
    expect(shown.services).toHaveLength(data.services?.length ?? 0);
  });

  test('knows Derby and the eight districts, with their Census 2021 populations', () => {
    const districts = (data.areas ?? []).filter((area) => area.kind === 'neighbourhood');
    const people = districts.map((area) => area.populations?.[0]?.value ?? 0);
    expect(districts).toHaveLength(8);
    expect([Math.min(...people), Math.max(...people)]).toEqual([71_552, 126_214]);
    expect(data.areas?.find((area) => area.id === 'area-derby')).toMatchObject({
      gssCodes: ['E06000015'],
      populations: [{ value: 261_368 }],
    });
  });

  test('has statutory services and voluntary ones: what a charity or residents run is no duty of theirs', () => {
    const voluntary = new Set(
      (data.partners ?? []).flatMap(({ id, sector }) => (sector === 'vcse' || sector === 'residents' ? id : [])),
    );
    const services = data.services ?? [];
    expect(services.some(({ statutory }) => statutory === true)).toBe(true);
    for (const { name, organisationId, statutory } of services)
      if (voluntary.has(organisationId ?? '')) expect([name, statutory]).toEqual([name, false]);
  });

  test('uses every field of a service at least once, so that each can be seen at work', () => {
    const used = new Set((data.services ?? []).flatMap((service) => Object.keys(service)));
    const embeddedOrFromFeeds = [
      'organisation',
      'alternateName',
      'contacts',
      'assurerEmail',
      'identifiers',
      'extra',
      'visibility',
      'provenance',
      'validFrom',
      'validTo',
    ];
    const missing = Object.keys(directorySchema.shape.services.unwrap().element.shape).filter(
      (field) => !used.has(field) && !embeddedOrFromFeeds.includes(field),
    );
    expect(missing).toEqual([]);
  });
});
