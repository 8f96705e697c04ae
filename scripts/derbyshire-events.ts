/**
 * Writes examples/derbyshire/events.json: fictional referral events and support episodes of September to November 2026, so that `nk
 * insight` has something to show. Nobody in it exists; no name, no words, no postcode. The same file comes out every time:
 *
 *     node scripts/derbyshire-events.ts           writes it
 *     node scripts/derbyshire-events.ts --check   fails when the file on disk differs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '..', 'examples', 'derbyshire', 'events.json');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.parse('2026-09-01T09:00:00Z');
const LAST = Date.parse('2026-11-24T17:00:00Z');

/** Park and Miller's generator: small, and the same everywhere. */
let state = 20_261_126;
const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

type Fields = Readonly<Record<string, unknown>>;
/** What happens, how many hours after what came before, by whom, with which codes. */
type Step = readonly [action: string, hoursLater: number, by: Fields, more?: Fields];

const records: Fields[] = [];
const counts = { referrals: 0, episodes: 0 };

const text = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const by = (role: string, partnerId?: string): Fields => ({ role, ...(partnerId === undefined ? {} : { partnerId }) });

/** A working hour on a day of the three months. */
function someTime(): number {
  const day = FIRST + between(0, 80) * DAY;
  const weekday = new Date(day).getUTCDay();
  return day + (weekday === 0 ? DAY : weekday === 6 ? 2 * DAY : 0) + between(0, 7) * HOUR + between(0, 59) * 60_000;
}

/** Adds a log; what would happen after the last day has not happened yet. Returns when its last step was. */
function log(kind: 'referral' | 'episode', id: string, start: number, steps: readonly Step[]): number {
  let at = start;
  let last = start;
  steps.some(([action, hoursLater, who, more], i) => {
    at += hoursLater * HOUR;
    if (at > LAST) return true;
    const own = { id: `${id}-${i + 1}`, [`${kind}Id`]: id, sequence: i + 1, action, at: text(at), by: who };
    records.push({ ...own, ...more });
    last = at;
    return false;
  });
  return last;
}

const newReferral = (): string => `r-${String(++counts.referrals).padStart(3, '0')}`;

const GPS = 'p-gps';
const SERVICES = {
  falls: ['2c81b7ff-1e62-5868-bae4-28b7e9a98468', 'p-community-trust'],
  visit: ['e7658882-f237-5150-a5e5-8f9aef3224a2', 'p-ashgrove'],
  psychosis: ['c7133ffe-5655-5899-8889-4a3137d2febd', 'p-mh-trust'],
  link: ['68997c89-0765-5678-a502-d4a0b111782f', GPS],
  doctor: ['087214b8-e2a2-599e-a341-6e0c90000cd9', GPS],
  lunch: ['66308839-ce3c-5a8d-aadb-46860ac1d5ed', 'p-kettle'],
  friends: ['9c8ea072-a2f8-5b2d-9e48-336d4cd99988', 'p-vcs-alliance'],
  money: ['39dd6fd3-83fd-560c-a7c2-166b5b9f64e3', 'p-advice'],
  housing: ['1472720f-9991-5408-acc0-c80b6d5aef45', 'p-housing'],
  lifts: ['f64a9136-1f63-53d5-8f65-daad6cb4ab3d', 'p-wheels'],
} as const;
type ServiceKey = keyof typeof SERVICES;

const AREAS = ['derby', 'amber-valley', 'chesterfield', 'erewash', 'high-peak', 'derbyshire-dales'].map(
  (a) => `area-${a}`,
);

/** The first two events: asked for, and sent. */
function asked(key: ServiceKey, more: Fields): Step[] {
  const [serviceId, partnerId] = SERVICES[key];
  return [
    ['create', 0, by('referrer', GPS), { serviceId, partnerId, ...more }],
    ['send', 0, by('referrer', GPS)],
  ];
}

