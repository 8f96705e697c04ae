import { isRecord } from '../reader/raw.js';

/** Ohana's names for what a record holds, by the names in HSDS 3. */
const HOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    locations_attributes: 'locations',
    services_attributes: 'services',
    phones_attributes: 'phones',
    contacts_attributes: 'contacts',
    faxes_attributes: 'faxes',
    address_attributes: 'address',
    mail_address_attributes: 'mail_address',
  }),
);

/**
 * Gives what Ohana's organisations and places hold the names that HSDS 3 has for it, down to the services.
 * @param value - A list or record of any feed.
 * @returns The value itself where it is not Ohana's.
 */
export function modernise(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(isOhana) ? value.map((each) => rename(each, 0)) : value;
  return isOhana(value) ? rename(value, 0) : value;
}

const isOhana = (value: unknown): boolean =>
  isRecord(value) &&
  (Object.keys(value).some((name) => HOLDS.has(name)) ||
    (Array.isArray(value['locations']) && value['locations'].some(isOhana)));

function rename(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((each) => rename(each, depth));
  if (!isRecord(value) || depth > 4) return value;
  const fields = Object.entries(value).map(([name, inner]) => {
    const held = HOLDS.get(name) ?? name;
    return [held, /^(?:locations|services)$/.test(held) ? rename(inner, depth + 1) : inner] as const;
  });
  return Object.fromEntries(fields);
}
