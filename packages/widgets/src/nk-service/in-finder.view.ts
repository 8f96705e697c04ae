import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { handToForm } from '../shared/hand-to-form.js';
import type { Source } from '../shared/source/source.js';
import { NkReferEvent } from './nk-service.events.js';

/** A service that was opened in place. */
export interface OpenedInFinder {
  readonly id: string;
  /** Id of the place at which it was shown. */
  readonly placeId?: string | undefined;
  /** The whole entry, when it is at hand. */
  readonly service: Service | undefined;
  readonly source: Source | undefined;
  /** What the list tells of it, shown while the entry is not there. */
  readonly known: unknown;
}

/** What is taken over from the finder. */
export interface FinderAround extends HTMLElement {
  readonly form: string | undefined;
  readonly reportTo: string | undefined;
  readonly theme: string;
  readonly locale: string | undefined;
  readonly headingLevel: number;
  readonly clock: () => Date;
}

/**
 * A service inside the finder.
 * @param finder - The finder.
 * @param opened - The service.
 * @returns The element of the service.
 */
export function inFinder(
  finder: FinderAround,
  { id, placeId, service, source, known }: OpenedInFinder,
): TemplateResult {
  const { form, reportTo, theme, locale, headingLevel, clock } = finder;
  // The event starts again from the finder itself, so that a host can refuse it before the form is filled.
  const refer = (event: NkReferEvent): void => {
    event.stopPropagation();
    const { detail, service } = event;
    if (finder.dispatchEvent(new NkReferEvent(detail, service))) handToForm(finder, service);
  };
  return html`<nk-service
    in-finder
    ?refer=${form !== undefined}
    .service=${service}
    .source=${source}
    .clock=${clock}
    service-id=${id}
    place-id=${placeId ?? nothing}
    report-to=${reportTo ?? nothing}
    theme=${theme}
    locale=${locale ?? finder.getAttribute('lang') ?? nothing}
    heading-level=${headingLevel}
    @nk-refer=${refer}
    ><div slot="known">${known}</div>
    <slot></slot
  ></nk-service>`;
}
