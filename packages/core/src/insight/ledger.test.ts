import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pathway } from '../pathways/pathway.js';
import { PSYCHOSIS_STANDARD } from '../pathways/waiting-standard.js';
import type { ReferralEvent } from '../referrals/event.js';
import type { Breakdown } from './breakdown.js';
import { Ledger } from './ledger.js';
import { openLog } from './log.js';
import { insightReport, type InsightReport } from './report.js';
import type { InsightOptions } from './reported.js';
import { referralLog, times } from './testing/log.js';

/** Two handoffs each, to two services; their ids are unique only within the pathway. */
const pathway = (id: string, ...services: readonly string[]): Pathway => ({
  id,
  name: id,
  status: 'running',
  steps: [
    { id: 'gp', name: 'GP', careSetting: 'primary-care' },
    ...services.map((serviceId, i) => ({ id: `step-${i}`, name: serviceId, careSetting: 'home' as const, serviceId })),
  ],
  handoffs: services.map((_, i) => ({
    id: `to-${i}`,
    fromStepId: 'gp',
    toStepId: `step-${i}`,
    agreed: { amount: 2, unit: 'working-days' },
  })),
});
const pathways = [pathway('mind', 'early', 'crisis'), pathway('body', 'steady', 'ward')];
const options: InsightOptions = {
  pathways,
  from: '2026-10-01',
  to: '2026-10-31',
  now: new Date('2026-10-31T23:00:00Z'),
  isStatutory: (id) => id === 'early',
};
const day = '2026-10-05';

/** Needs, and the one service that each is sent to: anyone who reads a directory knows that. */
const SERVICES = { psychosis: 'early', relapse: 'crisis', falls: 'steady', frailty: 'ward', food: 'bank' } as const;
type Need = keyof typeof SERVICES;
const PATHWAYS: Partial<Record<Need, string>> = { psychosis: 'mind', relapse: 'mind', falls: 'body', frailty: 'body' };

/** All food is social help, in two areas instead of an appointment; of falls nobody says what kind it is. */
const kindOf = (need: Need, areaId: string): Pick<ReferralEvent, 'offer' | 'diversion'> =>
  need === 'food'
    ? { offer: 'social', diversion: areaId === 'x' ? 'beside-medical-care' : 'social-need' }
    : { offer: need === 'falls' ? undefined : 'medical' };

interface Made {
  readonly need: Need;
  readonly areaId: string;
  readonly end: 'waiting' | 'started' | 'started-late' | 'declined';
}

const referral = ({ need, areaId, end }: Made, id: string): ReferralEvent[] =>
  referralLog(
    id,
    { needs: [need], areaId, serviceId: SERVICES[need], pathwayId: PATHWAYS[need], ...kindOf(need, areaId) },
    ['create', day],
    ['send', day],
    ...(end === 'started' ? [['accept', day] as const, ['start', '2026-10-09'] as const] : []),
    ...(end === 'started-late' ? [['accept', '2026-10-19'] as const, ['start', '2026-10-26'] as const] : []),
    ...(end === 'declined' ? [['reject', day, { reason: 'no-capacity' }] as const] : []),
  );

