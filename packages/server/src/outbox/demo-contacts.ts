import type { ServiceLookup } from '../directory-api/services.js';
import type { Contacts } from './contacts.js';

/** Anything but letters and digits becomes a dash: the address is read by people, and never sent to. */
const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60);

/**
 * Contacts of a demonstration: every partner of the directory has nothing but e-mail, at an address that exists nowhere (RFC 2606).
 * @param services - The directory.
 * @returns The contacts.
 */
export function demoContacts(services: () => Pick<ServiceLookup, 'partnerName'>): Contacts {
  return {
    coordinator: {
      name: 'Derwent Vale referral team',
      email: 'coordinator@derwent-vale.example',
      telephone: '01632 960 111',
    },
    partner: (id) => {
      const name = services().partnerName(id);
      return name === undefined ? undefined : { email: `${slug(name) || 'partner'}@partners.example` };
    },
  };
}
