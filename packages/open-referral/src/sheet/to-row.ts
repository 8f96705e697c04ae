import { concealedAt, type Location, type Phone, type Service } from '@neighbourhood-kit/core/services';
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

function placeCells(place: Location | undefined): RowCells {
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
 * Writes a service as rows that may be published, one for each of its places: of a confidential place neither name nor address.
 * @param service - The service, provider and places embedded.
 * @returns Texts by column, at least one row; columns that are absent are empty.
 */
export const toRows = (service: Service): readonly RowCells[] =>
  wholeRows({
    ...service,
    serviceAtLocations: service.serviceAtLocations?.map((place) =>
      place.location?.confidential ? concealedAt(place) : place,
    ),
  });

/**
 * Writes a service as the row of its first place, which may be published: of a confidential place neither name nor address.
 * @param service - The service, provider and places embedded.
 * @returns Texts by column; columns that are absent are empty.
 */
export const toRow = (service: Service): RowCells => toRows(service)[0] ?? {};

/**
 * Writes a service as rows to compare others with: what the columns can say of it, in the order of its places.
 * @param service - The service, provider and places embedded.
 * @returns Texts by column, at least one row. Not to be published: a confidential place has its name.
 */
export function wholeRows(service: Service): readonly RowCells[] {
  const facts = factCells(service);
  return (service.serviceAtLocations?.length ? service.serviceAtLocations : [undefined]).map((place, at) => ({
    ...facts,
    ...placeCells(place?.location),
    hours: hoursInWords(hoursOf(service, at)),
  }));
}

/** What holds of a service wherever it is. */
function factCells(service: Service): RowCells {
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
