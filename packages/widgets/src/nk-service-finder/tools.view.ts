import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../more/more.js';
import type { Beside } from './beside.js';
import type { FinderView } from './finder-view.js';

/**
 * What can be done with the list as a whole.
 * @param view - What the finder knows.
 * @param beside - What comes late.
 * @param reportTo - Who takes reports; undefined where nobody does.
 * @returns A row of buttons.
 */
export function tools({ text, info }: FinderView, beside: Beside, reportTo: string | undefined): TemplateResult {
  const toggle = (panel: Panel, words: string) =>
    html`<button
      class="link"
      type="button"
      aria-expanded=${beside.panel === panel ? 'true' : 'false'}
      @click=${() => void beside.open(panel)}
    >
      ${words}
    </button>`;
  return html`<div class="tools no-print">
    ${info?.distance === false ? nothing : toggle('map', text.map)}
    ${toggle('shortlist', text.shortlist(beside.kept.length))} ${toggle('share', text.share)}
    ${
      reportTo === undefined
        ? nothing
        : html`<button class="link" type="button" @click=${() => void beside.report(reportTo)}>
            ${text.reportProblem}
          </button>`
    }
  </div>`;
}

/**
 * What can be done with one service that is open.
 * @param view - What the finder knows.
 * @param beside - What comes late.
 * @param id - The service.
 * @returns A row of buttons.
 */
export function serviceTools({ text, services }: FinderView, beside: Beside, id: string): TemplateResult {
  return html`<div class="tools no-print">
    ${keep(text, beside, id, services.get(id)?.name ?? id)}
    <button class="link" type="button" @click=${() => void beside.share(id)}>${text.shareService}</button>
  </div>`;
}

/**
 * Puts a service on the shortlist, or takes it off.
 * @param text - The finder's words.
 * @param beside - What comes late.
 * @param id - The service.
 * @param name - Its name.
 * @returns The button.
 */
export function keep(text: FinderView['text'], beside: Beside, id: string, name: string): TemplateResult {
  const kept = beside.has(id);
  return html`<button
    class="link keep"
    type="button"
    aria-describedby=${nameId(id)}
    aria-pressed=${kept ? 'true' : 'false'}
    @click=${() => void beside.keep(id, name)}
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
