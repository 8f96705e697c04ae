import {
  costOf,
  type CapacityStatus,
  type Language,
  type Service,
  type ServicePlace,
  type ServiceTerm,
} from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import type { CodeableConcept, HealthcareService } from 'fhir/r4.js';
import { availableOf } from './hours.js';
import { DIRECTORY, identifiersOf, referenceTo, type IdOf } from './ids.js';
import { telecomOf } from './telecom.js';

/** UK Core HealthcareService 1.3.0. */
const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-HealthcareService';
const PROVISION = 'http://terminology.hl7.org/CodeSystem/service-provision-conditions';
const REFERRAL_METHOD = 'http://terminology.hl7.org/CodeSystem/service-referral-method';

const absolute = (uri: string | undefined): uri is string => /^(?:https?:\/\/|urn:)\S+$/.test(uri ?? '');

/** A taxonomy term: its own code where vocabulary and code are known, its words in any case. */
function conceptOf({ taxonomy, code, name, uri }: ServiceTerm): CodeableConcept {
  const system = [taxonomy, uri?.slice(0, Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1)].find(absolute);
  const plain = code?.trim().replace(/\s+/g, ' ');
  const coding = plain && system !== undefined ? [{ system, code: plain, display: name }] : undefined;
  return { ...(coding && { coding }), text: name };
}

function agesInWords({ minimumAge: from, maximumAge: to }: Service): string | undefined {
  if (from !== undefined && from === to) return `Aged ${String(from)}`;
  if (from !== undefined && to !== undefined) return `Ages ${String(from)} to ${String(to)}`;
  if (from !== undefined) return `Aged ${String(from)} or over`;
  return to === undefined ? undefined : `Aged ${String(to)} or under`;
}

function eligibilityOf(service: Service): Partial<HealthcareService> {
  const { cohorts = [], registeredWithIds = [], eligibilityDescription, notFor = [] } = service;
  const who = [
    agesInWords(service),
    cohorts.length > 0 ? `For ${cohorts.join(', ')}` : undefined,
    eligibilityDescription?.trim().replace(/\.$/, ''),
    registeredWithIds.length > 0 ? 'Only for people who are registered with certain practices' : undefined,
    ...notFor.map((others) => `Not for ${others}`),
  ];
  const comment = who.filter(Boolean).join('. ');
  return comment === '' ? {} : { eligibility: [{ comment }] };
}

function costsOf(service: Service, now: Date): { provision: Partial<HealthcareService>; words: string[] } {
  const { kind, basis } = costOf(service, now);
  const words = basis.length > 0 ? [`Cost: ${basis.join('; ')}`] : [];
  const code = kind === 'free' ? 'free' : kind === 'paid' ? 'cost' : kind === 'mixed' ? 'disc' : undefined;
  return {
    provision: code === undefined ? {} : { serviceProvisionCode: [{ coding: [{ system: PROVISION, code }] }] },
    words,
  };
}

function referralOf({ accessModes = [] }: Service): Partial<HealthcareService> {
  const coding = [
    ...(accessModes.includes('telephone') ? ['phone'] : []),
    ...(accessModes.includes('online') ? ['elec'] : []),
  ].map((code) => ({ coding: [{ system: REFERRAL_METHOD, code }] }));
  // Anyone who may walk in needs no appointment, also where there are some.
  const appointment = accessModes.includes('walk-in') ? false : accessModes.includes('appointment') ? true : undefined;
  return {
    ...(coding.length > 0 && { referralMethod: coding }),
    ...(appointment !== undefined && { appointmentRequired: appointment }),
  };
}

function termsOf({ terms = [] }: Service): Partial<HealthcareService> {
  const type = terms.filter(({ role }) => role === 'service-type' || role === undefined).map(conceptOf);
  const characteristic = terms.filter(({ role }) => role !== 'service-type' && role !== undefined).map(conceptOf);
  return { ...(type.length > 0 && { type }), ...(characteristic.length > 0 && { characteristic }) };
}

const hasTag = ({ code }: Language): boolean => /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(code ?? '');

function spokenIn({ languages = [] }: Service): Partial<HealthcareService> {
  const communication = languages.filter(hasTag).map(({ code = '', name }): CodeableConcept => ({
    coding: [{ system: 'urn:ietf:bcp:47', code }],
    ...(name !== undefined && { text: name }),
  }));
  return communication.length > 0 ? { communication } : {};
}

