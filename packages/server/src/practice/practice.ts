import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { providerOf, type Service } from '@neighbourhood-kit/core/services';
import type { ServerOptions } from '../options.js';
import { startServer, type RunningServer } from '../server.js';
import type { StaffAction } from '../staff/act.js';
import type { Colleague, Staff } from '../staff/staff.js';
import type { PracticePerson } from './people.js';
import { PRACTICE_STORIES, type PracticeStep, type PracticeStory } from './script.js';
import { PRACTICE_SERVICES } from './services.js';

/** How a practice server is set up: it signs people in and keeps its clock itself. */
export type PracticeOptions = Omit<
  ServerOptions,
  'demo' | 'authenticate' | 'colleagues' | 'now' | 'practice' | keyof typeof NEVER
>;

/** What practice never touches, whatever the machine is set up with: a database of real referrals, and mail to real people. */
const NEVER = {
  databaseUrl: undefined,
  appDatabaseUrl: undefined,
  contacts: undefined,
  mail: undefined,
  publicUrl: undefined,
} as const;

const DAY = 86_400_000;
/** Services that the stories are about: of different partners where there are any. */
const ROLES = 3;

function servicesToPractise(services: readonly Service[] = []): Service[] {
  const open = services.filter(({ status, organisation }) => status === 'active' && organisation !== undefined);
  const waiting = open.find(({ capacity }) => capacity?.status === 'waitlist');
  const chosen = new Map<string, Service>();
  for (const one of waiting ? [waiting, ...open] : open) {
    const partner = one.organisation?.id ?? '';
    if (chosen.size < ROLES && !chosen.has(partner)) chosen.set(partner, one);
  }
  return chosen.size < ROLES ? [...PRACTICE_SERVICES] : [...chosen.values()];
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const partnerOf = (service: Service): string => providerOf(service) ?? '';

/** One made-up colleague at each partner, and the person who practises. */
function colleaguesAt(services: readonly Service[]): Colleague[] {
  const names = ['Sam Practice', 'Alex Practice', 'Jo Practice'];
  return services.map((service, i) => ({
    accountId: `practice-${String(i + 1)}`,
    name: names[i] ?? 'Practice',
    partnerId: partnerOf(service),
  }));
}

function request(
  { name, born, referrer, reason, whatMatters }: PracticePerson,
  serviceId: string | undefined,
): ReferralRequest {
  return {
    ...(serviceId !== undefined && { serviceId }),
    referrer,
    person: { name, dateOfBirth: born, telephone: '01632 960100', postcode: 'DE1 3AH' },
    contact: { ways: ['telephone'], mayLeaveMessage: true },
    reason,
    whatMatters,
    sharing: { given: true, wording: 'Practice: nobody is asked, and nothing is shared.' },
    channel: 'web',
  };
}

/** Takes made-up people through the server's own routes, as forms and staff do, with a clock that is set back. */
class Seeder {
  constructor(
    private readonly url: string,
    private readonly tokenFor: (partnerId: string | undefined) => string,
    private readonly services: readonly Service[],
    private readonly goTo: (daysAgo: number) => Date,
  ) {}

  async isEmpty(): Promise<boolean> {
    const { counts } = (await this.#send('/staff/referrals?limit=1', undefined, undefined)) as { counts: object };
    return Object.keys(counts).length === 0;
  }

  async tell({ person, sent, service, steps, adds, passedOn = [] }: PracticeStory): Promise<void> {
    this.goTo(sent);
    const asked = this.services[service ?? -1];
    const made = (await this.#send('/referrals', request(person, asked?.id))) as { id: string; reference: string };
    let at = { id: made.id, partnerId: asked && partnerOf(asked) };
    for (const [hop, next] of passedOn.entries()) {
      const to = this.services[next];
      if (!to) continue;
      this.goTo(sent - 3 * (hop + 1));
      const reason = hop === 0 ? 'no-capacity' : 'not-appropriate';
      const moved = await this.#step(at, [0, 're-route', { reason, serviceId: to.id }]);
      at = { id: String(moved.replacedById), partnerId: partnerOf(to) };
    }
    for (const step of steps) {
      const now = this.goTo(step[0]);
      const appointmentAt = new Date(now.getTime() + 7 * DAY).toISOString();
      await this.#step(at, step[1] === 'schedule' ? [step[0], step[1], { appointmentAt }] : step);
    }
    if (adds === undefined) return;
    this.goTo(0);
    const { reference } = made;
    const said = { reference, dateOfBirth: person.born, id: randomUUID(), words: adds };
    await this.#send('/referrals/status/information', said);
  }

  #step(
    { id, partnerId }: { readonly id: string; readonly partnerId: string | undefined },
    [, action, more]: PracticeStep,
  ): Promise<Record<string, unknown>> {
    const body: StaffAction = { ...more, action };
    return this.#send(`/staff/referrals/${id}/events`, body, partnerId);
  }

  async #send(path: string, body: object | undefined, partnerId?: string): Promise<Record<string, unknown>> {
    const response = await fetch(this.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${this.tokenFor(partnerId)}`,
        'Idempotency-Key': randomUUID(),
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`A practice referral was refused at ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}

/**
 * Starts a server to practise with, on this machine: made-up referrals in every state, sent and moved on through the server's own
 * routes, each person's name begun with "Practice:". A store that holds referrals already is left as it is.
 * @param options - How it is set up. Without three partners' services it has three of its own.
 * @returns The running server, with the token of a coordinator.
 * @throws StartError as `startServer` does.
 */
export async function startPractice(options: PracticeOptions): Promise<RunningServer> {
  const services = servicesToPractise(options.services);
  const known = new Set((options.services ?? []).map(({ id }) => id));
  const colleagues = colleaguesAt(services);
  const token = randomBytes(24).toString('base64url');
  const expected = digest(token);
  /** Signs the seeder in as each partner's colleague; gone once it has done. */
  let seeding: string | undefined = randomBytes(24).toString('base64url');
  let shift = 0;
  const staffFor = (given: string): Staff | undefined => {
    if (timingSafeEqual(digest(given), expected)) return { accountId: 'practice', role: 'coordinator' };
    const [secret, place] = given.split('~');
    const colleague = colleagues[Number(place)];
    if (seeding === undefined || secret === undefined || !timingSafeEqual(digest(secret), digest(seeding)))
      return undefined;
    return colleague && { accountId: colleague.accountId, role: 'provider', partnerId: colleague.partnerId ?? '' };
  };
  const server = await startServer({
    ...options,
    ...NEVER,
    services: [...(options.services ?? []), ...services.filter(({ id }) => !known.has(id))],
    demo: true,
    practice: true,
    authenticate: staffFor,
    colleagues: [...colleagues, { accountId: 'practice', name: 'You' }],
    now: () => new Date(Date.now() - shift),
  });
  const tokenFor = (partnerId: string | undefined): string => {
    const place = colleagues.findIndex((one) => one.partnerId === partnerId);
    return place < 0 || seeding === undefined ? token : `${seeding}~${String(place)}`;
  };
  const goTo = (daysAgo: number): Date => {
    shift = daysAgo * DAY;
    return new Date(Date.now() - shift);
  };
  try {
    const seeder = new Seeder(server.url, tokenFor, services, goTo);
    if (await seeder.isEmpty()) for (const story of PRACTICE_STORIES) await seeder.tell(story);
  } catch (error) {
    await server.close();
    throw error;
  } finally {
    seeding = undefined;
    shift = 0;
  }
  return { ...server, demoToken: token };
}
