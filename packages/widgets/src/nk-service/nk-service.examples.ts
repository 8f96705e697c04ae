import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import type { Service } from '@neighbourhood-kit/core/services';
import { SourceError } from '../shared/source/source-error.js';
import type { Source } from '../shared/source/source.js';
import { fallback } from '../testing/fallback.js';
import { languageOf } from '../testing/language-of.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';

/** One example of a service's page. Stories, accessibility runs, screenshots and tests all read this list. */
export interface ServiceExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly service?: Service | undefined;
  readonly source?: Source | undefined;
  readonly serviceId?: string | undefined;
}

const named = (id: string): Service => {
  const service = EXAMPLE_SERVICES.find((each) => each.id === id);
  if (!service) throw new Error(`There is no example service "${id}".`);
  return service;
};

const answering = (service: () => Promise<Service | undefined>): Source => ({
  kind: 'example',
  describe: () => Promise.reject(new SourceError('unknown')),
  query: () => Promise.reject(new SourceError('unknown')),
  service,
});

/** Every phase of a service's page, and the entries that look different. */
export const SERVICE_EXAMPLES: readonly ServiceExample[] = [
  {
    name: 'ready',
    about: 'A full entry: two places, hours, access, languages, Easy Read.',
    service: named('steady-steps'),
  },
  { name: 'confidential', about: 'A refuge: where it is, is never told.', service: named('refuge') },
  { name: 'stale', about: 'Nobody has confirmed the entry for more than six months.', service: named('warm-room') },
  { name: 'closed', about: 'Closed for the time being, with an alert and prices.', service: named('swim-for-all') },
  { name: 'waiting-list', about: 'Referral by a professional, and a waiting list.', service: named('falls-clinic') },
  { name: 'past-midnight', about: 'Open until one in the morning, by telephone only.', service: named('evening-line') },
  {
    name: 'bare',
    about: 'Name and nothing else, as many feeds have it.',
    service: { id: 'bare', name: 'Bare entry', status: 'active' },
  },
  {
    name: 'loading',
    about: 'The entry is on its way; the fallback content stays.',
    source: answering(() => new Promise(() => undefined)),
    serviceId: 'x',
  },
  {
    name: 'missing',
    about: 'The directory no longer has it.',
    source: answering(() => Promise.resolve(undefined)),
    serviceId: 'x',
  },
  {
    name: 'failed',
    about: 'The entry cannot be read.',
    source: answering(() => Promise.reject(new SourceError('server-error'))),
    serviceId: 'x',
  },
  { name: 'idle', about: 'No service is named.' },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawService(example: ServiceExample, look: ExampleLook): TemplateResult {
  const { service, source, serviceId } = example;
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${look.direction}>
    <nk-service
      .service=${service}
      .source=${source}
      service-id=${ifDefined(serviceId)}
      .clock=${() => EXAMPLE_NOW}
      theme=${look.theme}
      locale=${ifDefined(languageOf(look))}
      heading-level="1"
      refer
    >
      ${fallback()}
    </nk-service>
  </div>`;
}
