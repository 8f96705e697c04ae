import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/format.js';
import { dayFromNow } from '../../shared/opening.js';
import { leftOut } from '../facets.view.js';
import { facetHeading } from '../finder-view.js';
import { comingWeek, type DayAndTime } from '../search-state.js';
import type { AnswerView } from './answer-view.js';

/** Distances offered, in miles. */
const DISTANCES = [1, 2, 5, 10, 25] as const;
/** Clock times offered for another day. */
const HOURS = Array.from({ length: 16 }, (_, i) => `${String(i + 7).padStart(2, '0')}:00`);

/**
 * How far from the place that was named.
 * @param view - What the finder knows.
 * @returns A list to choose from.
 */
export function distance({ text, question }: AnswerView): TemplateResult {
  const state = question.asked;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    void question.ask({ ...question.asked, withinMiles: value === '' ? undefined : Number(value) });
  };
  const offered = [...new Set([...DISTANCES, ...(state.withinMiles === undefined ? [] : [state.withinMiles])])];
  return html`<div class="field">
    <label class="label" for="within">${text.within}</label>
    <select id="within" @change=${choose}>
      ${offered
        .sort((a, b) => a - b)
        .map(
          (miles) =>
            html`<option value=${miles} ?selected=${miles === state.withinMiles}>
              ${text.withinMiles(Math.round(miles * 10) / 10)}
            </option>`,
        )}
      <option value="" ?selected=${state.withinMiles === undefined}>${text.anyDistance}</option>
    </select>
  </div>`;
}

/**
 * Which day, and at what time.
 * @param view - What the finder knows.
 * @param at - What is chosen.
 * @returns Two lists to choose from.
 */
export function dayAndTime({ text, question, now, language }: AnswerView, at: DayAndTime): TemplateResult {
  const change = (part: 'date' | 'time') => (event: Event) => {
    void question.ask({ ...question.asked, when: { ...at, [part]: (event.target as HTMLSelectElement).value } });
  };
  return html`<div class="pair">
    <label for="at-date" class="visually-hidden">${text.day}</label>
    <select id="at-date" @change=${change('date')}>
      ${comingWeek(now).map(
        (date) =>
          html`<option value=${date} ?selected=${date === at.date}>
            ${dayFromNow(date, { now, language, text })}
          </option>`,
      )}
    </select>
    <label for="at-time" class="visually-hidden">${text.time}</label>
    <select id="at-time" @change=${change('time')}>
      ${HOURS.map(
        (time) => html`<option value=${time} ?selected=${time === at.time}>${formatTime(time, language)}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * Names what is hidden, and why: a filter that is hidden without a word would look like a fault of the page.
 * @param view - What the finder knows.
 * @returns A line for each reason.
 */
export function notSaid(view: AnswerView): TemplateResult | typeof nothing {
  const { text, info } = view;
  if (!info) return nothing;
  // A list feed often carries no hours, places or cost.
  const silent = [
    ...(info.hours ? [] : [text.hours]),
    ...(info.distance ? [] : [text.places]),
    ...['cost', 'accessibility', 'language']
      .filter((key) => !info.facets.includes(key))
      .map((key) => facetHeading(text, key)),
  ];
  const idle = leftOut(view);
  return html`${silent.length === 0 ? nothing : html`<p class="muted">${text.notSaid(silent)}</p>`}
  ${idle.length === 0 ? nothing : html`<p class="muted">${text.cannotNarrow(idle)}</p>`}`;
}
