import type { Visibility } from '@neighbourhood-kit/core/directory';
import type { DecisionView } from '@neighbourhood-kit/core/governance';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { decisionEn } from '../locales/en/decision.js';
import { NkElement } from '../shared/base-element.js';
import { buttons } from '../shared/buttons.styles.js';
import { FiguresElement } from '../shared/figures-element.js';
import { formatDay } from '../shared/format.js';
import { given } from '../shared/given.js';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { decisionStyles } from './nk-decision.styles.js';
import { readDecision } from './read-decision.js';
import { approvals, steps, type DecisionPage } from './steps.view.js';

/**
 * Where a decision of several partners is: its steps, approvals held and awaited with body and day, when it can take effect, and how long it
 * has waited.
 *
 * @element nk-decision
 */
export class NkDecision extends FiguresElement<'decision', DecisionView> {
  static override styles: CSSResultGroup = [NkElement.styles, buttons, decisionStyles];

  /** Id of the proposal, as the directory has it. */
  @property() proposal: string | undefined;

  /** Day for which it is shown, `YYYY-MM-DD`; the day now in London when absent. */
  @property() today: string | undefined;

  /** Who reads the page. Only of use with `data`: of what is at `src` nothing but the public part is ever looked at. */
  @property({ attribute: false }) reader: Visibility = 'public';

  /** A view that the host has computed with `decisionView` of core. It is shown when there is neither `data` nor `src`. */
  @property({ attribute: false }) view: DecisionView | undefined;

  protected readonly section = 'decision';
  protected readonly english = decisionEn;
  protected override readonly readAgainFor = ['proposal', 'today', 'reader', 'view'];

  protected override inside(): unknown {
    return this.view;
  }

  protected read(input: unknown): ReturnType<FiguresElement<'decision', DecisionView>['read']> {
    const { view, proposal, today = civilDayOf(new Date()) } = this;
    if (view !== undefined && input === view) return Promise.resolve({ ok: true, figures: view });
    const byHost = input === this.data;
    return Promise.resolve(readDecision(input, { proposal, today, byHost, reader: byHost ? this.reader : 'public' }));
  }

  protected arrived({ title, sentence }: DecisionView): string {
    return `${title}. ${sentence}`;
  }

  protected ready(decision: DecisionView): TemplateResult {
    const { text, language, headingLevel } = this;
    const page: DecisionPage = { decision, text, language, level: headingLevel };
    const { title, summary, communityLed, sentence, today } = decision;
    return html`<article>
      ${heading(headingLevel, html`<bdi lang="en">${title}</bdi>`, { look: 'title' })}
      ${communityLed ? html`<p class="community">${text.communityLed}</p>` : nothing}
      ${summary === undefined ? nothing : html`<p lang="en"><bdi>${summary}</bdi></p>`}
      <p class="panel lead" lang="en"><bdi>${sentence}</bdi></p>
      ${facts(page)} ${steps(page)} ${approvals(page)}
      <p class="muted">${text.asOf(formatDay(today, language, 'date'))}</p>
    </article>`;
  }
}

function facts(page: DecisionPage): TemplateResult {
  const { decision, text } = page;
  const { stage, delay } = decision;
  const rows: (readonly [string, unknown])[] = [
    [text.stage, text.stages[stage]],
    [text.earliest, effect(page)],
    [text.delay, stage === 'refused' || stage === 'withdrawn' ? nothing : english(delay.sentence)],
    [text.rollout, rollout(page)],
  ];
  return html`<dl>
    ${rows
      .filter(([, said]) => said !== nothing)
      .map(
        ([name, said]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${said}</dd>
          </div>`,
      )}
  </dl>`;
}

const english = (sentence: string): TemplateResult => html`<bdi lang="en">${sentence}</bdi>`;

function effect({ decision, text, language }: DecisionPage): unknown {
  const { state, on, notBefore } = decision.effective;
  const day = (date: string): string => formatDay(date, language, 'date');
  if (state === 'refused' || state === 'withdrawn') return nothing;
  if (on !== undefined) return state === 'since' ? text.since(day(on)) : day(on);
  return notBefore === undefined ? text.notKnown : text.notBefore(day(notBefore));
}

function rollout({ decision, text }: DecisionPage): unknown {
  const { now, next } = decision.rollout;
  if (now === undefined && next === undefined) return nothing;
  const word = (step: string): string => own(text.rollouts, step) ?? step;
  return given([
    now === undefined ? text.rolloutNotBegun : word(now),
    next === undefined ? undefined : text.rolloutNext(word(next)),
  ]).join('; ');
}
