import { concealedAt, type Phone, type Service } from '@neighbourhood-kit/core/services';
import { COLUMN_OF } from './columns.js';
import { hoursInWords, hoursOf } from './hours-words.js';

/** Text of cells by the key of their column. */
export type RowCells = Readonly<Record<string, string>>;

const wordFor = (key: string, value: unknown): string =>
  COLUMN_OF.get(key)?.choices?.find((choice) => choice.value === String(value))?.word ?? '';

function phoneText({ number, extension, description }: Phone): string {
  const whole = extension === undefined ? number : `${number} ext ${extension}`;
  return description === undefined ? whole : `${whole} (${description.replace(/[()]/g, ' ').trim()})`;
}

const joined = (items: readonly (string | undefined)[] | undefined): string =>
  (items ?? [])
    .map((item) =>
      item
        ?.split(/[;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .join(', '),
    )
    .filter(Boolean)
    .join('; ');

/** Every price with what it is for, then the provider's own words. */
function costText({ costOptions = [], feesDescription }: Service): string {
  const prices = costOptions.map(({ amount, currency = 'GBP', option, amountDescription }) => {
    const sum =
      amount === undefined
        ? ''
        : amount === 0
          ? 'Free'
          : `${currency === 'GBP' ? '£' : `${currency} `}${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
    const about = [option, amountDescription].filter(Boolean).join(', ');
    return sum !== '' && about !== '' ? `${sum} (${about})` : sum + about;
  });
  return [...prices, feesDescription].filter(Boolean).join('; ');
}

function placeCells(service: Service): RowCells {
  const place = service.serviceAtLocations?.[0]?.location;
  if (!place) return {};
  if (place.confidential) return { place: place.name ?? '', secret: wordFor('secret', true) };
  const address = place.addresses?.[0];
  return {
    place: place.name ?? '',
    address: [address?.address1, address?.address2].filter(Boolean).join(', '),
    town: address?.city ?? '',
    county: address?.stateProvince ?? '',
    postcode: address?.postalCode ?? '',
    latitude: place.latitude === undefined ? '' : String(place.latitude),
    longitude: place.longitude === undefined ? '' : String(place.longitude),
    accessibility: joined(place.accessibility?.map(({ description }) => description)),
  };
}

/**
 * Writes a service as a row that may be published: of a confidential place neither name nor address.
 * @param service - The service, provider and places embedded.
 * @returns Texts by column; columns that are absent are empty.
 */
export const toRow = (service: Service): RowCells =>
  wholeRow({
    ...service,
    serviceAtLocations: service.serviceAtLocations?.map((place) =>
      place.location?.confidential ? concealedAt(place) : place,
    ),
  });

/**
 * Writes a service as a row to compare another with: what the columns can say of it. Of several places the first is shown.
 * @param service - The service, provider and places embedded.
 * @returns Texts by column; columns that are absent are empty. Not to be published: a confidential place has its name.
 */
export function wholeRow(service: Service): RowCells {
  const { minimumAge, maximumAge, assuredDate } = service;
  return {
    id: service.id,
    name: service.name,
    organisation: service.organisation?.name ?? '',
    description: service.description ?? '',
    status: wordFor('status', service.status),
    phone: joined(service.phones?.map(phoneText)),
    email: service.email ?? '',
    website: service.url ?? '',
    contact: service.contacts?.[0]?.name ?? '',
    ...placeCells(service),
    hours: hoursInWords(hoursOf(service)),
    minimumAge: minimumAge === undefined ? '' : String(minimumAge),
    maximumAge: maximumAge === undefined ? '' : String(maximumAge),
    eligibility: service.eligibilityDescription ?? '',
    notFor: joined(service.notFor),
    cost: costText(service),
    access: joined(service.accessModes?.map((mode) => wordFor('access', mode))),
    howToApply: service.applicationProcess ?? '',
    room: wordFor('room', service.capacity?.status),
    wait: service.waitTime ?? '',
    languages: joined(service.languages?.map(({ name, code }) => name ?? code)),
    topics: joined(service.terms?.map(({ name }) => name)),
    area: joined(service.serviceAreas?.map(({ name }) => name)),
    notice: service.alert ?? '',
    confirmed: assuredDate?.split('-').reverse().join('/') ?? '',
    confirmedBy: service.assurerEmail ?? '',
  };
}
