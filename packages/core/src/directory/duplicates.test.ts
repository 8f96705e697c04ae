import { describe, expect, test } from 'vitest';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from './data.js';
import { findDuplicates } from './duplicates.js';

const about = { schemaVersion: DIRECTORY_SCHEMA_VERSION, id: 'd', name: 'A small place' };
const found = (lists: Partial<DirectoryData>): string[] =>
  findDuplicates({ ...about, ...lists }).map(({ list, by, ids }) => `${list} ${by} ${ids.join(' ')}`);
const ods = (value: string) => [{ scheme: 'ods', value }];

describe('likely duplicates', () => {
  test('are partners with one ODS code, however it is written, and the message says what to do', () => {
    const partners = [
      { id: 'p1', name: 'Ashgrove Surgery', identifiers: ods('C81001') },
      { id: 'p2', name: 'Ashgrove Medical Practice', identifiers: [{ scheme: 'ODS', value: ' c81001 ' }] },
      { id: 'p3', name: 'Another', identifiers: ods('C81002') },
    ];
    expect(found({ partners })).toEqual(['partners identifier p1 p2']);
    expect(findDuplicates({ ...about, partners })[0]).toMatchObject({
      path: 'partners[0]',
      message:
        '"Ashgrove Surgery" (p1) and "Ashgrove Medical Practice" (p2) in partners have the same ods identifier C81001. If they are one partner, keep one entry and let whatever names the other name it; if not, correct what they share.',
    });
  });

  test('are not a body and what took over from it, nor a body and its part', () => {
    expect(
      found({
        partners: [
          { id: 'ccg', name: 'A CCG', identifiers: ods('15M'), successorIds: ['icb'] },
          { id: 'icb', name: 'An ICB', identifiers: ods('15M') },
          { id: 'ward', name: 'An ICB', parentId: 'icb', identifiers: ods('15M'), memberIds: ['ccg'] },
        ],
      }),
    ).toEqual([]);
  });

  test('are not records that share only an id of their own publisher, or only a name', () => {
    const local = [{ scheme: 'source-id', value: '1' }];
    expect(
      found({
        partners: [
          { id: 'p1', name: 'Citizens Advice', identifiers: local },
          { id: 'p2', name: 'Citizens Advice', identifiers: local },
        ],
      }),
    ).toEqual([]);
  });

  test('are places, partners, assets and services with the same name and postcode, however both are written', () => {
    const place = (id: string, name: string, postalCode: string) => ({ id, name, addresses: [{ postalCode }] });
    const service = (id: string, name: string, locationId: string) => ({
      id,
      name,
      status: 'active' as const,
      organisationId: id === 's3' ? 'p3' : 'p1',
      serviceAtLocations: [{ id: `at-${id}`, locationId }],
    });
    expect(
      found({
        partners: [
          { id: 'p1', name: 'Kettle Club Ltd' },
          { id: 'p2', name: 'The Kettle Club' },
          { id: 'p3', name: 'Other' },
        ],
        locations: [
          place('l1', 'Old Mill', 'DE1 1AA'),
          place('l2', 'The Old Mill', 'de11aa'),
          place('l3', 'Old Mill', 'DE1 1AB'),
        ],
        assets: [
          { id: 'a1', name: 'Old Mill', kind: 'physical', locationId: 'l1', partnerId: 'p2' },
          { id: 'a2', name: 'Old mill', kind: 'physical', locationId: 'l2' },
        ],
        services: [
          service('s1', 'Lunch club', 'l1'),
          service('s2', 'Lunch Club', 'l2'),
          service('s3', 'Lunch club', 'l1'),
          service('s4', 'Lunch club', 'l3'),
        ],
      }),
    ).toEqual([
      'partners name-and-postcode p1 p2',
      'locations name-and-postcode l1 l2',
      'assets name-and-postcode a1 a2',
      'services name-and-postcode s1 s2',
    ]);
  });

  test('are partners with one name and one website, and areas of one kind with the same GSS codes', () => {
    expect(
      found({
        partners: [
          { id: 'p1', name: 'Kettle Club', website: 'https://www.kettle.example/' },
          { id: 'p2', name: 'Kettle Club', website: 'http://kettle.example' },
        ],
        areas: [
          { id: 'a1', name: 'High Peak', kind: 'neighbourhood', gssCodes: ['E07000037'] },
          { id: 'a2', name: 'The Peak', kind: 'neighbourhood', gssCodes: ['E07000037'] },
          { id: 'a3', name: 'High Peak', kind: 'pcn', gssCodes: ['E07000037'] },
        ],
      }),
    ).toEqual(['partners name-and-contact p1 p2', 'areas gss-codes a1 a2']);
  });
});
