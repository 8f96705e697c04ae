import type { Pathway, WaitingStandard } from '@neighbourhood-kit/core/pathways';
import * as z from 'zod';
import type { ServedDirectory } from '../directory-api/services.js';
import { refuse } from '../http/problem.js';
import type { Parameter, Request, Route } from '../http/route.js';
import { scopeOf } from '../staff/staff.js';
import { seesNeeds, standardsFor } from '../staff/views.js';
import { allEvents } from '../store/referrals.js';
import { withScope } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { storedInsightGently } from './insight.js';

/** What the route of figures works with. */
export interface InsightRouteOptions {
  readonly store: Store;
  readonly directory: () => ServedDirectory;
  readonly now: () => Date;
  readonly standards: readonly WaitingStandard[];
  readonly pathways?: readonly Pathway[] | undefined;
  /** Names of areas, by code. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
}

const query = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const day = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', format: 'date' },
});

async function figures(
  request: Request,
  { store, directory, now, standards, pathways, areas }: InsightRouteOptions,
): Promise<Response> {
  const { from, to } = request.req.query();
  const asked = query.safeParse({ from, to });
  const staff = request.get('staff');
  const services = directory().services;
  const reading = asked.success
    ? await storedInsightGently(
        await withScope(store.db, scopeOf(staff), (trx) => allEvents(trx, store.keyring)),
        {
          services,
          standards: standardsFor(standards, staff.role),
          pathways,
          nameOf: (id) => areas.find(({ code }) => code === id)?.name,
        },
        {
          ...asked.data,
          now: now(),
          // Who sees one partner's referrals sees what that partner reports, and no more.
          expectedPartnerIds: staff.role === 'coordinator' ? undefined : [staff.partnerId],
        },
      )
    : undefined;
  if (reading?.ok)
    return request.json(
      // Why somebody was sent to social help is kept encrypted, as needs are.
      seesNeeds(staff.role) ? reading.value : { ...reading.value, unmetNeed: undefined, diversion: undefined },
    );
  return refuse(request, {
    status: 400,
    code: 'invalid',
    title: 'The request cannot be read',
    detail: reading?.problem.message ?? 'Give from and to as days, such as 2026-09-01.',
  });
}

/**
 * The route of figures: what the events of the referrals that somebody may see tell, small counts hidden.
 * @param options - What it works with.
 * @returns One row of the route table.
 */
export function insightRoutes(options: InsightRouteOptions): Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/figures',
      access: 'staff',
      summary:
        'Waits, handoffs, people passed on, kinds of help, unmet need and outcomes of the referrals you may see. Small counts are hidden.',
      parameters: [
        day('from', 'First day of the period; that of the first event when absent.'),
        day('to', 'Last day of the period; today when absent.'),
      ],
      gives: { status: 200, description: 'The figures, each with its period, its partners and what it does not show.' },
      refuses: [400, 401, 404, 503],
      handle: (request) => figures(request, options),
    },
  ];
}
