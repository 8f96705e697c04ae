import { handoffWords, type Breakdown, type HandoffsReport } from '@neighbourhood-kit/core/insight';
import { timeWords } from '@neighbourhood-kit/core/pathways';
import { percentInWords } from '@neighbourhood-kit/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import type { WorkView } from './work-view.js';
import type { Figures } from './work.js';

/** Rows of a table that are shown; the rest is in the answer of the server. */
const ROWS = 15;

interface About {
  readonly sentence: string;
  readonly doesNotShow: string;
}

/** What the referrals tell: each finding with its counts, its period, its partners and what it does not show. */
export function figures(view: WorkView, found: Figures): TemplateResult {
  const { text, headingLevel } = view;
  const words = text.figures;
  const { waits, handoffs, bounces, diversion, unmetNeed, outcomes, capacity, alerts } = found;
  const said = saidIn(view);
  return html`${heading(headingLevel + 1, words.title, { id: 'figures', look: 'title', focusable: true })}
    <p>${words.about} ${words.hiddenNote}</p>
    ${period(view, found)}
    ${waits.map((one) =>
      section(
        view,
        words.waits,
        one,
        one.median === null ? nothing : html`<p>${words.median(timeWords(one.median, one.unit))}</p>`,
      ),
    )}
    ${handoffs.map((one) => section(view, words.handoffs, one, handoffTable(view, one)))}
    ${section(
      view,
      words.passedOn,
      bounces,
      html`${alerts.length === 0 ? nothing : html`<p class="warning">${words.alerts}</p>`}
      ${parts(view, [words.timesPassedOn, words.people], bounces.byHops, (code) => (code === '0' ? words.never : code))}
      ${parts(view, [words.reason, words.times], bounces.reasons, said(text.reasons))}`,
    )}
    ${
      diversion
        ? section(
            view,
            words.kindOfHelp,
            diversion,
            html`${parts(view, [words.kindOfHelp, words.people], diversion.byOffer, said(text.kinds))}
            ${parts(view, [text.whySocial, words.people], diversion.diverted, said(text.diversions))}`,
          )
        : nothing
    }
    ${unmetNeed ? section(view, words.unmet, unmetNeed, unmet(view, unmetNeed, found)) : nothing}
    ${section(
      view,
      words.cameOfIt,
      outcomes,
      parts(view, [words.outcome, words.referrals], outcomes.referrals, said(text.outcomes)),
    )}
    ${section(view, words.room, capacity, room(view, found))}`;
}

function period({ text, act }: WorkView, { period: { from, to } }: Figures): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    // An empty day is none.
    const day = (name: string) => (data.get(name) as string) || undefined;
    act.figures(day('from'), day('to'));
  };
  const field = (name: 'from' | 'to', value: string) =>
    html`<div class="field">
      <label class="label" for="period-${name}">${text.figures[name]}</label>
      <input class="input" type="date" id="period-${name}" name=${name} .value=${value} />
    </div>`;
  return html`<form class="period" novalidate @submit=${submit}>
    ${field('from', from)} ${field('to', to)}
    <button class="button quiet" type="submit">${text.figures.show}</button>
  </form>`;
}

function section({ text, headingLevel }: WorkView, title: string, about: About, content: unknown): TemplateResult {
  return html`<section>
    ${heading(headingLevel + 2, title)}
    <p dir="auto">${about.sentence}</p>
    ${content}
    <p class="muted">${text.figures.notShown(about.doesNotShow)}</p>
  </section>`;
}

type Cell = string | number | null;

/** A table that may be scrolled where the page is narrow, by keyboard too. */
function table(
  { text }: WorkView,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${head.join(', ')}>
    <table>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row"><bdi>${first}</bdi></th>
              ${rest.map((cell) => html`<td>${cell ?? html`<span class="muted">${text.figures.hidden}</span>`}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function parts(
  view: WorkView,
  head: readonly [string, string],
  { parts: list }: Breakdown,
  nameOf: (code: string) => string,
): TemplateResult | typeof nothing {
  return table(
    view,
    head,
    list.map(({ code, count }) => [nameOf(code), count]),
  );
}

function handoffTable(view: WorkView, { handoffs }: HandoffsReport): TemplateResult | typeof nothing {
  const words = view.text.figures;
  return table(
    view,
    [words.handoffs, words.sent, words.takenOver, words.waiting, words.notTaken, words.late],
    handoffs
      .filter(({ passedOn }) => passedOn !== 0)
      .map((one) => [
        handoffWords(one),
        ...[one.passedOn, one.takenOver, one.waiting, one.notTaken],
        one.late === undefined ? '–' : one.late,
      ]),
  );
}

/** Words for codes and ids, and for what nobody stated. */
const saidIn =
  ({ text }: WorkView) =>
  (labels: Readonly<Record<string, string>>) =>
  (code: string): string =>
    code === 'not-stated' ? text.figures.notStated : (labels[code] ?? code);

const percent = (share: number): string => percentInWords(share, ' %');

function unmet(
  view: WorkView,
  { rows }: NonNullable<Figures['unmetNeed']>,
  { names }: Figures,
): TemplateResult | typeof nothing {
  const words = view.text.figures;
  const named = saidIn(view)(names);
  return table(
    view,
    [words.needs, words.area, words.asked, words.unmetCount, words.share],
    rows
      .slice(0, ROWS)
      .map(({ need, areaId, asked, unmet: count, interval }) => [
        named(need),
        named(areaId),
        asked,
        count,
        interval && `${percent(interval.value)} (${percent(interval.lower)}–${percent(interval.upper)})`,
      ]),
  );
}

function room(view: WorkView, { capacity, names }: Figures): TemplateResult | typeof nothing {
  const words = view.text.figures;
  return table(
    view,
    [words.serviceName, words.sent, words.noRoom, words.open],
    capacity.services
      .slice(0, ROWS)
      .map(({ serviceId, sent, noRoom, open }) => [names[serviceId] ?? serviceId, sent, noRoom, open]),
  );
}
