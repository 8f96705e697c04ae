import { Fhir } from 'fhir-validator';
import type { Bundle, FhirResource, Patient, ServiceRequest, Task } from 'fhir/r4.js';
import {
  allowedActions,
  replay,
  REFERRAL_STATES,
  STATE_CODES,
  type ContactWay,
  type Referral,
  type ReferralEvent,
  type ReferralRequest,
} from '@neighbourhood-kit/core/referrals';
import { describe, expect, it } from 'vitest';
import { referralBundle } from '../index.js';

const now = new Date('2026-11-26T10:00:00Z');
const validator = new Fhir();

function faults(bundle: Bundle): string[] {
  const { messages } = validator.validate(bundle, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => /^(?:error|fatal)$/.test(severity ?? ''))
    .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`);
}

function of<T extends FhirResource>(bundle: Bundle, kind: T['resourceType']): T | undefined {
  return bundle.entry?.find(({ resource }) => resource?.resourceType === kind)?.resource as T | undefined;
}

const MORE: Readonly<Record<string, Partial<ReferralEvent>>> = {
  schedule: { appointmentAt: '2026-12-01T10:00:00Z' },
  hold: { reason: 'waiting-list' },
  complete: { outcome: 'got-help' },
  'close-loop': { toldBy: 'letter' },
  reject: { reason: 'no-capacity' },
  're-route': { reason: 'distance', replacedById: 'r2' },
  'request-cancellation': { reason: 'no-longer-needed' },
  cancel: { reason: 'person-chose' },
  fail: { reason: 'could-not-contact' },
};

function after(...actions: readonly ReferralEvent['action'][]): Referral {
  const reading = replay(
    actions.map((action, i) => ({
      id: `e${String(i)}`,
      referralId: '0b6f6f4e-3e0e-4d5a-9a46-2f5b7f0f7d11',
      sequence: i + 1,
      action,
      at: '2026-11-22T09:00:00Z',
      by: { role: 'provider' as const },
      ...(action === 'create' ? { serviceId: 'lunch', partnerId: 'hall' } : MORE[action]),
    })),
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

/** The shortest way to each state. */
const WAYS: Readonly<Record<string, readonly ReferralEvent['action'][]>> = {
  draft: [],
  sent: ['send'],
  received: ['send', 'receive'],
  accepted: ['send', 'accept'],
  'in-progress': ['send', 'accept', 'schedule'],
  'on-hold': ['send', 'accept', 'hold'],
  completed: ['send', 'accept', 'complete'],
  'loop-closed': ['send', 'accept', 'complete', 'close-loop'],
  rejected: ['send', 'reject'],
  're-routed': ['send', 're-route'],
  'cancellation-requested': ['send', 'request-cancellation'],
  cancelled: ['send', 'cancel'],
  failed: ['send', 'fail'],
};

const request: ReferralRequest = {
  serviceId: 'lunch',
  referrer: {
    kind: 'professional',
    name: 'Robin Sample',
    organisation: 'Example Surgery',
    odsCode: 'Y99999',
    role: 'GP',
  },
  person: {
    name: 'Avery Example',
    dateOfBirth: '1949-05-02',
    nhsNumber: '9990000018',
    telephone: '01632 960001',
    email: 'avery@example.org',
    address: '1 Mill Lane\nBelper',
    postcode: 'DE56 1AA',
  },
  contact: { ways: ['telephone'], mayLeaveMessage: false, note: 'Not before ten.' },
  representative: { name: 'Kim Example', relationship: 'daughter', telephone: '01632 960002' },
  communication: { interpreter: true, language: 'Polish' },
  reason: 'Two falls since the summer.',
  whatMatters: 'Walking to the shop.',
  sharing: { given: true, wording: 'We will send this on.' },
};
const options = {
  now,
  reference: 'K7QM-4XTD-29HW',
  serviceName: () => 'Tuesday lunch club',
  partnerName: () => 'Hall',
};

describe('a referral in FHIR R4', () => {
  it.each(REFERRAL_STATES)('is valid and has the codes of its state: %s', (state) => {
    const referral = after('create', ...(WAYS[state] ?? []));
    expect(referral.state).toBe(state);
    for (const bundle of [referralBundle(referral, options), referralBundle(referral, { ...options, request })]) {
      expect(faults(bundle)).toEqual([]);
      expect(of<ServiceRequest>(bundle, 'ServiceRequest')?.status).toBe(STATE_CODES[state].serviceRequest);
      expect(of<Task>(bundle, 'Task')?.status).toBe(STATE_CODES[state].task);
    }
  });

  it('would be found at fault if it were', () => {
    const bundle = referralBundle(after('create', 'send'), options);
    const broken = { ...bundle, entry: [{ resource: { resourceType: 'Task', status: 'posted', intent: 'order' } }] };
    expect(faults(broken as unknown as Bundle)).not.toEqual([]);
  });

  it('names every resource by an address, and every reference to one of them leads there', () => {
    const bundle = referralBundle(after('create', 'send', 'accept'), { ...options, request });
    const addresses = bundle.entry?.map(({ fullUrl }) => fullUrl);
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((to) => !addresses?.includes(to))).toEqual([]);
  });

  it('holds nothing personal unless the answers are given', () => {
    const bundle = referralBundle(after('create', 'send'), options);
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      'ServiceRequest',
      'Task',
      'Organization',
    ]);
    expect(of<ServiceRequest>(bundle, 'ServiceRequest')?.subject.identifier?.value).toBe('K7QM-4XTD-29HW');
  });

  it('gives only the ways to reach somebody that they allowed', () => {
    const bundle = referralBundle(after('create', 'send'), { ...options, request });
    expect(of<Patient>(bundle, 'Patient')?.telecom).toEqual([{ system: 'phone', value: '01632 960001' }]);
    expect(JSON.stringify(bundle)).not.toContain('avery@example.org');
    expect(of<ServiceRequest>(bundle, 'ServiceRequest')?.requester).toMatchObject({
      identifier: { value: 'Y99999' },
      display: 'Robin Sample, GP, Example Surgery',
    });
  });

  it('gives no number to call where only texts are safe, and no address where nothing may be posted', () => {
    const patientBy = (...ways: readonly ContactWay[]) =>
      of<Patient>(
        referralBundle(after('create', 'send'), { ...options, request: { ...request, contact: { ways } } }),
        'Patient',
      );
    expect(patientBy('text')).toMatchObject({
      telecom: [{ system: 'sms', value: '01632 960001' }],
      address: [{ postalCode: 'DE56 1AA' }],
    });
    expect(JSON.stringify(patientBy('through-referrer'))).not.toMatch(/Mill Lane|01632 960001|avery@/);
    expect(patientBy('post')?.address?.[0]?.line).toEqual(['1 Mill Lane', 'Belper']);
  });

  it('says how to reach the person who asked, the language also where nobody has to interpret, and what is hoped for', () => {
    const asked: ReferralRequest = {
      ...request,
      referrer: { ...request.referrer, telephone: '01632 960003', email: 'robin@example.org' },
      communication: { language: 'Welsh' },
      desiredOutcomes: ['Get out again', 'Meet others'],
    };
    const notes = of<ServiceRequest>(
      referralBundle(after('create', 'send'), { ...options, request: asked }),
      'ServiceRequest',
    )?.note?.map(({ text }) => text);
    expect(notes).toContain('Contact for the person who asked: 01632 960003, robin@example.org');
    expect(notes).toContain('Language: Welsh');
    expect(notes).toContain('What is to come of it: Get out again; Meet others');
  });

  it('says first, and as urgent, that the person who asked is worried about safety', () => {
    const requestOn = (basis: ReferralRequest['referrer']['basis']) => {
      const asked = { ...request, referrer: { ...request.referrer, basis } };
      const bundle = referralBundle(after('create', 'send'), { ...options, request: asked });
      expect(faults(bundle)).toEqual([]);
      return of<ServiceRequest>(bundle, 'ServiceRequest');
    };
    expect(requestOn('safety-concern')?.priority).toBe('urgent');
    expect(requestOn('safety-concern')?.note?.[0]?.text).toMatch(/^Safety: /);
    expect(requestOn('person-agrees')).not.toHaveProperty('priority');
    expect(JSON.stringify(requestOn('person-agrees'))).not.toContain('Safety');
  });

  it('puts nothing under the system of NHS numbers that cannot be one, no empty number, and no change before it began', () => {
    const bundle = referralBundle(
      { ...after('create', 'send'), createdAt: '2026-11-22T09:00:00Z', updatedAt: '2026-11-22T08:59:00Z' },
      {
        ...options,
        request: {
          ...request,
          needs: ['company'],
          referrer: { kind: 'someone-else', name: '' },
          person: { ...request.person, nhsNumber: '9990000019', telephone: ' ' },
          representative: { name: 'Kim Example', telephone: '' },
        },
      },
    );
    expect(of<Patient>(bundle, 'Patient')).not.toHaveProperty('identifier');
    expect(of<Patient>(bundle, 'Patient')).not.toHaveProperty('telecom');
    expect(of<Patient>(bundle, 'Patient')?.contact).toEqual([{ name: { text: 'Kim Example' } }]);
    const asked = of<ServiceRequest>(bundle, 'ServiceRequest');
    expect(asked?.requester?.display).toBe('Somebody who knows the person');
    const notes = asked?.note?.map(({ text }) => text);
    expect(notes).toContain('NHS number as written, which cannot be right: 9990000019');
    expect(notes).toContain('Needs: company');
    expect(of<Task>(bundle, 'Task')?.lastModified).toBe('2026-11-22T09:00:00Z');
    expect(faults(bundle)).toEqual([]);
  });

  it('is written whatever the id of the referral is, half a character too', () => {
    const referral = { ...after('create', 'send'), id: 'r \ud83d', replacesId: '\ud83d' };
    expect(faults(referralBundle(referral, { ...options, request }))).toEqual([]);
  });

  it('says why and what came of it in codes, and names the referral that it replaces', () => {
    const rejected = of<Task>(referralBundle(after('create', 'send', 'reject'), options), 'Task');
    expect(rejected?.statusReason?.coding?.map(({ code }) => code)).toEqual(['no-capacity', '22']);
    const done = of<Task>(referralBundle(after('create', 'send', 'accept', 'complete'), options), 'Task');
    expect(done?.output?.[0]?.valueCodeableConcept?.coding?.[0]?.code).toBe('got-help');
    const second = { ...after('create', 'send'), replacesId: '4d9f7a50-8b8f-4a54-9d9a-7f1d24e1a001' };
    expect(of<ServiceRequest>(referralBundle(second, options), 'ServiceRequest')?.replaces?.[0]?.reference).toBe(
      'urn:uuid:4d9f7a50-8b8f-4a54-9d9a-7f1d24e1a001',
    );
  });

  it('tells a mistake from a cancellation', () => {
    const referral = { ...after('create', 'send', 'cancel'), reason: 'entered-in-error' };
    const bundle = referralBundle(referral, options);
    expect(of<ServiceRequest>(bundle, 'ServiceRequest')?.status).toBe('entered-in-error');
    expect(of<Task>(bundle, 'Task')?.status).toBe('entered-in-error');
    expect(allowedActions('cancelled')).toEqual([]);
    expect(faults(bundle)).toEqual([]);
  });
});
