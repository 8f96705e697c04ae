import { ACCESS_MODES, type Service } from '@neighbourhood-kit/core/services';
import { buildFinder } from '@neighbourhood-kit/finder/build';
import { describe, expect, test } from 'vitest';
import { commonEn } from '../locales/en/common.js';
import { directoryEn } from '../locales/en/directory.js';
import { serviceFinderEn } from '../locales/en/service-finder.js';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import type { Text } from '../locales/locale.js';
import { languageParts } from '../locales/parts.js';
import { translated } from '../testing/translated.js';
import { facetLabel } from './finder-view.js';

const CODES = Object.keys(LANGUAGES) as Language[];
const english: Text<'service-finder'> = { ...commonEn, ...directoryEn, ...serviceFinderEn };

async function wordsOf(code: Language): Promise<Text<'service-finder'>> {
  const { common } = (await languageParts.language(code)).language;
  return { ...commonEn, ...common, ...(await translated(code, 'service-finder')) };
}

/** Whatever a directory says in its own words begins with this; any other words are the kit's. */
const OWN = '§';
const theirs = (name: string) => `${OWN} ${name}`;

/** One service that says as much as a facet can be made of. What they say in their own words is marked. */
const full = (id: string, more: Partial<Service>): Service => ({
  id,
  name: theirs(id),
  status: 'active',
  accessModes: ACCESS_MODES,
  terms: (['service-type', 'need', 'audience', 'circumstance', 'other'] as const).map((role) => ({
    name: theirs(role),
    role,
  })),
  serviceAreas: [{ name: theirs('area') }],
  serviceAtLocations: [
    {
      id: `${id}-place`,
      location: {
        id: `${id}-location`,
        accessibility: Object.keys(directoryEn.accessibilityNames).map((description) => ({ description })),
        addresses: [{ address1: theirs('street'), city: theirs('town') }],
      },
    },
  ],
  languages: ['Polish', 'Urdu', 'Bengali', 'British Sign Language'].map((name) => ({ name })),
  ...more,
});
const amount = (value: number) => ({ amount: value, currency: 'GBP' });
const services: readonly Service[] = [
  full('free', { costOptions: [amount(0)], statutory: true }),
  full('paid', { costOptions: [amount(5)], statutory: false }),
  full('mixed', { costOptions: [amount(0), amount(5)] }),
  full('silent', {}),
];

describe('values of facets that the kit itself has named', () => {
  test.each(CODES)('are in the words of the reader, each of them: %s', async (code) => {
    const text = await wordsOf(code);
    const index = await buildFinder(services, { hours: undefined, topics: undefined, everyday: () => undefined });
    const keys = index.facets.map(({ key }) => key);
    // A facet that no service here has a value of would go untried.
    expect(index.facets.filter(({ services: having }) => having === 0)).toEqual([]);
    const { facets } = index.query({ limit: 0, facetCounts: keys });
    const named = Object.entries(facets).flatMap(([key, values]) => values.map((value) => ({ key, ...value })));
    const kits = named.filter(({ label }) => !label.startsWith(OWN));
    expect(new Set(kits.map(({ key }) => key))).toEqual(
      new Set(['cost', 'access', 'accessibility', 'language', 'statutory']),
    );
    // These are the same in Polish.
    const same = kits.filter(
      ({ key, value, label }) => facetLabel(text, key, value, label) === facetLabel(english, key, value, label),
    );
    expect(same.map(({ value }) => value).filter((value) => !['Urdu', 'parking'].includes(value))).toEqual([]);
    expect(Object.keys(text.facets)).toEqual(expect.arrayContaining(keys));
  });
});

describe('a language', () => {
  test.each([
    ['pl', 'Polish', 'Polski'],
    ['pl', 'pl', 'Polski'],
    ['pl', 'Bengali', 'Bengalski'],
    ['cy', 'Polish', 'Pwyleg'],
    ['cy', 'ur', 'Wrdw'],
    ['pa', 'Arabic', 'ਅਰਬੀ'],
    ['pa', 'ti', 'Tigrinya'],
    ['ur', 'Punjabi', 'پنجابی'],
    ['ar', 'Romanian', 'الرومانية'],
    ['cy', 'BSL', 'Iaith Arwyddion Prydain (BSL)'],
    ['ar', 'bfi', 'لغة الإشارة البريطانية (BSL)'],
    ['ur', 'Signs of our own', 'Signs of our own'],
    ['ar', '__proto__', '__proto__'],
  ] as const)('is named in %s where the directory says %s: %s', async (code, given, said) => {
    expect(facetLabel(await wordsOf(code), 'language', given)).toBe(said);
  });
});
