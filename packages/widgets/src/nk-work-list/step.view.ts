import { LIMITS } from '@neighbourhood-kit/core';
import { actionNeeds, reasonsFor, type ReferralAction } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import type { DetailPhase, Draft, NeededField, WorkView } from './work-view.js';

type Field = keyof Draft['given'];

/** What a person has to give for a step. The server makes the referral that takes over itself. */
export function needsOf(action: ReferralAction): (NeededField | 'serviceId')[] {
  if (action === 'create') return [];
  if (action === 'ask-question' || action === 'add-information') return ['words'];
  return actionNeeds(action).map((need) => (need === 'replacedById' ? 'serviceId' : (need as NeededField)));
}

/** What may be left out of a step. */
const mayTell = ({ action, given }: Draft): Field[] =>
  action === 'complete' ? ['offer', ...(given.offer === 'social' ? (['diversion'] as const) : [])] : [];

/** How many characters more the words have than are taken. They are never cut off: what is pasted would lose its end unnoticed. */
const overBy = ({ words = '' }: Draft['given']): number => words.length - LIMITS.mediumText;

/** The first need that is not met yet, or not as it can be taken. Who takes a referral over may be left to a coordinator. */
export function missingOf({ action, given }: Draft): NeededField | undefined {
  const isMet = (need: NeededField) => (given[need] ?? '') !== '' && (need !== 'words' || overBy(given) <= 0);
  return needsOf(action).find((need): need is NeededField => need !== 'serviceId' && !isMet(need));
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks for what a step needs, then takes it. */
export function step(
  view: WorkView,
  draft: Draft,
  { referral, sending }: Pick<DetailPhase, 'referral' | 'sending'>,
): TemplateResult {
  const { text, act } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.confirm();
  };
  return html`<form class="panel step" novalidate @submit=${submit}>
    ${[...needsOf(draft.action), ...mayTell(draft)].map((need) => field(view, draft, need))}
    <div class="actions">
      ${
        // Somebody else may have closed this way meanwhile: what was written stays to be read and copied.
        referral.actions.includes(draft.action)
          ? html`<button class="button" type="submit" aria-disabled=${sending ? 'true' : nothing}>
              ${sending ? `${text.sending}…` : text.confirm(text.actions[draft.action])}
            </button>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${act.drop}>${text.cancel}</button>
    </div>
  </form>`;
}

function field(view: WorkView, draft: Draft, need: Field): TemplateResult | typeof nothing {
  const { text } = view;
  switch (need) {
    case 'reason': {
      const choices = reasonsFor(draft.action).map(({ code, label }) => ({
        value: code,
        label: text.reasons[code] ?? label,
      }));
      return radios(view, draft, need, text.why, choices);
    }
    case 'outcome':
      return radios(view, draft, need, text.whatCame, choicesOf(text.outcomes));
    case 'offer':
      return radios(view, draft, need, text.whichKind, choicesOf({ '': text.notSaid, ...text.kinds }), text.kindHint);
    case 'diversion':
      return radios(view, draft, need, text.whySocial, choicesOf({ '': text.notSaid, ...text.diversions }));
    case 'toldBy':
      return radios(view, draft, need, text.howTold, choicesOf(text.told));
    case 'partnerId':
      return partner(view, draft);
    case 'assigneeId':
      return person(view, draft);
    case 'appointmentAt':
      return appointment(view, draft);
    case 'words':
      return words(view, draft);
    case 'serviceId':
      return service(view, draft);
  }
}

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function error({ text }: WorkView, { missing }: Draft, need: Field): TemplateResult | typeof nothing {
  return missing === need ? html`<span class="field-error" id="error-${need}">${text.needed[missing]}</span>` : nothing;
}

function radios(
  view: WorkView,
  draft: Draft,
  need: Field,
  question: string,
  choices: readonly Choice[],
  hint?: string,
): TemplateResult {
  const choose = (event: Event): void => {
    view.act.give({ [need]: (event.target as HTMLInputElement).value });
  };
  const about = draft.missing === need ? `error-${need}` : hint && `${need}-hint`;
  return html`<fieldset class="field" aria-describedby=${about ?? nothing}>
    <legend>${question}</legend>
    ${hint && html`<span class="hint" id="${need}-hint">${hint}</span>`} ${error(view, draft, need)}
    ${choices.map(
      ({ value, label }) =>
        html`<div class="choice">
          <input
            type="radio"
            name=${need}
            id="${need}-${value}"
            value=${value}
            .checked=${(draft.given[need] ?? '') === value}
            @change=${choose}
          />
          <label for="${need}-${value}">${label}</label>
        </div>`,
    )}
  </fieldset>`;
}

function partner(view: WorkView, draft: Draft): TemplateResult {
  const { text, act } = view;
  const choose = (event: Event): void => {
    act.give({ partnerId: (event.target as HTMLSelectElement).value });
  };
  return html`<div class="field">
    <label class="label" for="partner">${text.whichPartner}</label>
    ${error(view, draft, 'partnerId')}
    <select
      id="partner"
      aria-describedby=${draft.missing === 'partnerId' ? 'error-partnerId' : nothing}
      @change=${choose}
    >
      <option value="">${text.choose}</option>
      ${(draft.partners ?? []).map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === draft.given.partnerId}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function person(view: WorkView, draft: Draft): TemplateResult {
  const { text } = view;
  const choices = (draft.people ?? []).map(({ accountId, name, me }) => ({
    value: accountId,
    label: me ? text.me : (name ?? accountId),
  }));
  return radios(view, draft, 'assigneeId', text.whichPerson, choices);
}

function words(view: WorkView, draft: Draft): TemplateResult {
  const { text, act } = view;
  const over = overBy(draft.given);
  const missing = draft.missing === 'words' || over > 0;
  return html`<div class="field">
    <label class="label" for="words">${text.actions[draft.action]}</label>
    <span class="hint" id="words-hint">${text.wordsHint}</span>
    ${over > 0 ? html`<span class="field-error" id="error-words">${text.tooLong(over)}</span>` : error(view, draft, 'words')}
    <textarea
      id="words"
      name="words"
      rows="5"
      autocomplete="off"
      aria-describedby=${missing ? 'words-hint error-words' : 'words-hint'}
      aria-invalid=${missing ? 'true' : nothing}
      .value=${draft.given.words ?? ''}
      @input=${(event: Event) => {
        act.give({ words: (event.target as HTMLTextAreaElement).value });
      }}
    ></textarea>
  </div>`;
}

/** An instant as a field for day and time takes it, on the clocks of the place where the page is. */
function localTime(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function appointment(view: WorkView, draft: Draft): TemplateResult {
  const { text, act } = view;
  const change = (event: Event): void => {
    const at = new Date((event.target as HTMLInputElement).value);
    act.give({ appointmentAt: Number.isNaN(at.getTime()) ? '' : at.toISOString() });
  };
  return html`<div class="field">
    <label class="label" for="appointment">${text.when}</label>
    <span class="hint" id="appointment-hint">${text.whenHint}</span>
    ${error(view, draft, 'appointmentAt')}
    <input
      class="input"
      id="appointment"
      type="datetime-local"
      aria-describedby=${draft.missing === 'appointmentAt' ? 'appointment-hint error-appointmentAt' : 'appointment-hint'}
      aria-invalid=${draft.missing === 'appointmentAt' ? 'true' : nothing}
      value=${draft.given.appointmentAt ? localTime(draft.given.appointmentAt) : nothing}
      @change=${change}
    />
  </div>`;
}

function service(view: WorkView, draft: Draft): TemplateResult {
  const { text, act } = view;
  const find = (event: Event): void => {
    const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
    act.findServices(root.querySelector<HTMLInputElement>('#service-words')?.value ?? '');
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find(event);
  };
  const choices: Choice[] = [
    { value: '', label: text.coordinatorFinds },
    ...(draft.services ?? []).map(({ id, name, organisation }) => ({
      value: id,
      label: organisation === undefined ? name : `${name} (${organisation})`,
    })),
  ];
  return html`<div class="field">
      <label class="label" for="service-words">${text.findService}</label>
      <span class="hint" id="service-hint">${text.whichServiceHint}</span>
      <div class="search">
        <input class="input" id="service-words" type="search" aria-describedby="service-hint" @keydown=${enter} />
        <button class="button quiet" type="button" @click=${find}>${text.search}</button>
      </div>
    </div>
    ${draft.services?.length === 0 ? html`<p>${text.noneFound}</p>` : nothing}
    ${radios(view, draft, 'serviceId', text.whichService, choices)}`;
}
