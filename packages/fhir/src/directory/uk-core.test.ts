import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { directoryBundle } from '../index.js';
import { breaches, UK_CORE, type Profiled } from '../testing/uk-core.js';

const now = new Date('2026-11-26T10:00:00Z');

const resourcesOf = (services: readonly Service[]): Profiled[] =>
  (directoryBundle(services, { now }).entry ?? []).map(({ resource }) => resource as Profiled);

const full: Service = {
  id: 's',
  name: 'Lunch club',
  status: 'active',
  organisation: {
    id: 'p',
    name: 'Age Together',
    email: 'lunch@example.org',
    identifiers: [
      { scheme: 'ods', value: 'RTG' },
      { scheme: 'ods', value: 'RTH' },
      { scheme: 'ods-site', value: 'RTG01' },
    ],
  },
  languages: [{ code: 'pa', name: 'Punjabi' }, { name: 'Sylheti' }, { code: 'not a code', name: 'Other' }],
  terms: [{ name: 'Lunch clubs', role: 'service-type' }],
  serviceAtLocations: [
    { id: 'a', location: { id: 'l', name: 'The Hall', addresses: [{ address1: '1 Mill Lane', city: 'Belper' }] } },
  ],
};

describe('resources of a bundle, by the constraints of UK Core', () => {
  it('conform where the source says everything, and says some of it twice', () => {
    expect(resourcesOf([full]).flatMap(breaches)).toEqual([]);
  });

  it('fill what UK Core wants supported, but for addresses of organisations, which the model does not have', () => {
    const missing = resourcesOf([full]).flatMap((resource) =>
      UK_CORE[resource.resourceType].mustSupport
        .filter((name) => !(name in resource))
        .map((name) => `${resource.resourceType}.${name}`),
    );
    expect(missing).toEqual(['Organization.address']);
  });

  it('would be told of where they did not conform', () => {
    const identifier = UK_CORE.Organization.once.flatMap((system) => [{ system, value: 'A' }, { system }]);
    expect(breaches({ resourceType: 'Organization', identifier })).toHaveLength(5);
    expect(breaches({ resourceType: 'HealthcareService', communication: [{ text: 'Welsh' }] })).toHaveLength(2);
  });

  it('conform in the Derbyshire example', () => {
    const file = new URL('../../../../examples/derbyshire/directory.json', import.meta.url);
    const { directory } = openDirectory(JSON.parse(readFileSync(file, 'utf8')) as DirectoryData);
    const resources = resourcesOf(directory.all('services'));
    expect(resources.length).toBeGreaterThan(40);
    expect(resources.flatMap(breaches)).toEqual([]);
  });
});

const shared = new URL('../../../../../shared/', import.meta.url);

describe.skipIf(!existsSync(shared))('with the shared material (skipped where ../shared is absent)', () => {
  it('the Bristol feed conforms', () => {
    const feed = readFeed(readFileSync(new URL('data/feeds/bristol-oruk-v1.json', shared)));
    if (!feed.ok) throw new Error(feed.problem.message);
    expect(resourcesOf(feed.value.services).flatMap(breaches)).toEqual([]);
  });

  it.each(Object.entries(UK_CORE))('the constraints on %s are those of the published profile', (kind, profile) => {
    const xml = readFileSync(new URL(`schemas/fhir/ukcore/UKCore-${kind}.xml`, shared), 'utf8');
    const [head = '', differential = ''] = xml.split('<differential>');
    expect(head).toContain(`<url value="${profile.url}" />`);
    expect(head).toContain(`<version value="${profile.version}" />`);
    const elements = differential.split('<element id="').slice(1);
    const named = (pattern: RegExp, where: (element: string) => boolean = () => true) =>
      elements
        .filter(where)
        .flatMap((element) => pattern.exec(element)?.[1] ?? [])
        .sort();
    expect(named(/<fixedUri value="([^"]+)"/)).toEqual([...profile.once].sort());
    expect(
      named(/^\w+\.(\w+)"/, (each) => each.includes('<mustSupport value="true"') && !each.includes('sliceName')),
    ).toEqual([...profile.mustSupport].sort());
    for (const strength of ['required', 'extensible'] as const) {
      const bound = elements.filter((each) => each.includes(`<strength value="${strength}"`));
      const sets = bound.map((each) => [
        /^\w+\.(\w+)"/.exec(each)?.[1] ?? '',
        /<valueSet value="([^"]+)"/.exec(each)?.[1] ?? '',
      ]);
      expect(Object.fromEntries(sets)).toEqual(profile[strength]);
    }
    // Nothing else is narrowed: what has a least or greatest number is a slice of the identifiers.
    expect(named(/^([^"]+)"/, (each) => /<(?:min|max) /.test(each) && !each.includes('.identifier:'))).toEqual([]);
  });
});
