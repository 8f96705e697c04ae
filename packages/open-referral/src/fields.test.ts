import { describe, expect, it } from 'vitest';
import {
  accessibilitySchema,
  addressSchema,
  contactSchema,
  costOptionSchema,
  identifierSchema,
  languageSchema,
  locationSchema,
  partnerSchema,
  phoneSchema,
  scheduleSchema,
  serviceAreaSchema,
  serviceAtLocationSchema,
  serviceCapacitySchema,
  serviceSchema,
  serviceTermSchema,
} from '@neighbourhood-kit/core/schemas';
import { fieldTable, MODEL_FIELDS, type FieldTable } from './fields.js';
import { ALL_FIELDS } from './full/fields.js';
import { FULL_VALUES } from './full/values.js';
import { VALUES } from './reader/values.js';

const full = fieldTable(ALL_FIELDS);
const small = fieldTable(MODEL_FIELDS);

/** Names of the model that are not fields of one record: they come from several, or are built in. */
const BUILT_ELSEWHERE = ['extra', 'role', 'requiredDocuments'];
/** What records of a directory say that no feed does. */
const IN_DIRECTORIES_ONLY = [
  'visibility',
  'provenance',
  'validFrom',
  'validTo',
  'areaIds',
  'cohorts',
  'otherProviderIds',
  'registeredWithIds',
];

describe('the table of fields', () => {
  it.each([
    ['service', serviceSchema],
    ['organization', partnerSchema],
    ['location', locationSchema],
    ['service_at_location', serviceAtLocationSchema],
    ['schedule', scheduleSchema],
    ['phone', phoneSchema],
    ['contact', contactSchema],
    ['address', addressSchema],
    ['language', languageSchema],
    ['accessibility', accessibilitySchema],
    ['cost_option', costOptionSchema],
    ['service_area', serviceAreaSchema],
    ['nk_capacity', serviceCapacitySchema],
    ['nk_identifier', identifierSchema],
    ['taxonomy_term', serviceTermSchema],
  ])('reaches every field of the model from %s, and none that the model does not have', (entity, schema) => {
    const fields = [...(full.get(entity)?.values() ?? [])].filter((field) => !field.inExtra && field.what !== 'in');
    const isRecord = 'visibility' in schema.shape;
    const left = [...BUILT_ELSEWHERE, ...(isRecord ? IN_DIRECTORIES_ONLY : [])];
    const names = Object.keys(schema.shape).filter((name) => !left.includes(name));
    expect([...new Set(fields.map((field) => field.to))].sort()).toEqual(names.sort());
  });

  it.each([
    ['every version', full, FULL_VALUES],
    ['the browser', small, VALUES],
  ] as const)('names only kinds, entities and words that the reader for %s knows', (_, table: FieldTable, values) => {
    const unknown = [...table].flatMap(([entity, fields]) =>
      [...fields]
        .filter(([, { what, isId }]) => !(isId || what in values || table.has(what) || what.includes('|')))
        .map(([name, { what }]) => `${entity}.${name}: ${what}`),
    );
    expect(unknown).toEqual([]);
  });
});
