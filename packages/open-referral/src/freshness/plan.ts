import type { Service } from '@neighbourhood-kit/core/services';
import { addMonths, civilDate, dayNumber, type CivilDate } from '@neighbourhood-kit/core/time';
import type { Ask } from './ask.js';

/** Months after which an owner is asked again whether an entry is true. */
const MONTHS = 6;
/** Days after the question on which the owner is reminded; the last is the day by which an answer is hoped for. */
const REMIND_AFTER: readonly number[] = [14, 28];

/** A message to send today. */
export interface Message {
  readonly ask: Ask;
  readonly service: Service;
  readonly kind: 'first' | 'reminder-14' | 'reminder-28';
  /** `YYYY-MM-DD`. */
  readonly due: CivilDate;
}

/** What is to be sent today, and what is known after it is. */
export interface Plan {
  readonly messages: readonly Message[];
  /** Every question once they are sent; of an entry that is asked about again, without the one that nobody answered. */
  readonly asks: readonly Ask[];
  /** Entries that are due and have no address to ask. */
  readonly unreachable: readonly Service[];
}

const day = (date: CivilDate): number => dayNumber(date) ?? -Infinity;
const isOpen = ({ answer }: Ask): boolean => answer === undefined;

/**
 * Who can say whether an entry is true: the person who confirmed it, else the service, else its provider.
 * @param service - The entry, provider embedded.
 * @returns An e-mail address; undefined where the entry names none.
 */
export const ownerOf = ({ assurerEmail, email, organisation }: Service): string | undefined =>
  assurerEmail ?? email ?? organisation?.email;

/** Whether somebody is to be asked: never confirmed, or not for six months. */
function isDue({ assuredDate, status }: Service, today: CivilDate): boolean {
  if (status === 'defunct') return false;
  const confirmed = dayNumber(assuredDate);
  return confirmed === undefined || addMonths(confirmed, MONTHS) <= day(today);
}

/** Which reminder of an open question is to be sent today, if one is. */
function reminderOf({ askedOn, reminders }: Ask, today: CivilDate): Message['kind'] | undefined {
  const since = day(today) - day(askedOn);
  const [first = 0, second = 0] = REMIND_AFTER;
  if (since >= second && !reminders.some((on) => day(on) - day(askedOn) >= second)) return 'reminder-28';
  return since >= first && reminders.length === 0 ? 'reminder-14' : undefined;
}

/**
 * Finds out whom to write to today: owners of entries that nobody has confirmed for six months, and those who have not answered for 14 or 28 days.
 * @param services - Provider embedded.
 * @param asks - Every question so far.
 * @param today - `YYYY-MM-DD`.
 * @returns Messages, and the questions once they are sent. A question of over six months ago is replaced by a new one, whose link is new.
 */
export function planMessages(services: readonly Service[], asks: readonly Ask[], today: CivilDate): Plan {
  const open = new Map(asks.filter(isOpen).map((ask) => [ask.serviceId, ask]));
  const closed = asks.filter((ask) => !isOpen(ask));
  const answered = new Set(closed.filter(({ settled }) => settled === undefined).map(({ serviceId }) => serviceId));
  const messages: Message[] = [];
  const unreachable: Service[] = [];
  for (const service of services) {
    if (!isDue(service, today) || answered.has(service.id)) continue;
    const known = open.get(service.id);
    const isOld = known !== undefined && addMonths(day(known.askedOn), MONTHS) <= day(today);
    const email = ownerOf(service);
    if (known && !isOld) {
      const kind = reminderOf(known, today);
      if (kind === undefined) continue;
      const ask = { ...known, reminders: [...known.reminders, today] };
      open.set(service.id, ask);
      messages.push({ ask, service, kind, due: dueOf(ask) });
    } else if (email === undefined) unreachable.push(service);
    else {
      const ask: Ask = { serviceId: service.id, email, askedOn: today, reminders: [] };
      open.set(service.id, ask);
      messages.push({ ask, service, kind: 'first', due: dueOf(ask) });
    }
  }
  return { messages, unreachable, asks: [...closed, ...open.values()] };
}

/**
 * The day by which an answer is hoped for.
 * @param ask - The question.
 * @returns `YYYY-MM-DD`, the day of the last reminder.
 */
export const dueOf = ({ askedOn }: Pick<Ask, 'askedOn'>): CivilDate =>
  civilDate(day(askedOn) + (REMIND_AFTER.at(-1) ?? 0));