function helped(key: ServiceKey, hours: number, outcome: string): Step[] {
  const [, partnerId] = SERVICES[key];
  const they = by('provider', partnerId);
  return [
    ['accept', between(2, 60), they],
    ['start', hours, they],
    ['complete', between(24, 300), they, { outcome }],
    ...(random() < 0.75 ? [['close-loop', between(1, 40), they, { toldBy: 'email' }] as const] : []),
  ];
}

const good = (): string => pick(['got-help', 'got-help', 'got-help', 'got-some-help', 'signposted', 'no-help']);

function psychosis(): void {
  const hours = random() < 0.8 ? between(24, 220) : between(300, 500);
  const about = { needs: ['psychosis'], areaId: pick(AREAS), offer: 'medical', pathwayId: 'pathway-first-episode' };
  log('referral', newReferral(), someTime(), [
    ...asked('psychosis', { ...about, handoffId: 'fep-to-team' }),
    ...helped('psychosis', hours, good()).slice(0, 2),
  ]);
}

function falls(): void {
  const [, partnerId] = SERVICES.falls;
  const they = by('provider', partnerId);
  const about = { needs: ['falls'], areaId: pick(AREAS), offer: 'medical', pathwayId: 'pathway-falls' };
  const asks = asked('falls', { ...about, handoffId: 'falls-to-clinic' });
  const pause: Step[] =
    random() < 0.3
      ? [
          ['hold', between(10, 60), they, { reason: pick(['person-asked-to-wait', 'person-unwell', 'waiting-list']) }],
          ['resume', between(100, 240), they],
        ]
      : [];
  const [accept, ...rest] = helped('falls', between(48, 480), good());
  log('referral', newReferral(), someTime(), [...asks, ...(accept ? [accept] : []), ...pause, ...rest]);
}

function homeVisit(): void {
  const about = {
    needs: ['frailty', 'falls'],
    areaId: pick(['area-erewash', 'area-derby']),
    pathwayId: 'pathway-falls',
  };
  const [, partnerId] = SERVICES.visit;
  const they = by('provider', partnerId);
  log('referral', newReferral(), someTime(), [
    ...asked('visit', { ...about, offer: 'medical', handoffId: 'falls-to-visit' }),
    ['accept', random() < 0.8 ? 1 : between(3, 9), they],
    ['start', 1, they],
    ['complete', between(1, 30), they, { outcome: good() }],
  ]);
}

function doctor(): void {
  const about = { needs: ['doctor'], areaId: pick(AREAS), offer: 'medical', handoffId: 'soc-desk-to-gp' };
  log('referral', newReferral(), someTime(), [
    ...asked('doctor', { ...about, pathwayId: 'pathway-social' }),
    ...helped('doctor', between(20, 300), pick(['got-help', 'got-help', 'got-some-help', 'not-needed'])),
  ]);
}

const HANDOFF = {
  lunch: 'soc-link-to-lunch',
  friends: 'soc-link-to-friends',
  money: 'soc-link-to-money',
  housing: 'soc-link-to-housing',
  lifts: 'soc-link-to-lifts',
} as const;
type Onward = keyof typeof HANDOFF;
const NEED = {
  lunch: 'loneliness',
  friends: 'loneliness',
  money: 'money',
  housing: 'housing',
  lifts: 'transport',
} as const;

