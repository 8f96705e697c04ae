import type pg from 'pg';
import type { ContactChange, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Selectable } from 'kysely';
import type { Keyring } from '../keys/keyring.js';
import { unseal, unsealMore } from '../keys/sealed.js';
import { maintain } from './classes.js';
import { rememberAsOwner } from './erasure.js';
import { withDetails } from './event-details.js';
import { noteName } from './notes.js';
import type { EventDetailTable, EventTable, NoteTable, PersonalTable, ReferralTable } from './tables.js';
import { askedAgainOf, readWish, type AskedAgain } from './wishes.js';

/** A look at what the person wrote, or, in an answer to a search by name, at whose referral it is. */
export interface RecordedLook {
  readonly at: string;
  readonly role: string;
  readonly partnerId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** What was asked or added later: words, or how somebody asked that the person be reached, used or not. */
export interface HeldNote {
  /** Number of its event. */
  readonly sequence: number;
  readonly words?: string | undefined;
  readonly contactAsked?: ContactChange | undefined;
  /** That somebody asked again to be reached in another way while this wish waited. */
  readonly askedAgain?: AskedAgain | undefined;
}

/** Everything that is held of one referral. */
export interface HeldReferral {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What was written, as it was written; absent when it was erased. */
  readonly answers?: unknown;
  /** What was asked or added later. */
  readonly notes: readonly HeldNote[];
  /** What happened, with what events say of the person. */
  readonly events: readonly ReferralEvent[];
  /** Who opened what was written, or found it by name, and when. */
  readonly looks: readonly RecordedLook[];
}

/** A copy of what is held about a person under one reference (UK GDPR, Article 15). */
export interface SubjectAccessCopy {
  readonly reference: string;
  /** When the copy was made, RFC 3339. */
  readonly madeAt: string;
  /** The referral and those it was passed on as, in order. */
  readonly referrals: readonly HeldReferral[];
}

/**
 * Makes a copy of everything held under a reference. That it was made is remembered in the audit.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @param ids - The referrals of the chain.
 * @param about - Reference and now.
 * @returns The copy.
 */
export function copyOf(
  client: pg.Client,
  keyring: Keyring,
  ids: readonly string[],
  { reference, now }: { readonly reference: string; readonly now: Date },
): Promise<SubjectAccessCopy> {
  return maintain(client, async () => {
    const all = async <T extends object>(table: string, order: string): Promise<Selectable<T>[]> =>
      (await client.query<Selectable<T>>(`select * from ${table} where referral_id = any($1) order by ${order}`, [ids]))
        .rows;
    const { rows } = await client.query<Selectable<ReferralTable>>(
      'select * from nk.referrals where id = any($1) order by hops, id',
      [ids],
    );
    const details = await all<EventDetailTable>('nk.event_details', 'sequence');
    const events = withDetails(keyring, await all<EventTable>('nk.referral_events', 'sequence'), details);
    const personal = await all<PersonalTable>('nk.personal_data', 'referral_id');
    const notes = await all<NoteTable>('nk.notes', 'sequence');
    const { rows: looks } = await client.query<RecordedLook & { referral_id: string; at: Date }>(
      `select referral_id, at, actor_role as role, actor_partner_id as "partnerId", actor_account_id as "accountId"
       from nk.audit where action in ('read-personal', 'find-personal') and referral_id = any($1) order by at`,
      [ids],
    );
    const referrals = rows.map((row): HeldReferral => {
      const words = personal.find(({ referral_id: id }) => id === row.id);
      const own = events.filter(({ referralId }) => referralId === row.id);
      return {
        id: row.id,
        reference: row.reference,
        state: row.state,
        serviceId: row.service_id ?? undefined,
        partnerId: row.partner_id ?? undefined,
        createdAt: row.created_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
        ...(words ? { answers: open(keyring, words) } : {}),
        notes: words ? notesOf(keyring, words, notes, own) : [],
        events: own,
        looks: looks.filter((look) => look.referral_id === row.id).map(lookOf),
      };
    });
    const entries = personal.map(({ referral_id: referralId }) => ({
      ...{ action: 'read-personal' as const, referralId, by: { role: 'system' as const, accountId: 'subject-access' } },
    }));
    if (entries.length > 0) await rememberAsOwner(client, keyring, now.toISOString(), entries);
    return { reference, madeAt: now.toISOString(), referrals };
  });
}

const open = (keyring: Keyring, row: Selectable<PersonalTable>): unknown =>
  JSON.parse(
    unseal(keyring, row.referral_id, { keyId: row.key_id, wrappedKey: row.wrapped_key, ciphertext: row.ciphertext }),
  );

const notesOf = (
  keyring: Keyring,
  { referral_id: id, ...row }: Selectable<PersonalTable>,
  notes: readonly Selectable<NoteTable>[],
  events: readonly ReferralEvent[],
) =>
  notes.flatMap(({ referral_id, sequence, ciphertext, ...note }): HeldNote[] => {
    if (referral_id !== id) return [];
    const sealed = { keyId: row.key_id, wrappedKey: row.wrapped_key, ciphertext };
    const words = unsealMore(keyring, id, sealed, noteName(sequence));
    const isWish = events.some((event) => event.sequence === sequence && event.action === 'request-contact-change');
    if (!isWish) return [{ sequence, words }];
    const askedAgain = askedAgainOf(note);
    return [{ sequence, contactAsked: readWish({ words }), ...(askedAgain ? { askedAgain } : {}) }];
  });

const lookOf = ({ at, role, partnerId, accountId }: RecordedLook & { at: Date | string }): RecordedLook => ({
  at: new Date(at).toISOString(),
  role,
  partnerId: partnerId ?? undefined,
  accountId: accountId ?? undefined,
});