/** Who provides it: the resource of the bundle where the provider stands in it, else the directory's id. */
function providedBy({ organisation, organisationId }: Service, idOf: IdOf): Partial<HealthcareService> {
  if (organisation)
    return { providedBy: referenceTo('Organization', idOf('Organization', organisation.id), organisation.name) };
  return !organisationId?.trim()
    ? {}
    : { providedBy: { type: 'Organization', identifier: { system: DIRECTORY, value: organisationId } } };
}

const ROOM: Readonly<Record<CapacityStatus, string>> = {
  capacity: 'yes',
  'no-capacity': 'none now',
  waitlist: 'a waiting list',
  'additional-assessment-required': 'after an assessment',
};

function roomOf({ capacity }: Service): string | undefined {
  if (!capacity) return undefined;
  const { status, waitWeeks, updated } = capacity;
  const weeks = waitWeeks === undefined ? '' : `, about ${String(waitWeeks)} ${waitWeeks === 1 ? 'week' : 'weeks'}`;
  return `${ROOM[status]}${weeks}${updated === undefined ? '' : ` (on ${updated})`}`;
}

/** What somebody has to know before they go and FHIR has no field for, what may turn them back first. */
function detailsOf(service: Service, costs: readonly string[]): string {
  const {
    status,
    accessModes = [],
    requiredDocuments = [],
    waitTime,
    interpretationServices,
    languages = [],
  } = service;
  const others = languages.flatMap((language) => (hasTag(language) ? [] : (language.name ?? [])));
  const said = (what: string, words: string | undefined): string => (words?.trim() ? `${what}: ${words}` : '');
  return [
    status === 'temporarily closed' ? 'Closed for the time being.' : '',
    service.alert,
    service.description,
    service.applicationProcess,
    said('Ways in', accessModes.join(', ').replaceAll('-', ' ')),
    said('Room', roomOf(service)),
    said('Bring', requiredDocuments.join('; ')),
    said('Waiting time', waitTime),
    ...costs,
    said('Interpreting', interpretationServices),
    said('Also spoken', others.join(', ')),
  ]
    .filter((words) => words?.trim())
    .join('\n\n');
}

/**
 * Writes a service at places where the same hours hold.
 * @param service - The service.
 * @param places - Those places, from `placesOf`.
 * @param resourceId - Id of the resource: a service has one for each of its hours.
 * @param context - Prices and hours are those of the moment; ids are given for the bundle.
 * @returns FHIR `HealthcareService` in the profile of UK Core. Eligibility and costs are words, as FHIR has no fields for them.
 */
export function healthcareServiceOf(
  service: Service,
  places: readonly ServicePlace[],
  resourceId: string,
  { now, idOf }: { readonly now: Date; readonly idOf: IdOf },
): HealthcareService {
  const { id, name, status, summary, identifiers, serviceAreas = [] } = service;
  const shown = places.flatMap(({ location, confidential }) => (location && !confidential ? [location] : []));
  const telecom = telecomOf({ ...service, phones: places[0]?.phones, contacts: places[0]?.contacts });
  const { provision, words } = costsOf(service, now);
  const details = detailsOf(service, words);
  const coverageArea = serviceAreas.flatMap((area) => (area.name === undefined ? [] : [{ display: area.name }]));
  return {
    resourceType: 'HealthcareService',
    id: resourceId,
    meta: { profile: [PROFILE] },
    identifier: identifiersOf(id, identifiers),
    active: status === 'active',
    ...providedBy(service, idOf),
    ...termsOf(service),
    ...(shown.length > 0 && {
      location: shown.map((place) => referenceTo('Location', idOf('Location', place.id), place.name)),
    }),
    name,
    ...(summary !== undefined && { comment: summary }),
    ...(details !== '' && { extraDetails: details }),
    ...(telecom.length > 0 && { telecom }),
    ...(coverageArea.length > 0 && { coverageArea }),
    ...provision,
    ...eligibilityOf(service),
    ...spokenIn(service),
    ...referralOf(service),
    ...availableOf(places[0]?.schedules ?? [], civilDayOf(now)),
  };
}
