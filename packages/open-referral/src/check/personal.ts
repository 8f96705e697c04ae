import { readNhsNumber, readUkTelephone } from '@neighbourhood-kit/core/identifiers';
import type { Contact, Service } from '@neighbourhood-kit/core/services';

const NATIONAL_INSURANCE = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/;
const TEN_DIGITS = /(?<![\d+])\d{3} ?\d{3} ?\d{4}(?!\d)/g;
const BIRTH =
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[: ]{0,3}(?:the )?\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:\d{1,2}|[a-z]{3,9})[ /.-]+\d{2,4}/i;
/** Mailboxes that people have for themselves. Small groups use them too, under the group's name. */
const PRIVATE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|ntlworld|msn)\.[a-z.]+$/i;

/** Every text of a service that is published as it is. */
function textsOf(service: Service): string {
  const { description, summary, applicationProcess, eligibilityDescription, feesDescription, alert, waitTime, notFor } =
    service;
  const places = (service.serviceAtLocations ?? []).flatMap(({ description: here, location }) => [
    here,
    location?.description,
    location?.transportation,
  ]);
  return [
    description,
    summary,
    applicationProcess,
    eligibilityDescription,
    feesDescription,
    alert,
    waitTime,
    ...(notFor ?? []),
    ...places,
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Tells whether a text of a service holds a number or date that belongs to one person.
 * @param service - The service.
 * @returns True for what looks like an NHS number, a National Insurance number or a date of birth.
 */
export function holdsPersonalNumber(service: Service): boolean {
  const text = textsOf(service);
  if (NATIONAL_INSURANCE.test(text) || BIRTH.test(text)) return true;
  // Ten digits that begin with 0 are a telephone number.
  return [...text.matchAll(TEN_DIGITS)].some(
    ([digits]) => !digits.startsWith('0') && /nhs/i.test(text) && readNhsNumber(digits).ok,
  );
}

const contactsOf = (service: Service): readonly Contact[] => [
  ...(service.contacts ?? []),
  ...(service.serviceAtLocations ?? []).flatMap(({ contacts = [], location }) => [
    ...contacts,
    ...(location?.contacts ?? []),
  ]),
  ...(service.organisation?.contacts ?? []),
];

/** A name as people have, not a desk: two or three words with capitals and none that a role has. */
const isPerson = (name: string | undefined): boolean =>
  name !== undefined &&
  /^(?:(?:mrs?|ms|miss|dr|rev)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name) &&
  !/\b(?:team|office|service|centre|center|desk|line|support|enquir\w+|reception|manager|co-?ordinator|worker|officer|admin\w*|group|club|care|advice|help\w*|information|contact|community|trust|council|hub|general|lead|advisor|adviser)\b/i.test(
    name,
  );

/**
 * Tells whether a service publishes how to reach one person in private.
 * @param service - The service.
 * @returns True for a person's name next to a mobile number, or a mailbox of a private provider with a person's name in it.
 */
export function reachesOnePerson(service: Service): boolean {
  const isMobile = (number: string): boolean => {
    const read = readUkTelephone(number);
    return read.ok && read.value.kind === 'mobile';
  };
  if (
    contactsOf(service).some(({ name, phones = [] }) => isPerson(name) && phones.some(({ number }) => isMobile(number)))
  )
    return true;
  const mailboxes = [service.email, ...contactsOf(service).map(({ email }) => email)];
  return mailboxes.some(
    (address) =>
      address !== undefined && PRIVATE_MAIL.test(address) && /^[a-z]{2,15}[._][a-z]{2,20}\d{0,4}@/i.test(address),
  );
}

/** Words by which people who must not be found recognise a place, and those who look for them too. */
const SANCTUARY =
  /\b(?:women'?s refuge|(?<!\b(?:animal|bird|cat|dog|donkey|hedgehog|horse|nature|pet|owl|wildlife)s? |\bof )refuges?\b(?! (?:collection|bin))|safe ?house|domestic (?:abuse|violence) (?:accommodation|shelter)|emergency accommodation for (?:women|survivors))/i;

/**
 * Tells whether a place may have to be kept secret and is not marked so.
 * @param service - The service.
 * @returns True where the service calls itself a refuge or the like and gives an address or a point, of a place that is not marked either way.
 */
export function mayBeSecret(service: Service): boolean {
  const { name, alternateName, serviceAtLocations = [] } = service;
  const names = serviceAtLocations.flatMap(({ location }) => [location?.name, location?.alternateName]);
  if (!SANCTUARY.test([name, alternateName, ...names].join('\n'))) return false;
  return (service.serviceAtLocations ?? []).some(
    ({ location }) =>
      location &&
      location.confidential === undefined &&
      (location.latitude !== undefined ||
        location.addresses?.some(({ address1, postalCode }) => address1 ?? postalCode)),
  );
}
