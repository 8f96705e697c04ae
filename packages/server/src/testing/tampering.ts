import type pg from 'pg';

/** A source of random whole numbers below a bound, the same for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = (seed + 1) * 2654435761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4294967296) * below);
  };
}

/** For each column, expressions that give another value than the one that stands there. */
const OTHER: Readonly<Record<string, readonly string[]>> = {
  at: [`at + interval '1 microsecond'`, `at - interval '1 day'`, `at + interval '1 millisecond'`],
  action: [`'read-personal' || action`, `upper(action)`],
  referral_id: ['gen_random_uuid()'],
  sequence: ['coalesce(sequence, 0) + 1'],
  actor_role: [`actor_role || 's'`, `''`],
  actor_partner_id: [`coalesce(actor_partner_id, '') || 'x'`],
  actor_account_id: [`coalesce(actor_account_id, '') || 'x'`],
  content_digest: [`coalesce(content_digest, '') || '\\x00'`, `sha256(coalesce(content_digest, ''))`],
  key_id: [`'0123456789abcdef'`],
  link: [`set_bit(link, 0, 1 - get_bit(link, 0))`, `''`],
  place: ['place + 100000'],
};

const ENDS_MOVED = (lane: number) =>
  `update nk.audit_heads h set place = coalesce((select max(place) from nk.audit where lane = ${lane}), 0),
     link = coalesce((select link from nk.audit where lane = ${lane} order by place desc limit 1), '') where lane = ${lane}`;

/**
 * One random change of the audit by somebody with every right in the database and no key.
 * @returns SQL statements, each of which changes at least one row.
 */
export async function tampering(client: pg.Client, random: (below: number) => number): Promise<string[]> {
  const { rows } = await client.query<{ lane: number; place: string; last: string }>(
    'select lane, place, max(place) over (partition by lane) as last from nk.audit order by lane, place',
  );
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const { lane, place, last } = pick(rows);
  const one = `where lane = ${lane} and place = ${place}`;
  switch (random(4)) {
    case 0: {
      const [column, others] = pick(Object.entries(OTHER));
      return [`update nk.audit set ${column} = ${pick(others)} ${one}`];
    }
    case 1:
      return [`delete from nk.audit ${one}`, ...(random(2) ? [ENDS_MOVED(lane)] : [])];
    case 2: {
      const other = pick(rows.filter((row) => row.lane !== lane || row.place !== place));
      const there = `where lane = ${other.lane} and place = ${other.place}`;
      return [
        `update nk.audit set lane = 0, place = -1 ${one}`,
        `update nk.audit set lane = ${lane}, place = ${place} ${there}`,
        `update nk.audit set lane = ${other.lane}, place = ${other.place} where place = -1`,
      ];
    }
    default: {
      const from = 1 + random(Number(last));
      return [
        `delete from nk.audit where lane = ${lane} and place >= ${from}`,
        ...(random(2) ? [ENDS_MOVED(lane)] : []),
      ];
    }
  }
}
