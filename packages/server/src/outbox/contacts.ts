import { readEmail } from '@neighbourhood-kit/core/identifiers';
import { explain } from '@neighbourhood-kit/core/schemas';
import * as z from 'zod';
import { readJsonFile } from '../json-file.js';
import { StartError } from '../start-error.js';

const email = z
  .string()
  .max(254)
  .refine((text) => {
    const reading = readEmail(text);
    return reading.ok && reading.value === text;
  }, 'Write one email address, for example name@example.org.');

const contactsSchema = z.strictObject({
  coordinator: z
    .strictObject({
      name: z.string().min(1).max(200).describe('Who partners know them as: “Derwent Vale referral team”.'),
      email: email.describe('Where alerts go.').optional(),
      telephone: z.string().min(3).max(40).describe('Number that partners and people can call.'),
    })
    .describe('Who looks after referrals.'),
  partners: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200).describe('The partner, by its id in the directory.'),
        email: email.describe('Where it reads e-mail about referrals.').optional(),
        webhook: z
          .strictObject({
            url: z.url({ protocol: /^https?$/u }).describe('Address of its own system; https.'),
            secret: z
              .string()
              .regex(/^whsec_[\w+/=-]{32,}$/u, 'A secret is whsec_ and at least 24 bytes in base64.')
              .describe('Secret that signs what is sent: whsec_ and base64.'),
          })
          .describe('Its own system.')
          .optional(),
      }),
    )
    .describe('How partners are told about referrals; those that are missing are not told.'),
});

/** Who looks after referrals, as partners and people are told. */
export type Coordinator = z.infer<typeof contactsSchema>['coordinator'];
/** A partner's own system. */
export type Webhook = NonNullable<z.infer<typeof contactsSchema>['partners'][number]['webhook']>;

/** How a partner is told of referrals. */
export interface PartnerContact {
  readonly email?: string | undefined;
  readonly webhook?: Webhook | undefined;
}

/** Who is told, and where. Set by the people who run the server: no request can change where messages go. */
export interface Contacts {
  readonly coordinator: Coordinator;
  readonly partner: (id: string) => PartnerContact | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A message about a referral goes to another machine encrypted, or not at all. */
const mayBeCalled = (url: string, loopback: boolean) => {
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (loopback && LOOPBACK.has(hostname));
};

/**
 * Reads who is told of referrals.
 * @param value - As it stands in the file.
 * @param where - Name of the file, for the message.
 * @param loopback - True allows systems on this machine without encryption: for a demonstration.
 * @returns The contacts.
 * @throws StartError `contacts/invalid` that says what is wrong and where.
 */
export function readContacts(value: unknown, where: string, loopback = false): Contacts {
  const reading = contactsSchema.safeParse(value);
  if (!reading.success) {
    const [problem] = explain(reading.error, value);
    throw new StartError(
      'contacts/invalid',
      `${where}${problem?.path === undefined ? '' : `, ${problem.path}`}: ${problem?.message ?? 'it cannot be read.'}`,
    );
  }
  const { coordinator, partners } = reading.data;
  const exposed = partners.find(({ webhook }) => webhook && !mayBeCalled(webhook.url, loopback));
  if (exposed) {
    throw new StartError(
      'contacts/invalid',
      `${where}: the webhook of partner ${exposed.id} must be an https address without a name or password in it.`,
    );
  }
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  return { coordinator, partner: (id) => byId.get(id) };
}

/**
 * Reads who is told of referrals from a file.
 * @param file - Path of a JSON file.
 * @returns The contacts.
 * @throws StartError `contacts/invalid`.
 */
export async function readContactsFile(file: string): Promise<Contacts> {
  return readContacts(await readJsonFile(file, 'contacts/invalid'), file);
}
