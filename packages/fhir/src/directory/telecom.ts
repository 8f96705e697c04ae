import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import type { Contact, LabelledUrl, Phone } from '@neighbourhood-kit/core/services';
import type { ContactPoint } from 'fhir/r4.js';

/** Ways to get in touch, as the model has them. */
export interface Contactable {
  readonly phones?: readonly Phone[] | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
  readonly additionalUrls?: readonly LabelledUrl[] | undefined;
}

/** `ContactPoint.system` by HSDS `phone.type`, as the HL7 Human Services Directory guide maps it. */
const SYSTEMS: Readonly<Record<string, ContactPoint['system']>> = {
  fax: 'fax',
  pager: 'pager',
  text: 'sms',
  textphone: 'sms',
  video: 'other',
};

function ofPhone({ number, extension, type = '' }: Phone): ContactPoint[] {
  const value = number.trim();
  if (value === '') return [];
  const whole = extension === undefined ? value : `${value} ext. ${extension}`;
  return [{ system: SYSTEMS[type.trim().toLowerCase()] ?? 'phone', value: whole, use: 'work' }];
}

const ofEmail = (email: string | undefined): ContactPoint[] =>
  email === undefined || email.trim() === '' ? [] : [{ system: 'email', value: email.trim(), use: 'work' }];

/**
 * Writes telephone numbers, e-mail and web addresses. Names of people are left out: a directory entry is read by everybody.
 * @param of - Who can be reached, and how.
 * @returns Contact points, each once; a web address only where it is safe to follow.
 */
export function telecomOf({
  phones = [],
  contacts = [],
  email,
  url,
  additionalUrls = [],
}: Contactable): ContactPoint[] {
  const addresses = [url, ...additionalUrls.map((each) => each.url)].flatMap((each) => safeUrl(each) ?? []);
  const all: ContactPoint[] = [
    ...phones.flatMap(ofPhone),
    ...contacts.flatMap((contact) => (contact.phones ?? []).flatMap(ofPhone)),
    ...ofEmail(email),
    ...contacts.flatMap((contact) => ofEmail(contact.email)),
    ...addresses.map((value) => ({ system: 'url', value, use: 'work' }) as const),
  ];
  return [...new Map(all.map((point) => [`${point.system ?? ''}|${point.value ?? ''}`, point])).values()];
}
