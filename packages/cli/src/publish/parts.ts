import { distanceMetres, type LatLng } from '@neighbourhood-kit/core/place';
import { readUkTelephone, safeUrl, telephoneLink } from '@neighbourhood-kit/core/identifiers';
import {
  CRISIS_LINES,
  CRISIS_WHEN,
  placesOf,
  summariseHours,
  type Address,
  type Location,
  type Phone,
  type Schedule,
  type Service,
  type ServicePlace,
} from '@neighbourhood-kit/core/services';
import { summarise, toBlocks } from '@neighbourhood-kit/core/text';
import { dayInWords, dayNumber, type CivilDate } from '@neighbourhood-kit/core/time';
import { en } from '@neighbourhood-kit/widgets/locales/en';
import { DAYS, hoursLines } from './hours.js';
import { html, type Html, type Part } from './html.js';

const { common, directory, places, service: words } = en;

const given = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined && text.trim() !== '') as string[];
const wordFor = (table: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(table, key) ? (table[key] ?? key) : key;

/** Text with paragraphs and lists as HTML. */
const textHtml = (text: string | undefined): Html[] =>
  toBlocks(text).map((block) =>
    block.kind === 'list'
      ? html`<ul>
          ${block.items.map((item) => html`<li>${item}</li>`)}
        </ul>`
      : html`<p>${block.text}</p>`,
  );

/**
 * The lines that answer people in danger or distress; they stand on every page, before anything of a feed.
 * @param level - Level of the heading.
 * @returns The section.
 */
export const crisisHtml = (level: 2 | 3): Html =>
  html`<aside class="crisis" aria-label="${common.crisisHeading}">
    ${level === 2 ? html`<h2>${common.crisisHeading}</h2>` : html`<h3>${common.crisisHeading}</h3>`}
    <ul>
      ${CRISIS_LINES.map(({ id, number, display }) => html`<li><a href="tel:${number}">${display}</a> ${CRISIS_WHEN[id]}</li>`)}
    </ul>
  </aside>`;

/** What a telephone dials; nothing for a text code and what is no number. */
function dialled(number: string): string | undefined {
  const read = readUkTelephone(number);
  if (read.ok) return telephoneLink(read.value);
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

function phoneHtml({ number, extension, description, type }: Phone): Html {
  const href = type === 'fax' ? undefined : dialled(number);
  const shown = extension === undefined ? number : `${number} ext. ${extension}`;
  const link = href === undefined ? html`${shown}` : html`<a href="${href}">${shown}</a>`;
  return html`<li>${words.telephone}: ${link}${description !== undefined && html` (${description})`}</li>`;
}

/** Numbers of the service, its places and its people, each once; else those of who runs it. Numbers of a confidential place are the way in. */
function phonesOf(service: Service, places: readonly ServicePlace[]): Phone[] {
  const own = [
    ...(service.phones ?? []),
    ...places.flatMap(({ phones }) => phones),
    ...(service.contacts ?? []).flatMap(({ phones = [] }) => phones),
  ];
  const all = own.length > 0 ? own : (service.organisation?.phones ?? []);
  return [...new Map(all.toReversed().map((phone) => [phone.number.replace(/\D/g, ''), phone])).values()].toReversed();
}

const linkHtml = (label: string, url: string | undefined, shown?: string): Html | undefined => {
  const href = url === undefined ? undefined : safeUrl(url);
  if (href === undefined) return undefined;
  return html`<li>
    ${label}: <a href="${href}" rel="noopener noreferrer">${shown ?? href.replace(/^https?:\/\/|\/$/g, '')}</a>
  </li>`;
};

/**
 * Ways to get in touch.
 * @param service - The service.
 * @param phones - At most so many telephone numbers.
 * @returns List items; none when the service gives none.
 */
function contactItems(service: Service, phones = Infinity): Html[] {
  const email = service.email ?? service.organisation?.email;
  const people = (service.contacts ?? []).map(({ name, title, department }) =>
    given([name, title, department]).join(', '),
  );
  return [
    ...phonesOf(service, placesOf(service)).slice(0, phones).map(phoneHtml),
    email === undefined ? undefined : linkHtml(words.email, `mailto:${email}`, email),
    linkHtml(words.website, service.url ?? service.organisation?.website),
    ...(service.additionalUrls ?? []).map(({ url, label }) =>
      linkHtml(label === undefined ? words.more : wordFor(words.links, label), url),
    ),
    ...given(people).map((person) => html`<li>${person}</li>`),
  ].filter((item) => item !== undefined);
}

/** The same for search engines, in properties that a channel of a service has. */
function channelData(service: Service): Html {
  const url = service.url === undefined ? undefined : safeUrl(service.url);
  const phones = phonesOf(service, placesOf(service)).map(({ number }) => number);
  return html`${url !== undefined && html`<link itemprop="serviceUrl" href="${url}" />`}${phones.map(
    (number) =>
      html`<span itemprop="servicePhone" itemscope itemtype="https://schema.org/ContactPoint"
        ><meta itemprop="telephone" content="${number}"
      /></span>`,
  )}`;
}

const physical = ({ addresses }: Location): Address | undefined =>
  addresses?.find(({ addressType }) => addressType !== 'postal') ?? addresses?.[0];

/** Name and address of a place in one line; nothing of a confidential one. */
function placeLine({ location, confidential }: ServicePlace): string | undefined {
  if (confidential) return words.confidential;
  if (!location) return undefined;
  const { address1, address2, city, stateProvince, postalCode } = physical(location) ?? {};
  const line = [...new Set(given([location.name, address1, address2, city, stateProvince, postalCode]))].join(', ');
  return line === '' ? undefined : line;
}

/** The place for search engines: microdata of schema.org, in the words that people see. */
function addressHtml(place: ServicePlace): Html | undefined {
  const { location, point, confidential } = place;
  if (confidential || !location) return html`<p>${placeLine(place)}</p>`;
  const { address1, address2, city, stateProvince, postalCode } = physical(location) ?? {};
  const line = (prop: string, text: string | undefined): Html | undefined =>
    text === undefined || text.trim() === '' ? undefined : html`<span itemprop="${prop}">${text}</span><br />`;
  return html`<div itemprop="serviceLocation" itemscope itemtype="https://schema.org/Place">
    <address>
      ${line('name', location.name)}<span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
        ${line('streetAddress', [...new Set(given([address1, address2]))].join(', '))}${line('addressLocality', city)}${line('addressRegion', stateProvince)}${line('postalCode', postalCode)}</span
      >
    </address>
    ${point && html`<span itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates"><meta itemprop="latitude" content="${point.latitude}" /><meta itemprop="longitude" content="${point.longitude}" /></span>`}
  </div>`;
}

/**
 * Hours of an ordinary week for search engines, which know weekdays and nothing of months. They take midnight to midnight for closed, and
 * a closing time before the opening for one of the next day.
 */
const hoursData = (schedules: readonly Schedule[], today: CivilDate): Html[] =>
  summariseHours(schedules, today).week.flatMap(({ days, sessions }) =>
    sessions
      .filter(({ opensAt, closesAt }) => opensAt && closesAt)
      .map(
        ({ opensAt, closesAt, allDay }) =>
          html`<span itemprop="hoursAvailable" itemscope itemtype="https://schema.org/OpeningHoursSpecification"
            >${days.map((day) => html`<link itemprop="dayOfWeek" href="https://schema.org/${DAYS[day]}" />`)}<meta
              itemprop="opens"
              content="${opensAt}" /><meta itemprop="closes" content="${allDay ? '23:59' : closesAt}"
          /></span>`,
      ),
  );

const list = (items: readonly string[]): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** What of physical access a place gives. */
function accessHtml({ location, confidential }: ServicePlace): Html | undefined {
  if (confidential || !location) return undefined;
  const facts = (location.accessibility ?? []).map(({ description, details }) =>
    given([description === undefined ? undefined : wordFor(directory.accessibilityNames, description), details]).join(
      ': ',
    ),
  );
  return facts.length === 0
    ? undefined
    : html`<p class="label">${places.accessAtPlace}</p>
        ${list([...new Set(given(facts))])}`;
}

/** A heading of any level. */
const heading = (level: number, content: Part): Html =>
  level === 1 ? html`<h1>${content}</h1>` : level === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;

/** Level of the headings of an entry's parts. */
type Level = 2 | 3;

const part = (level: Level, title: string, ...parts: readonly Part[]): Html | undefined => {
  const said = parts.filter(
    (each) => each !== undefined && each !== false && !(Array.isArray(each) && each.length === 0),
  );
  return said.length === 0 ? undefined : html`<section>${heading(level, title)} ${said}</section>`;
};

/** Ages in words; nothing where everybody may come. */
function agesLine({ minimumAge, maximumAge }: Service): string | undefined {
  if (minimumAge !== undefined && maximumAge !== undefined) return words.agesFromTo(minimumAge, maximumAge);
  if (minimumAge !== undefined && minimumAge > 0) return words.agesFrom(minimumAge);
  return maximumAge === undefined ? undefined : words.agesTo(maximumAge);
}

/** What it costs, in the provider's words and prices. */
function costLines({ feesDescription, costOptions = [] }: Service): string[] {
  const prices = costOptions.map(({ amount, currency = 'GBP', option, amountDescription }) => {
    const sum =
      amount === undefined
        ? undefined
        : amount === 0
          ? directory.costs['free']
          : `${currency === 'GBP' ? '£' : `${currency} `}${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
    const about = given([option, amountDescription]).join(', ');
    return about === '' || sum === undefined ? (sum ?? about) : `${sum} (${about})`;
  });
  return given([...prices, feesDescription]);
}

/** After so many days without confirmation an entry carries a warning: six months, when its owner is asked, and 28 days of reminders. */
const STALE_DAYS = 183 + 28;

/** When somebody last confirmed the entry; a warning when that is long ago or not known. */
function freshnessHtml({ assuredDate }: Service, today: CivilDate): Html {
  const day = dayNumber(assuredDate);
  if (assuredDate === undefined || day === undefined) return html`<p class="note">${words.neverChecked}</p>`;
  const isOld = (dayNumber(today) ?? 0) - day > STALE_DAYS;
  return isOld
    ? html`<p class="note">
        Not confirmed since ${dayInWords(assuredDate)}, so some of this may have changed. Contact the service before you
        go.
      </p>`
    : html`<p class="muted">${words.lastChecked(dayInWords(assuredDate))}</p>`;
}

const statusNote = ({ status }: Service): Html | undefined =>
  status === 'active' ? undefined : html`<p class="note">${words.statuses[status]}</p>`;

function placesHtml(service: Service, today: CivilDate, level: Level): Html {
  const places = placesOf(service);
  const isSomewhere = (service.serviceAtLocations?.length ?? 0) > 0;
  return html`<section>
    ${heading(level, isSomewhere ? words.whereAndWhen : words.when)}
    ${places.map((place) => {
      const hours = hoursLines(place.schedules, today);
      return html`<div class="place">
        ${isSomewhere && addressHtml(place)}${hours.length > 0 ? list(hours) : html`<p>${directory.hoursNotKnown['no-hours']}. Ask before you go.</p>`}${hoursData(place.schedules, today)}${accessHtml(place)}
      </div>`;
    })}
  </section>`;
}

function whoHtml(service: Service, level: Level): Html | undefined {
  const said = [
    agesLine(service) === undefined ? undefined : html`<p>${agesLine(service)}</p>`,
    ...textHtml(service.eligibilityDescription),
  ].filter((each) => each !== undefined);
  const notFor = service.notFor ?? [];
  return part(
    level,
    words.whoFor,
    said.length > 0 ? said : html`<p>${words.whoNotSaid}</p>`,
    notFor.length > 0 &&
      html`<p class="label">${words.notFor}</p>
        ${list(notFor)}`,
  );
}

/**
 * Everything about a service, for a page of its own.
 * @param service - The service, provider and places embedded.
 * @param today - `YYYY-MM-DD`.
 * @param level - Level of the headings of its parts; its own is one above. 2 when absent.
 * @returns The entry with its heading, in microdata of schema.org.
 */
export function serviceHtml(service: Service, today: CivilDate, level: Level = 2): Html {
  const { organisation, accessModes = [], capacity, languages = [], serviceAreas = [], terms = [] } = service;
  const cost = costLines(service);
  const contact = contactItems(service);
  const access = accessModes.map((mode) => wordFor(directory.accessModes, mode));
  return html`<article itemscope itemtype="https://schema.org/Service">
    ${heading(level - 1, html`<span itemprop="name">${service.name}</span>`)}
    ${organisation && html`<p class="by" itemprop="provider" itemscope itemtype="https://schema.org/Organization">${words.provider('')}<span itemprop="name">${organisation.name}</span></p>`}
    ${statusNote(service)}${service.alert !== undefined && html`<div class="note">${textHtml(service.alert)}</div>`}
    ${part(
      level,
      words.about,
      service.description === undefined
        ? undefined
        : html`<div itemprop="description">${textHtml(service.description)}</div>`,
    )}
    <section itemprop="availableChannel" itemscope itemtype="https://schema.org/ServiceChannel">
      ${
        contact.length > 0 &&
        html`${heading(level, words.contact)}
          <ul class="plain">
            ${contact}
          </ul>`
      }
      ${channelData(service)}${placesHtml(service, today, level)}
    </section>
    ${whoHtml(service, level)}
    ${part(
      level,
      words.howToGetIn,
      list(access),
      textHtml(service.applicationProcess),
      capacity && list([wordFor(words.capacity, capacity.status)]),
      service.waitTime !== undefined &&
        html`<p class="label">${words.wait}</p>
          <p>${service.waitTime}</p>`,
      (service.requiredDocuments?.length ?? 0) > 0 &&
        html`<p class="label">${words.bring}</p>
          ${list(service.requiredDocuments ?? [])}`,
    )}
    ${part(level, words.cost, cost.length > 0 ? list(cost) : html`<p>${words.costNotSaid}</p>`)}
    ${part(
      level,
      words.languages,
      list(given(languages.map(({ name, code }) => name ?? code))),
      textHtml(service.interpretationServices),
    )}
    ${part(level, words.areas, list(given(serviceAreas.map(({ name, description }) => name ?? description))))}
    ${
      terms.length > 0 &&
      html`<section>
        ${heading(level, 'Topics')}
        <ul class="topics">
          ${terms.map(({ name }) => html`<li itemprop="serviceType">${name}</li>`)}
        </ul>
      </section>`
    }
    ${freshnessHtml(service, today)}
  </article>`;
}

/** What a service is in short, for lists. */
export interface EntryOptions {
  /** Level of its heading. */
  readonly level: 2 | 3 | 4;
  readonly today: CivilDate;
  /** Where somebody is: the places nearest to it come first. */
  readonly near?: LatLng | undefined;
  /** Address of its page; the name is plain text when absent. */
  readonly href?: string | undefined;
}

const nearestFirst = (places: readonly ServicePlace[], near: LatLng | undefined): readonly ServicePlace[] => {
  const far = ({ point }: ServicePlace): number => (near && point ? distanceMetres(near, point) : Infinity);
  return near ? places.toSorted((a, b) => (far(a) < far(b) ? -1 : Number(far(a) > far(b)))) : places;
};

/**
 * A service in short: for lists, printed or on a page.
 * @param service - The service.
 * @param options - Level, day, where somebody is, address of its page.
 * @returns The entry: name, who runs it, what it is, how to reach it, where and when, cost.
 */
export function entryHtml(service: Service, { level, today, near, href }: EntryOptions): Html {
  const name = href === undefined ? html`${service.name}` : html`<a href="${href}">${service.name}</a>`;
  const title = { 2: html`<h2>${name}</h2>`, 3: html`<h3>${name}</h3>`, 4: html`<h4>${name}</h4>` }[level];
  const places = nearestFirst(placesOf(service), near);
  const shown = places.slice(0, 3).map((place) => {
    const hours = hoursLines(place.schedules, today).join('; ');
    return given([placeLine(place), hours === '' ? directory.hoursNotKnown['no-hours'] : hours]).join('. ');
  });
  const more = places.length > 3 ? [`and ${places.length - 3} more places`] : [];
  const cost = costLines(service).map((line) => summarise(line, { length: 120 }));
  return html`<div class="entry">
    ${title}${service.organisation && html`<p class="by">${words.provider(service.organisation.name)}</p>`}${statusNote(service)}${html`<p>${service.summary ?? summarise(service.description, { length: 240 })}</p>`}
    <ul class="plain">
      ${contactItems(service, 2).slice(0, 4)}${given([...shown, ...more]).map((line) => html`<li>${line}</li>`)}${given([agesLine(service), cost.length > 0 ? `${words.cost}: ${cost.join('; ')}` : directory.costs['not-stated']]).map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}
