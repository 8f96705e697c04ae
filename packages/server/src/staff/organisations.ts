import { OPEN_STATES } from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import type { Contacts } from '../outbox/contacts.js';
import type { MessageKind, Recipient } from '../outbox/message.js';
import type { Scoped } from '../store/scope.js';

/** An organisation, and how it hears of referrals. */
export interface OrganisationSummary {
  readonly id: string;
  readonly name: string;
  /** `email`: by a link; `system`: its own system is told; `nobody`: no address is known for it. */
  readonly told: 'email' | 'system' | 'nobody';
  /** Instant of its answer code, RFC 3339; absent where none was given out. */
  readonly codeSetAt?: string | undefined;
  /** Instant since which it takes no new referrals. */
  readonly pausedAt?: string | undefined;
  /** Referrals that are with it, until nothing further happens to them. */
  readonly open: number;
}

/** A message that did not arrive, about a referral to which something can still happen. */
export interface LostMessage {
  readonly referralId: string;
  readonly reference: string;
  readonly to: Recipient;
  readonly partnerId?: string | undefined;
  readonly kind: MessageKind;
  /** Code of what went wrong last. */
  readonly failure?: string | undefined;
  /** Instant at which it was given up, RFC 3339. */
  readonly at?: string | undefined;
}

/** What a coordinator sees of organisations and of mail. */
export interface Organisations {
  readonly organisations: readonly OrganisationSummary[];
  /** The newest first, at most 100. */
  readonly lost: readonly LostMessage[];
  /** True when mail about referrals is set up at all. */
  readonly mail: boolean;
}

const MOST = 100;

/**
 * Lists the organisations of the directory with how they are told about referrals, and the messages that did not arrive.
 * @param trx - A transaction of the scope `coordinator`.
 * @param services - The directory.
 * @param contacts - Who is told, and where; absent where nobody is.
 * @returns What a coordinator sees.
 */
export async function readOrganisations(
  trx: Scoped,
  services: ServiceLookup,
  contacts: Contacts | undefined,
): Promise<Organisations> {
  const settings = await trx
    .selectFrom('nk.partner_settings')
    .select(['partner_id', 'code_set_at', 'paused_at'])
    .execute();
  const settingOf = new Map(settings.map((row) => [row.partner_id, row]));
  const counts = await trx
    .selectFrom('nk.referrals')
    .select(({ fn }) => ['partner_id', fn.countAll<string>().as('number')])
    .where('state', 'in', OPEN_STATES)
    .groupBy('partner_id')
    .execute();
  const openOf = new Map(counts.map((row) => [row.partner_id, Number(row.number)]));
  const organisations = services.partners().map(({ id, name }): OrganisationSummary => {
    const contact = contacts?.partner(id);
    const setting = settingOf.get(id);
    return {
      ...{ id, name },
      told: contact?.email !== undefined ? 'email' : contact?.webhook ? 'system' : 'nobody',
      codeSetAt: setting?.code_set_at?.toISOString(),
      pausedAt: setting?.paused_at?.toISOString(),
      open: openOf.get(id) ?? 0,
    };
  });
  return { organisations, lost: await lostMessages(trx), mail: contacts !== undefined };
}

async function lostMessages(trx: Scoped): Promise<LostMessage[]> {
  const rows = await trx
    .selectFrom('nk.outbox as o')
    .innerJoin('nk.referrals as r', 'r.id', 'o.referral_id')
    .select(['r.id', 'r.reference', 'o.recipient', 'o.partner_id', 'o.kind', 'o.failure', 'o.finished_at'])
    .where('o.state', 'in', ['failed', 'expired'])
    .where('r.state', 'in', OPEN_STATES)
    // The referral had moved on: nothing was lost.
    .where(({ or, eb }) => or([eb('o.failure', 'is', null), eb('o.failure', '!=', 'superseded')]))
    // Nor when something further was sent to them since.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('nk.outbox as later')
            .select('later.id')
            .whereRef('later.referral_id', '=', 'o.referral_id')
            .whereRef('later.recipient', '=', 'o.recipient')
            .whereRef('later.created_at', '>', 'o.created_at')
            .where('later.state', 'in', ['pending', 'delivered']),
        ),
      ),
    )
    .orderBy('o.finished_at', 'desc')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    referralId: row.id,
    reference: row.reference,
    to: row.recipient,
    partnerId: row.partner_id ?? undefined,
    kind: row.kind,
    failure: row.failure ?? undefined,
    at: row.finished_at?.toISOString(),
  }));
}