/** A referral by a link worker, which may be sent on, and on again. Returns its first id. */
function onward(first: Onward, areaId: string, start: number): string {
  const far = first === 'lifts' && (areaId === 'area-high-peak' || areaId === 'area-derbyshire-dales');
  const hops = first === 'lifts' ? pick(far ? [0, 0, 1] : [0, 0, 0, 1]) : pick([0, 0, 0, 0, 1, 2]);
  const ids = Array.from({ length: hops + 1 }, newReferral);
  let at = start;
  ids.forEach((id, hop) => {
    const key = hop === 0 ? first : pick(['friends', 'money', first] as const);
    const [, partnerId] = SERVICES[key];
    const they = by('provider', partnerId);
    const replaced = hop === 0 ? {} : { replacesId: ids[hop - 1] };
    const about = {
      needs: [NEED[first]],
      areaId,
      offer: 'social',
      pathwayId: 'pathway-social',
      handoffId: HANDOFF[key],
    };
    const begin = asked(key, { ...about, ...replaced });
    const reason = pick(['no-capacity', 'distance', 'not-appropriate']);
    const next = ids[hop + 1];
    const declined = random() < (far ? 0.4 : first === 'lifts' ? 0.3 : 0.08);
    const rest: Step[] = next
      ? [['re-route', between(20, 200), they, { reason, replacedById: next }]]
      : declined
        ? [['reject', between(10, 120), they, { reason: far ? 'distance' : 'no-capacity' }]]
        : helped(key, between(10, 200), good());
    at = log('referral', id, at, [...begin, ...rest]);
  });
  return ids[0] ?? '';
}

function social(areaId = pick(AREAS), wanted: Onward = pick(['lunch', 'friends', 'money', 'housing', 'lifts'])): void {
  const start = someTime();
  const id = newReferral();
  const link = by('link-worker', GPS);
  const diverted =
    random() < 0.7
      ? { diversion: pick(['social-need', 'social-need', 'practical-help', 'activity-or-peers', 'person-asked']) }
      : {};
  const about = {
    needs: [NEED[wanted]],
    areaId,
    offer: 'social',
    pathwayId: 'pathway-social',
    handoffId: 'soc-desk-to-link',
  };
  const met = log('referral', id, start, [
    ...asked('link', { ...about, ...diverted }),
    ['accept', between(4, 60), link],
    ['attempt-contact', between(10, 160), link],
    ['start', between(1, 60), link],
    ['complete', 1, link, { outcome: 'got-help' }],
  ]);
  if (met > LAST - 3 * DAY) return;
  const made = onward(wanted, areaId, met + between(24, 72) * HOUR);
  const open: Fields = { partnerId: GPS, areaId, source: 'general-practice', referralId: id };
  const nothing = wanted === 'lifts' && areaId === 'area-high-peak' && random() < 0.15;
  log('episode', `e-${String(++counts.episodes).padStart(3, '0')}`, met, [
    ['open', 0, link, random() < 0.6 ? { ...open, ethnicity: pick(['A', 'A', 'C', 'J', 'N', 'Z']) } : open],
    [
      'contact',
      0,
      link,
      { contactWay: pick(['telephone', 'in-person', 'home-visit']), reached: true, minutes: between(20, 60) },
    ],
    ['identify-need', 0, link, { needs: [NEED[wanted]] }],
    ['refer', 24, link, { referralId: made, serviceId: SERVICES[wanted][0] }],
    ...(nothing ? [['nothing-to-offer', 200, link, { needs: ['transport'], reason: 'distance' }] as const] : []),
    [
      'close',
      between(200, 700),
      link,
      { reason: nothing ? 'person-asked' : 'goals-met', outcome: nothing ? 'no-help' : good() },
    ],
    ['tell-referrer', 12, link, { toldBy: 'system' }],
  ]);
}

const repeat = (times: number, make: () => void): void => {
  for (let i = 0; i < times; i++) make();
};
repeat(34, psychosis);
repeat(28, falls);
repeat(14, homeVisit);
repeat(24, doctor);
repeat(44, () => {
  social();
});
for (const area of ['area-high-peak', 'area-derby']) {
  repeat(22, () => {
    social(area, 'lifts');
  });
}

const written = `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, written);
  console.log(
    `${counts.referrals} referrals and ${counts.episodes} episodes in ${records.length} events written to ${FILE}`,
  );
} else if (readFileSync(FILE, 'utf8') !== written) {
  console.error(
    'examples/derbyshire/events.json is not what scripts/derbyshire-events.ts makes. Run the script, and commit what it writes.',
  );
  process.exit(1);
}
