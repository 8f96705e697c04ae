import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../more/more.js';
import type { Kept } from '../more/shortlist.js';
import type { FinderView, ListPanels } from './finder-view.js';

/**
 * What can be done with the list as a whole.
 * @param view - What the finder knows.
 * @param reportTo - Who takes reports; undefined where nobody does.
 * @returns A row of buttons.
 */
export function tools({ text, info, panels, act }: FinderView, reportTo: string | undefined): TemplateResult {
  const toggle = (panel: Panel, words: string, open = (it: ListPanels) => it.open(panel)) =>
    html`<button
      class="link"
      type="button"
      aria-expanded=${panels?.panel?.startsWith(panel) ? 'true' : 'false'}
      @click=${() => {
        act.panels(open);
      }}
    >
      ${words}
    </button>`;
  return html`<div class="tools no-print">
    ${info?.distance === false ? nothing : toggle('map', text.map)}
    ${toggle('shortlist', text.shortlist(panels?.kept.length ?? 0))} ${toggle('share', text.share)}
    ${reportTo === undefined ? nothing : toggle('report', text.reportProblem, (it) => it.report(reportTo))}
  </div>`;
}

/**
 * Puts a service on the shortlist, or takes it off.
 * @param view - What the finder knows.
 * @param service - The service, and the place at which it shows.
 * @returns The button.
 */
export function keep({ text, panels, act }: FinderView, service: Kept): TemplateResult {
  const { id } = service;
  return html`<button
    class="link keep"
    type="button"
    aria-describedby=${nameId(id)}
    aria-pressed=${panels?.has(id) ? 'true' : 'false'}
    @click=${() => {
      act.panels((it) => it.keep(service));
    }}
  >
    ${text.keep}
  </button>`;
}

/**
 * Id of the element that names a service.
 * @param id - Any id that a directory gives.
 * @returns An id without spaces, as references to ids need it.
 */
export function nameId(id: string): string {
  return `name-${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '-'))}`;
}
