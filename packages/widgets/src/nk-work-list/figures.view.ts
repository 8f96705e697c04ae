import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { fileName, saveFile } from '../shared/save-file.js';
import { figureSections, type FigureSection, type FigureTable } from './figure-sections.js';
import { figuresFile } from './figures-file.js';
import type { WorkView } from './work-view.js';
import type { Figures } from './work.js';

/** Rows of a table that are shown; all of them are in the file. */
const ROWS = 15;

/** What the referrals tell: each finding with its counts, its period, its partners and what it does not show. */
export function figures(view: WorkView, found: Figures): TemplateResult {
  const { text, headingLevel } = view;
  const words = text.figures;
  const save = (): void => {
    const { from, to } = found.period;
    saveFile(fileName(`${words.title} ${from} ${to}`, 'csv'), 'text/csv;charset=utf-8', figuresFile(text, found));
  };
  return html`${heading(headingLevel + 1, words.title, { id: 'figures', look: 'title', focusable: true })}
    <p>${words.about} ${words.hiddenNote}</p>
    ${period(view, found)}
    <p class="no-print"><button class="button quiet" type="button" @click=${save}>${words.download}</button></p>
    ${figureSections(text, found).map((one) => section(view, one))}`;
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

function section(
  view: WorkView,
  { title, sentence, more, warning, tables, doesNotShow }: FigureSection,
): TemplateResult {
  return html`<section>
    ${heading(view.headingLevel + 2, title)}
    <p dir="auto">${sentence}</p>
    ${more === undefined ? nothing : html`<p>${more}</p>`}
    ${warning === undefined ? nothing : html`<p class="warning">${warning}</p>`}
    ${tables.map((one) => table(view, one))}
    <p class="muted">${view.text.figures.notShown(doesNotShow)}</p>
  </section>`;
}

/** A table that may be scrolled where the page is narrow, by keyboard too. */
function table({ text }: WorkView, { head, rows }: FigureTable): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${head.join(', ')}>
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, ROWS).map(
            ([first, ...rest]) =>
              html`<tr>
                <th scope="row"><bdi>${first}</bdi></th>
                ${rest.map((cell) => html`<td>${cell ?? html`<span class="muted">${text.figures.hidden}</span>`}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > ROWS ? html`<p class="muted">${text.figures.first(ROWS, rows.length)}</p>` : nothing}`;
}
