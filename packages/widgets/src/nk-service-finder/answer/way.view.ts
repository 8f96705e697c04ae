import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { given } from '../../shared/given.js';
import { emailsOf, phonesOf } from '../../shared/reach.js';
import { placeOf } from '../../shared/service-places.js';

/** The way to a service, as items of a list of facts. */
export interface Way {
  /** Name and address of the place. Never those of a confidential one. */
  readonly where: TemplateResult | typeof nothing;
  /** Telephone numbers, else an e-mail address, and the site on paper. */
  readonly reach: TemplateResult;
}

/**
 * Where to go and how to reach a service: what somebody needs who takes a list along on paper.
 * @param service - The service.
 * @param placeId - Id of the place at which it was shown.
 * @returns The items.
 */
export function way(service: Service, placeId: string | undefined): Way {
  const place = placeOf(service, placeId);
  const { location } = place ?? {};
  const { name, addresses = [] } = location?.confidential ? {} : (location ?? {});
  const [{ address1, city, postalCode } = {}] = addresses;
  // What is said of the other places is no way to reach this one.
  const here = { ...service, serviceAtLocations: place ? [place] : [] };
  const numbers = given([...(place?.phones ?? []), ...phonesOf(here)].map(({ number }) => number));
  const reach = numbers.length > 0 ? [...new Set(numbers)].slice(0, 2) : emailsOf(here).slice(0, 1);
  return {
    where: fact(given([name, address1, city, postalCode])),
    reach: html`${fact(reach)}
    ${service.url === undefined ? nothing : html`<li class="print-only" dir="ltr">${service.url}</li>`}`,
  };
}

function fact(words: readonly string[]): TemplateResult | typeof nothing {
  return words.length === 0 ? nothing : html`<li lang="en"><bdi>${words.join(', ')}</bdi></li>`;
}
