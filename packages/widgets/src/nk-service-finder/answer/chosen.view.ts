import { civilDate, LONDON, toWall, wallTime } from '@neighbourhood-kit/core/time';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatTime } from '../../shared/format.js';
import { dayFromNow } from '../../shared/opening.js';
import { own } from '../../shared/own.js';
import { facetLabel } from '../finder-view.js';
import type { AnswerView } from './answer-view.js';
import { conditions, type Condition } from './conditions.js';

/**
 * What narrows the list, each with a way to take it away.
 * @param view - What the finder knows.
 * @returns A row of buttons; nothing where nothing was chosen.
 */
export function chosen(view: AnswerView): TemplateResult | typeof nothing {
  const { text, question, act } = view;
  const list = conditions(question.asked);
  if (list.length === 0) return nothing;
  const clear = () => {
    act.submit(question.clear());
  };
  return html`<ul class="plain chosen" aria-label=${text.chosen}>
    ${list.map((condition) => {
      const words = conditionWords(view, condition);
      return html`<li>
        <button
          class="chip"
          type="button"
          @click=${() => {
            act.submit(question.ask(condition.without(question.asked)));
          }}
        >
          <span class="visually-hidden no-print">${text.remove(words)}</span
          ><span aria-hidden="true"
            ><bdi class=${condition.kind === 'when' ? 'no-print' : nothing}>${words}</bdi>
            ${condition.kind === 'when' ? html`<bdi class="print-only">${whenByDate(view)}</bdi>` : nothing}
            <span class="no-print">✕</span></span
          >
        </button>
      </li>`;
    })}
    ${
      list.length > 1
        ? html`<li class="no-print"><button class="link" type="button" @click=${clear}>${text.clearAll}</button></li>`
        : nothing
    }
  </ul>`;
}

/** On paper "now" and "tomorrow" are days and times. */
function whenByDate({ text, question, now, language }: AnswerView): string {
  const { when } = question.asked;
  const wall = Math.floor(toWall(now.getTime() / 60_000, LONDON));
  const { date, time } = when.kind === 'at' ? when : { date: civilDate(Math.floor(wall / 1440)), time: wallTime(wall) };
  return text.openOn(formatDay(date, language, 'day'), formatTime(time, language));
}

function conditionWords(view: AnswerView, { kind, facet = '', value = '' }: Condition): string {
  const { text, question, language, result } = view;
  const state = question.asked;
  switch (kind) {
    case 'text':
      return `“${state.text.trim()}”`;
    case 'place': {
      const label = state.place?.label ?? '';
      return state.withinMiles === undefined
        ? `${text.nearLabel} ${label}`
        : `${text.withinMiles(Math.round(state.withinMiles * 10) / 10)}: ${label}`;
    }
    case 'age':
      return text.aged(state.age ?? 0);
    case 'when':
      return state.when.kind === 'at'
        ? text.openOn(dayFromNow(state.when.date, view), formatTime(state.when.time, language))
        : text.openNow;
    case 'facet':
      return facetLabel(
        text,
        facet,
        value,
        own(result?.facets ?? {}, facet)?.find((count) => count.value === value)?.label,
      );
  }
}
