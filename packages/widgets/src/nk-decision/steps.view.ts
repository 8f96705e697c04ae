import type { BodyLine, DecisionView } from '@neighbourhood-kit/core/governance';
import { html, nothing, type TemplateResult } from 'lit';
import type { StepState } from '../locales/en/decision.js';
import type { Text } from '../locales/locale.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';

/** What the parts of the page are drawn from. */
export interface DecisionPage {
  readonly decision: DecisionView;
  readonly text: Text<'decision'>;
  readonly language: string;
  /** Level of the element's own heading. */
  readonly level: number;
}

interface Step {
  readonly name: DecisionView['stage'];
  readonly state: StepState;
  readonly gates: readonly BodyLine[];
}

const HEARD: readonly BodyLine['state'][] = ['agreed', 'conditions-open', 'not-agreed'];

const hasEnded = ({ stage }: DecisionView): boolean => stage === 'refused' || stage === 'withdrawn';

function stepsOf(decision: DecisionView): Step[] {
  const ended = hasEnded(decision);
  const steps = decision.stages.map(({ stage, state, gates }): Step => ({
    name: stage,
    state: ended && (state === 'now' || state === 'ahead') ? 'stopped' : state,
    // Nobody is awaited any more once it has ended.
    gates: ended ? gates.filter((gate) => HEARD.includes(gate.state)) : gates,
  }));
  const { held, awaited, notAgreed } = decision;
  if (held.length + awaited.length + notAgreed.length === 0) return steps;
  return [...steps, { name: 'approvals', state: stateOfApprovals(decision), gates: [] }];
}

function stateOfApprovals({ stage, awaited, notAgreed }: DecisionView): StepState {
  if (notAgreed.length > 0) return 'refused';
  if (stage === 'refused' || stage === 'withdrawn') return 'stopped';
  if (stage === 'approvals') return 'now';
  return awaited.length === 0 ? 'passed' : 'ahead';
}

/**
 * The steps a decision goes through, in order, each with its state in words and what each body said.
 * @param page - The decision.
 * @returns The section, or nothing when nobody has named a step.
 */
export function steps(page: DecisionPage): TemplateResult | typeof nothing {
  const { decision, text, level } = page;
  const all = stepsOf(decision);
  if (all.length === 0) return nothing;
  return html`<section>
    ${heading(level + 1, text.steps)}
    <ol class="plain steps">
      ${all.map(
        ({ name, state, gates }) =>
          html`<li data-state=${state} aria-current=${state === 'now' ? 'step' : nothing}>
            <p class="step">
              <strong>${text.stages[name]}</strong> <span class="state">${text.stepStates[state]}</span>
            </p>
            ${gates.length === 0 ? nothing : lines(page, gates)}
          </li>`,
      )}
    </ol>
  </section>`;
}

/**
 * Approvals of the partners: held, awaited, not agreed.
 * @param page - The decision.
 * @returns The sections of those that there are.
 */
export function approvals(page: DecisionPage): TemplateResult {
  const { decision, text, level } = page;
  const { held, awaited, notAgreed } = decision;
  const all = held.length + awaited.length + notAgreed.length;
  const section = (name: string, some: readonly BodyLine[]): TemplateResult | typeof nothing =>
    some.length === 0
      ? nothing
      : html`<section>
          ${heading(level + 1, hasEnded(decision) ? name : `${name}: ${text.ofPartners(some.length, all)}`)}
          ${lines(page, some)}
        </section>`;
  return html`${section(text.notAgreed, notAgreed)} ${section(text.awaited, awaited)} ${section(text.held, held)}`;
}

const lines = (page: DecisionPage, bodies: readonly BodyLine[]): TemplateResult =>
  html`<ul class="plain bodies">
    ${bodies.map((body) => line(page, body))}
  </ul>`;

function line({ text, language }: DecisionPage, each: BodyLine): TemplateResult {
  const { partner, body, role, nextMeets, openConditions, state } = each;
  const where = body === undefined ? text.bodyNotSaid : html`<bdi lang="en">${body}</bdi>`;
  return html`<li data-state=${state}>
    <p class="who">
      <strong
        >${partner === undefined ? (body === undefined ? text.bodyNotNamed : where) : html`<bdi lang="en">${partner}</bdi>`}</strong
      >
      <span class="muted">${partner === undefined ? text.roles[role] : where}</span>
    </p>
    <div>
      <p class="standing">${standing(text, each, each.on === undefined ? '' : formatDay(each.on, language, 'date'))}</p>
      ${nextMeets === undefined ? nothing : html`<p class="muted">${text.nextMeets(formatDay(nextMeets, language, 'date'))}</p>`}
      ${
        openConditions.length === 0
          ? nothing
          : html`<p>${text.firstToMeet}</p>
              <ul lang="en">
                ${openConditions.map((condition) => html`<li><bdi>${condition}</bdi></li>`)}
              </ul>`
      }
    </div>
  </li>`;
}

function standing(text: Text<'decision'>, { role, state }: BodyLine, on: string): string {
  if (role === 'recommend' && state === 'agreed') return text.recommended(on);
  if (role === 'recommend' && state === 'not-agreed') return text.notRecommended(on);
  return text.standings[state](on);
}
