import { existsSync, readFileSync } from 'node:fs';
import { Fhir } from 'fhir-validator';
import type { Bundle, FhirResource, HealthcareService, Location, Organization } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { directoryBundle } from '../index.js';

const now = new Date('2026-11-26T10:00:00Z');
const validator = new Fhir();

/** Faults that a validator of FHIR R4 finds; it knows the base resources, not the profiles of UK Core. */
function faults(bundle: Bundle): string[] {
  const { messages } = validator.validate(bundle, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => /^(?:error|fatal)$/.test(severity ?? ''))
    .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`);
}

function of<T extends FhirResource>(bundle: Bundle, kind: T['resourceType']): T[] {
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === kind ? [resource as T] : []));
}

const hall = {
  id: 'hall',
  name: 'The Hall',
  latitude: 53.1,
  longitude: -1.5,
  addresses: [{ address1: '1 Mill Lane', city: 'Belper', postalCode: 'DE56 1AA', country: 'GB' }],
};
const lunch: Service = {
  id: '136',
  name: 'Lunch club',
  status: 'active',
  organisation: {
    id: '136',
    name: 'Age Together',
    identifiers: [{ scheme: 'ods', value: 'RTG' }],
    email: 'a@b.example',
  },
  minimumAge: 55,
  notFor: ['people who live outside Amber Valley'],
  costOptions: [{ option: 'Lunch', amount: 4 }],
  accessModes: ['walk-in', 'telephone'],
  languages: [{ code: 'pa', name: 'Punjabi' }],
  terms: [
    {
      name: 'Lunch clubs',
      role: 'service-type',
      taxonomy: 'https://standards.esd.org.uk/?uri=list/serviceTypes',
      code: '12',
    },
    { name: 'Loneliness', role: 'need' },
  ],
  serviceAtLocations: [
    {
      id: 'a',
      location: hall,
      schedules: [
        { freq: 'WEEKLY', byday: 'TH,FR', opensAt: '12:00', closesAt: '14:00', bankHolidays: 'closed' },
        { freq: 'MONTHLY', byday: '2TU', opensAt: '18:00', closesAt: '20:00', bankHolidays: 'closed' },
      ],
    },
    {
      id: 'b',
      location: { id: 'mill', name: 'Mill' },
      schedules: [{ freq: 'WEEKLY', byday: 'SA', opensAt: '20:00', closesAt: '01:00' }],
    },
  ],
};

describe('a bundle of services', () => {
  const bundle = directoryBundle([lunch], { now });
  const [atHall, atMill] = of<HealthcareService>(bundle, 'HealthcareService');

  it('is valid FHIR R4, and a fault would be found', () => {
    expect(faults(bundle)).toEqual([]);
    const broken = { ...bundle, entry: [{ resource: { ...atHall, active: 'yes' } }] } as unknown as Bundle;
    expect(faults(broken)).not.toEqual([]);
  });

  it('names every resource by an address of its own, and every reference leads to one', () => {
    const entries = bundle.entry ?? [];
    const addresses = entries.map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(entries.length);
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((to) => !addresses.includes(to))).toEqual([]);
  });

  it('keeps different hours apart, one resource for each, with the entry’s own id in both', () => {
    expect(atHall?.availableTime).toEqual([
      { daysOfWeek: ['thu', 'fri'], availableStartTime: '12:00:00', availableEndTime: '14:00:00' },
    ]);
    expect(atHall?.notAvailable).toEqual([{ description: 'Bank holidays in England and Wales' }]);
    expect(atHall?.availabilityExceptions).toMatch(
      /^Every month on the second Tuesday, 18:00 to 20:00, next on 2026-12-08/,
    );
    expect(atMill?.availableTime).toEqual([
      { daysOfWeek: ['sat'], availableStartTime: '20:00:00', availableEndTime: '23:59:59' },
      { daysOfWeek: ['sun'], availableStartTime: '00:00:00', availableEndTime: '01:00:00' },
    ]);
    expect(atMill?.identifier?.[0]?.value).toBe('136');
    expect(atMill?.id).not.toBe(atHall?.id);
  });

  it('says in words what FHIR has no field for: who it is for and what it costs', () => {
    expect(atHall?.eligibility).toEqual([{ comment: 'Aged 55 or over. Not for people who live outside Amber Valley' }]);
    expect(atHall?.extraDetails).toContain('Cost: Lunch: 4 GBP');
    expect(atHall?.serviceProvisionCode?.[0]?.coding?.[0]?.code).toBe('cost');
  });

  it('carries codes where the source has them: ODS, taxonomy, language', () => {
    expect(of<Organization>(bundle, 'Organization')[0]?.identifier).toContainEqual({
      system: 'https://fhir.nhs.uk/Id/ods-organization-code',
      value: 'RTG',
    });
    expect(atHall?.type).toMatchObject([{ text: 'Lunch clubs', coding: [{ code: '12' }] }]);
    expect(atHall?.characteristic).toEqual([{ text: 'Loneliness' }]);
    expect(atHall?.communication?.[0]?.coding).toEqual([{ system: 'urn:ietf:bcp:47', code: 'pa' }]);
  });

  it('gives every resource an address of its own where the directory has one UUID for a service, its provider and its place', () => {
    const id = '0B6F6F4E-3E0E-4D5A-9A46-2F5B7F0F7D11';
    const clash = directoryBundle(
      [
        {
          ...lunch,
          id,
          organisationId: 'another',
          organisation: { id: id.toLowerCase(), name: 'Age Together' },
          serviceAtLocations: [{ id: 'a', location: { ...hall, id } }],
        },
      ],
      { now },
    );
    const addresses = (clash.entry ?? []).map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(3);
    const references = [...JSON.stringify(clash).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
    expect(references).toHaveLength(2);
    expect(references.filter((to) => !addresses.includes(to))).toEqual([]);
    expect(faults(clash)).toEqual([]);
  });

  it('is valid where texts are empty, codes have spaces and half a character stands in an id', () => {
    const odd = directoryBundle(
      [
        {
          ...lunch,
          id: 'half \ud83d',
          summary: ' ',
          name: 'Tea \ud83d',
          description: 'Tea\u0007',
          identifiers: [{ scheme: 'own \ud83d', value: '1' }],
          terms: [{ name: 'Lunch', taxonomy: 'https://vocabulary.example/', code: ' 1  2\n' }],
          languages: [{ code: 'pa', name: '' }],
          serviceAtLocations: [{ id: 'a', location: { id: 'x', name: '', alternateName: '' } }],
        },
      ],
      { now },
    );
    expect(faults(odd)).toEqual([]);
    expect(JSON.stringify(odd)).not.toMatch(/:"\s*"|\\u0007|\\ud83d/);
    expect(of<HealthcareService>(odd, 'HealthcareService')[0]?.type?.[0]?.coding?.[0]?.code).toBe('1 2');
  });

  it('writes what a list has twice under addresses of their own, and one record once whose UUID is written in capitals', () => {
    const id = '0b6f6f4e-3e0e-4d5a-9a46-2f5b7f0f7d11';
    const place = { id: 'a', location: { ...hall, id } };
    const other = { id: 'a', location: { ...hall, id: id.toUpperCase() }, phones: [{ number: '01632 960 001' }] };
    const third = { ...other, phones: [{ number: '01632 960 002' }] };
    const twice = directoryBundle([{ ...lunch, serviceAtLocations: [place, other, third] }, lunch], { now });
    const addresses = (twice.entry ?? []).map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(of<Location>(twice, 'Location').filter((each) => each.id === id)).toHaveLength(1);
    expect(of<HealthcareService>(twice, 'HealthcareService')).toHaveLength(5);
    expect(faults(twice)).toEqual([]);
  });

  it('says what FHIR has no field for: that it is closed for now, whether there is room, how to get in and to get there', () => {
    const written = directoryBundle(
      [
        {
          ...lunch,
          status: 'temporarily closed',
          capacity: { status: 'waitlist', waitWeeks: 6, updated: '2026-11-01' },
          accessModes: ['professional-referral'],
          additionalUrls: [
            { url: 'https://example.org/easy-read', label: 'easy-read' },
            { url: 'javascript:alert(1)' },
          ],
          serviceAtLocations: [
            {
              id: 'a',
              location: {
                ...hall,
                addresses: [{ addressType: 'postal', address1: 'PO Box 1' }, ...hall.addresses],
                accessibility: [{ description: 'step-free' }, { description: 'parking', details: 'two bays' }],
                transportation: 'Bus 6',
              },
            },
          ],
        },
      ],
      { now },
    );
    const [service] = of<HealthcareService>(written, 'HealthcareService');
    expect(service?.active).toBe(false);
    expect(service?.extraDetails).toMatch(/^Closed for the time being\.\n\n/);
    expect(service?.extraDetails).toContain('Ways in: professional referral');
    expect(service?.extraDetails).toContain('Room: a waiting list, about 6 weeks (on 2026-11-01)');
    expect(service?.telecom?.filter(({ system }) => system === 'url').map(({ value }) => value)).toEqual([
      'https://example.org/easy-read',
    ]);
    const [place] = of<Location>(written, 'Location');
    expect(place?.address?.line).toEqual(['1 Mill Lane']);
    expect(place?.description).toBe('Access: step-free; parking: two bays\n\nGetting there: Bus 6');
    expect(faults(written)).toEqual([]);
  });

  it('says whom it is for, what to bring and what stops it, and that anyone who may walk in needs no appointment', () => {
    const [said] = of<HealthcareService>(
      directoryBundle(
        [
          {
            ...{ id: 's', name: 'S', status: 'active', organisationId: 'p', minimumAge: 16, maximumAge: 16 },
            ...{ cohorts: ['carers', 'care leavers'], registeredWithIds: ['gp'], eligibilityDescription: 'In Belper.' },
            ...{
              accessModes: ['appointment', 'walk-in'],
              alert: 'Closed in August.',
              requiredDocuments: ['a photograph'],
            },
            ...{ waitTime: 'two weeks', languages: [{ name: 'Sylheti' }] },
          },
        ],
        { now },
      ),
      'HealthcareService',
    );
    expect(said?.eligibility?.[0]?.comment).toBe(
      'Aged 16. For carers, care leavers. In Belper. Only for people who are registered with certain practices',
    );
    expect(said?.extraDetails).toBe(
      'Closed in August.\n\nWays in: appointment, walk in\n\nBring: a photograph\n\nWaiting time: two weeks\n\nAlso spoken: Sylheti',
    );
    expect(said?.appointmentRequired).toBe(false);
    expect(said?.providedBy?.identifier?.value).toBe('p');
  });

  it('never gives a refuge away', () => {
    const location = { ...hall, id: 'refuge', name: 'Safe House', confidential: true };
    const schedules = [
      { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00', notes: 'Ring at 1 Mill Lane.' },
      { description: 'By the Safe House gate' },
    ] as const;
    const contacts = [{ email: 'safehouse@example.org', phones: [{ number: '01632 960 001' }] }];
    const refuge = { ...lunch, serviceAtLocations: [{ id: 'c', location, schedules, contacts }] };
    // Another service says of the same place nothing of the kind.
    const other = { id: 'd', location: { ...location, confidential: undefined } };
    const written = directoryBundle([refuge, { ...lunch, id: 'other', serviceAtLocations: [other] }], { now });
    expect(of<Location>(written, 'Location')).toEqual([]);
    expect(JSON.stringify(written)).not.toMatch(/Safe House|Mill Lane|53\.1|safehouse/);
    expect(of<HealthcareService>(written, 'HealthcareService')[0]).toMatchObject({
      telecom: [{ value: '01632 960 001' }],
      availableTime: [{ daysOfWeek: ['mon'] }],
    });
  });

  it('says nothing of hours that are not known, so that nobody reads silence as closed', () => {
    const [quiet] = of<HealthcareService>(
      directoryBundle([{ id: 'q', name: 'Q', status: 'active' }], { now }),
      'HealthcareService',
    );
    expect(quiet).not.toHaveProperty('availableTime');
    expect(quiet).not.toHaveProperty('availabilityExceptions');
  });
});

const feeds = new URL('../../../../../shared/data/feeds/', import.meta.url);

describe('real directories', () => {
  it('the Derbyshire example is valid FHIR R4', () => {
    const file = new URL('../../../../examples/derbyshire/directory.json', import.meta.url);
    const { directory } = openDirectory(JSON.parse(readFileSync(file, 'utf8')) as DirectoryData);
    const bundle = directoryBundle(directory.all('services'), { now });
    expect(of<HealthcareService>(bundle, 'HealthcareService').length).toBeGreaterThan(20);
    expect(faults(bundle)).toEqual([]);
  });

  it.skipIf(!existsSync(feeds))('the Bristol feed is valid FHIR R4 (skipped where ../shared is absent)', () => {
    const feed = readFeed(readFileSync(new URL('bristol-oruk-v1.json', feeds)));
    if (!feed.ok) throw new Error(feed.problem.message);
    const bundle = directoryBundle(feed.value.services, { now });
    expect(of<HealthcareService>(bundle, 'HealthcareService')).toHaveLength(818);
    expect(faults(bundle)).toEqual([]);
  });
});