function reported(events: ReferralEvent[], threshold: number): InsightReport {
  const reading = insightReport(openLog(events), [PSYCHOSIS_STANDARD], { ...options, threshold });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

/** A total and its parts: figures of the report by name. A name without a figure is a count that the report does not give. */
type Sum = readonly [total: string, parts: readonly string[]];

/** What anybody knows who reads a report of a log in which nobody is sent on and each need has one service. */
function known(report: InsightReport): { figures: Map<string, number | null>; sums: Sum[] } {
  const figures = new Map<string, number | null>();
  const sums: Sum[] = [];
  const { unmetNeed, waits, handoffs, bounces, diversion, capacity } = report;
  const broken = (name: string, { total, parts }: Breakdown): void => {
    figures.set(name, total);
    for (const { code, count } of parts) figures.set(`${name} ${code}`, count);
    sums.push([name, parts.map(({ code }) => `${name} ${code}`)], ['people', [name]]);
  };
  figures.set('people', unmetNeed.people);
  for (const { need, areaId, asked, unmet } of unmetNeed.rows) {
    figures.set(`asked ${need} ${areaId}`, asked).set(`unmet ${need} ${areaId}`, unmet);
    sums.push([`asked ${need} ${areaId}`, [`unmet ${need} ${areaId}`, `met ${need} ${areaId}`]]);
  }
  for (const [list, of] of [
    [unmetNeed.byNeed, 'need'],
    [unmetNeed.byArea, 'areaId'],
  ] as const) {
    for (const { name, asked, unmet } of list) {
      const rows = unmetNeed.rows.filter((row) => row[of] === name);
      figures.set(`asked ${name}`, asked).set(`unmet ${name}`, unmet);
      for (const what of ['asked', 'unmet', 'met'])
        sums.push([`${what} ${name}`, rows.map(({ need, areaId }) => `${what} ${need} ${areaId}`)]);
      sums.push([`asked ${name}`, [`unmet ${name}`, `met ${name}`]]);
    }
    sums.push(['people', list.map(({ name }) => `asked ${name}`)]);
  }
  const [psychosis] = waits;
  figures.set('stopped', psychosis?.withinLimit.denominator ?? null);
  figures.set('waiting', psychosis?.stillWaiting ?? null).set('ended', psychosis?.endedWithout ?? null);
  figures.set('within', psychosis?.withinLimit.numerator ?? null);
  sums.push(['stopped', ['within', 'over']]);
  sums.push(['asked psychosis', ['stopped', 'waiting', 'ended']], ['unmet psychosis', ['ended']]);
  for (const { pathwayId, handoffs: along, sentence } of handoffs) {
    const [, passed, late] = /passed on (\d+|hidden), later than agreed (\d+|hidden)/.exec(sentence) ?? [];
    const given = (words: string | undefined) => (words === 'hidden' ? null : Number(words));
    figures.set(`passed ${pathwayId}`, given(passed)).set(`late ${pathwayId}`, given(late));
    for (const what of ['passed', 'late', 'in time'])
      sums.push([`${what} ${pathwayId}`, along.map(({ to }) => `${what} ${to}`)]);
    sums.push([`passed ${pathwayId}`, [`late ${pathwayId}`, `in time ${pathwayId}`]]);
    for (const { to, passedOn, takenOver, waiting, notTaken, late } of along) {
      figures.set(`passed ${to}`, passedOn).set(`taken ${to}`, takenOver).set(`not yet ${to}`, waiting);
      figures.set(`lost ${to}`, notTaken).set(`late ${to}`, late ?? null);
      sums.push([`passed ${to}`, [`taken ${to}`, `not yet ${to}`, `lost ${to}`]]);
      sums.push([`passed ${to}`, [`late ${to}`, `in time ${to}`]], [`sent ${to}`, [`passed ${to}`]]);
    }
  }
  sums.push(['not yet early', ['waiting']], ['lost early', ['ended']], ['taken early', ['stopped']]);
  broken('hops', bounces.byHops);
  broken('offers', diversion.byOffer);
  broken('kinds', diversion.byService);
  sums.push(['sent early', ['kinds statutory']]);
  figures.set('recorded', diversion.recorded).set('instead', diversion.instead);
  sums.push(['offers', ['recorded', 'offers not-stated']], ['asked falls', ['offers not-stated']]);
  figures.set('diverted', diversion.diverted.total);
  for (const { code, count } of diversion.diverted.parts) figures.set(`diverted ${code}`, count);
  sums.push(['diverted', ['diverted social-need', 'diverted beside-medical-care']], ['asked food', ['offers social']]);
  sums.push(['instead', ['diverted social-need']], ['offers social', ['diverted']]);
  for (const { serviceId, sent, noRoom, open } of capacity.services) {
    figures.set(`sent ${serviceId}`, sent).set(`full ${serviceId}`, noRoom).set(`open ${serviceId}`, open);
    sums.push([`sent ${serviceId}`, [`full ${serviceId}`, `open ${serviceId}`]]);
  }
  for (const [need, service] of Object.entries(SERVICES))
    sums.push([`asked ${need}`, [`sent ${service}`]], [`unmet ${need}`, [`full ${service}`]]);
  return { figures, sums };
}

/** Works out, sum by sum, whatever is the only thing not known of one. */
function recovered(report: InsightReport): Map<string, number> {
  const { figures, sums } = known(report);
  const values = new Map([...figures].flatMap(([name, count]) => (count === null ? [] : [[name, count] as const])));
  const found = new Map<string, number>();
  for (let more = true; more;) {
    more = false;
    for (const [total, parts] of sums) {
      const unknown = [total, ...parts].filter((name) => !values.has(name));
      const [only] = unknown;
      if (only === undefined || unknown.length > 1) continue;
      const sum = (names: readonly string[]) => names.reduce((all, name) => all + (values.get(name) ?? 0), 0);
      const value = only === total ? sum(parts) : sum([total]) - sum(parts);
      values.set(only, value);
      found.set(only, value);
      more = true;
    }
  }
  return found;
}

const small = (report: InsightReport) => [...recovered(report)].filter(([, count]) => count > 0 && count < 5);

test('what the waits hide cannot be had from what the needs, the services and the waits show', () => {
  const made = (count: number, end: Made['end']): Made[] =>
    Array.from({ length: count }, (_, i) => ({ need: 'psychosis', areaId: i % 2 === 0 ? 'x' : 'y', end }));
  const all = [...made(31, 'started'), ...made(3, 'waiting')];
  const events = [...times(all.length, (i) => referral(all[i] as Made, `r${i}`))];
  const report = reported(events, 5);
  expect(report.waits[0]).toMatchObject({ stillWaiting: null, withinLimit: { numerator: 31, denominator: 31 } });
  expect(small(report)).toEqual([]);
});

test('no small count that a report hides can be worked out from all that it shows', () => {
  const end = fc.constantFrom<Made['end']>('waiting', 'started', 'started-late', 'declined');
  const group = fc.record({
    need: fc.constantFrom(...(Object.keys(SERVICES) as Need[])),
    areaId: fc.constantFrom('x', 'y', 'z'),
    end,
    count: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 25 })),
  });
  fc.assert(
    fc.property(fc.array(group, { maxLength: 16 }), (groups) => {
      const events = groups.flatMap((each, g) => times(each.count, (i) => referral(each, `r${g}-${i}`)));
      expect(small(reported(events, 5))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const of = (need: Need, end: Made['end'], count: number) =>
  times(count, (i) => referral({ need, areaId: 'x', end }, `${need}-${end}-${i}`));

test('the sentence of a pathway does not tell the few who were in time', () => {
  const events = [
    ...of('psychosis', 'started-late', 4),
    ...of('relapse', 'started-late', 3),
    ...of('relapse', 'started', 1),
  ];
  expect(reported(events, 5).handoffs[0]?.sentence).toContain('passed on 8, later than agreed hidden');
});

test('handoffs of two pathways that have the same id are watched each by itself', () => {
  const events = [
    ...of('psychosis', 'started-late', 28),
    ...of('psychosis', 'started', 2),
    ...of('falls', 'started-late', 20),
    ...of('falls', 'started', 20),
  ];
  const [mind, body] = reported(events, 5).handoffs;
  expect(mind).toMatchObject({ handoffs: [{ passedOn: 30, late: null }, {}] });
  expect(mind?.sentence).toContain('later than agreed hidden');
  expect(body).toMatchObject({ handoffs: [{ passedOn: 40, late: 20 }, {}] });
});

test('two figures of one report may not have the same name', () => {
  const ledger = new Ledger(5);
  ledger.count('waiting', ['a']);
  expect(() => ledger.count('waiting', ['b'])).toThrow('"waiting"');
  const twice = { ...options, pathways: [...pathways, ...pathways] };
  expect(insightReport(openLog([]), [PSYCHOSIS_STANDARD, PSYCHOSIS_STANDARD], twice).ok).toBe(true);
});

test('a report without small counts hides nothing', () => {
  const events = (['psychosis', 'food', 'falls'] as const).flatMap((need) =>
    (['started', 'declined', 'waiting'] as const).flatMap((end) =>
      times(20, (i) => referral({ need, areaId: 'x', end }, `${need}-${end}-${i}`)),
    ),
  );
  expect(reported(events, 5)).toEqual(reported(events, 1));
});
