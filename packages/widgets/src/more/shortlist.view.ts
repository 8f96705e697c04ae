import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { brief, type BriefView } from './brief.view.js';
import type { Kept, Shortlist } from './shortlist.js';

/** What a shortlist is drawn from. */
export interface ShortlistView extends BriefView {
  readonly text: Text<'more'>;
  readonly list: Shortlist;
  readonly services: ReadonlyMap<string, Service>;
  /** Ids that the directory no longer has. */
  readonly gone: ReadonlySet<string>;
  /** True while entries are on their way. */
  readonly reading: boolean;
  readonly open: (kept: Kept) => void;
  readonly toggle: (kept: Kept) => void;
  readonly remember: (remembered: boolean) => void;
  readonly clear: () => void;
  readonly share: () => void;
  readonly print: () => void;
}

/**
 * The services a visitor has put aside, with what somebody needs who takes the list along on paper.
 * @param view - What it is drawn from.
 * @returns The list and what can be done with it.
 */
export function shortlistView(view: ShortlistView): TemplateResult {
  const { text, list, services, reading } = view;
  if (list.services.length === 0) return html`<p>${text.shortlistEmpty}</p>`;
  if (reading && list.services.some(({ id, name }) => name === undefined && !services.has(id)))
    return html`<p class="loading">${text.loading}…</p>`;
  return html`<ul class="plain kept">
      ${list.services.map((kept) => item(view, kept))}
    </ul>
    <div class="choice no-print">
      <input
        type="checkbox"
        id="remember"
        aria-describedby="remember-hint"
        .checked=${list.remembered}
        @change=${(event: Event) => {
          const box = event.target as HTMLInputElement;
          view.remember(box.checked);
          box.checked = list.remembered;
        }}
      />
      <div>
        <label for="remember">${text.remember}</label>
        <span class="hint" id="remember-hint">${list.refused ? text.rememberRefused : text.rememberHint}</span>
      </div>
    </div>
    <div class="tools no-print">
      <button class="button quiet" type="button" @click=${view.print}>${text.printList}</button>
      <button class="button quiet" type="button" @click=${view.share}>${text.shareList}</button>
      <button class="link" type="button" @click=${view.clear}>${text.emptyList}</button>
    </div>`;
}

function item(view: ShortlistView, kept: Kept): TemplateResult {
  const { text, services, gone, open, toggle } = view;
  const service = services.get(kept.id);
  const name = service?.name ?? kept.name ?? kept.id;
  return html`<li>
    <button
      class="link name"
      type="button"
      @click=${() => {
        open(kept);
      }}
    >
      <bdi>${name}</bdi>
    </button>
    ${gone.has(kept.id) ? html`<span class="muted">${text.notFound}</span>` : nothing}
    ${service ? brief(view, service, kept.placeId) : nothing}
    <button
      class="link no-print"
      type="button"
      @click=${() => {
        toggle({ id: kept.id, name });
      }}
    >
      ${text.takeOff(name)}
    </button>
  </li>`;
}
