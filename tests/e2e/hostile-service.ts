import type { Service } from '@neighbourhood-kit/core/services';

/**
 * A service that carries one text in every field that holds text, addresses of the web and of places included.
 * @param id - Its id.
 * @param text - The text, whatever it is.
 */
export function everyField(id: string, text: string): Service {
  const schedule = {
    freq: 'WEEKLY',
    byday: 'MO',
    opensAt: '09:00',
    closesAt: '17:00',
    description: text,
    notes: text,
  } as const;
  const phone = { number: text, extension: text, type: text, description: text };
  const contact = { name: text, title: text, department: text, email: text, phones: [phone] };
  return {
    id,
    name: text,
    alternateName: text,
    status: 'active',
    organisation: { id: text, name: text, email: text, phones: [phone], website: text, description: text },
    summary: text,
    description: `${text}\n\n• ${text}\n• ${text}`,
    url: text,
    additionalUrls: [
      { url: text, label: text },
      { url: `https://service.example/${text}`, label: 'easy-read' },
      { url: `https://service.example/?${text}` },
    ],
    email: text,
    phones: [phone, { number: `01632 960 111${text}` }],
    contacts: [contact],
    eligibilityDescription: text,
    notFor: [text],
    feesDescription: text,
    costOptions: [{ option: text, amount: 3, currency: text, amountDescription: text }, { amount: 3 }],
    accessModes: [text as 'walk-in'],
    applicationProcess: text,
    waitTime: text,
    capacity: { status: text as 'capacity' },
    interpretationServices: text,
    languages: [{ code: text, name: text, note: text }],
    terms: [{ name: text, taxonomy: text, uri: text, code: text, role: 'need' }],
    serviceAreas: [{ name: text, description: text, uri: text }],
    serviceAtLocations: [
      {
        id: text,
        description: text,
        schedules: [schedule],
        phones: [phone],
        contacts: [contact],
        location: {
          id: text,
          name: text,
          description: text,
          latitude: 52.9,
          longitude: -1.4,
          transportation: text,
          url: text,
          addresses: [
            { address1: text, address2: text, city: text, stateProvince: text, postalCode: text, country: text },
          ],
          accessibility: [{ description: text, details: text, url: text }],
          phones: [phone],
        },
      },
    ],
    schedules: [schedule],
    requiredDocuments: [text],
    accreditations: text,
    alert: text,
    assuredDate: text,
    lastModified: text,
  };
}
