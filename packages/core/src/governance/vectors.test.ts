import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sector } from '../partners/partner.js';
import type { Seat } from './alliance.js';
import { whoStillHasToAgree } from './approvals.js';
import { earliestEffectiveDate } from './effective-date.js';
import type { Proposal } from './proposal.js';
import type { QuorumRule } from './quorum-rule.js';
import { quorumOn, type Attendance } from './quorum.js';

const read = (rule: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../vectors/${rule}.json`, import.meta.url), 'utf8'));

interface QuorumCase {
  readonly quorum: QuorumRule;
  readonly on: string;
  readonly attendance: Attendance[] | null;
  readonly state: string;
  readonly present: number;
  readonly seats: number;
  readonly needed: number;
  readonly lacking: string[];
}

interface ApprovalsCase {
  readonly proposal: Pick<Proposal, 'gates' | 'approvals'>;
  readonly today: string;
  readonly awaited: [string, string, string | null][];
  readonly effective: { readonly state: string; readonly on?: string; readonly notBefore?: string };
}

// Python runs the same files in vectors.test.ts of the package.
describe('language-neutral vectors of governance hold in TypeScript', () => {
  const quorum = read('quorum') as { cases: QuorumCase[]; seats: Seat[]; sectors: Record<string, Sector> };
  it.each(quorum.cases)('quorum $quorum $on', ({ quorum: rule, on, attendance, lacking, ...expected }) => {
    const find = (id: string) => ({ name: id, sector: quorum.sectors[id] });
    const alliance = { name: 'Alliance', seats: quorum.seats, quorum: rule };
    const reading = quorumOn(alliance, on, attendance ?? undefined, find);
    expect(reading).toMatchObject(expected);
    expect(reading.shortfalls.map(({ kind, sector }) => sector ?? kind)).toEqual(lacking);
  });

  it.each((read('approvals') as { cases: ApprovalsCase[] }).cases)(
    'approvals on $today: $effective',
    ({ proposal, today, awaited, effective }) => {
      const names = { find: () => undefined };
      const found = whoStillHasToAgree(proposal, today, names);
      expect(found.map(({ item, state, on }) => [item.id, state, on ?? null])).toEqual(awaited);
      const { state, on, notBefore } = earliestEffectiveDate(proposal, today, names);
      expect({ state, on, notBefore }).toEqual({ on: undefined, notBefore: undefined, ...effective });
    },
  );
});
