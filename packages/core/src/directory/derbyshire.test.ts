import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explain } from '../schema-explain.js';
import { openDirectory, type DirectoryData } from './directory.js';
import { directorySchema } from './schema.js';

const data = JSON.parse(
  readFileSync(new URL('../../../../examples/derbyshire/directory.json', import.meta.url), 'utf8'),
) as DirectoryData;

describe('the Derbyshire example', () => {
  test('passes the schema, and every reference in it holds', () => {
    const result = directorySchema.safeParse(data);
    expect(result.success ? [] : explain(result.error, data)).toEqual([]);
    expect(openDirectory(data).problems).toEqual([]);
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

  test('uses every field of a service at least once, so that each can be seen at work', () => {
    const used = new Set((data.services ?? []).flatMap((service) => Object.keys(service)));
    const embeddedOrFromFeeds = ['organisation', 'alternateName', 'contacts', 'assurerEmail', 'identifiers', 'extra'];
    const missing = Object.keys(directorySchema.shape.services.unwrap().element.shape).filter(
      (field) => !used.has(field) && !embeddedOrFromFeeds.includes(field),
    );
    expect(missing).toEqual([]);
  });
});
