import type { Service } from '@neighbourhood-kit/core/services';
import type { CommonMessages } from '../locales/en/common.js';
import type { FormFrontMessages } from '../locales/en/referral-form.js';

/** What the site must say before the form may be shown. */
export interface FormTerms {
  /** Organisation responsible for the answers. */
  readonly controller: string;
  readonly privacyNotice: string;
  /** An address of a page, or a sentence. */
  readonly complaints: string;
  /** How long answers are kept: `8 years`. */
  readonly retention: string;
  /** Whom to tell about a risk of harm, with the number. */
  readonly safeguarding: string;
}

/** What the first page of the form is drawn from, whether or not the questions are there. */
export interface FrontView {
  readonly text: CommonMessages & FormFrontMessages;
  /** Level of the form's own heading. */
  readonly level: number;
  readonly terms: FormTerms;
  readonly service: Service | undefined;
  /** Whether the person at the keyboard is the person to be helped; nobody is told otherwise before the first question. */
  readonly forSelf: boolean;
  /** True when somebody types for the person who speaks, which takes another time than typing oneself. */
  readonly dictated: boolean;
}

/** Who gets the answers: the service's provider, the service, or the controller. */
export function recipient({ service, terms }: FrontView): string {
  return service?.organisation?.name ?? service?.name ?? terms.controller;
}

/** Which sentence about passing the answers on is shown. */
export function sharingKey({ forSelf }: FrontView): 'sharing' | 'sharingOther' {
  return forSelf ? 'sharing' : 'sharingOther';
}

/** The sentence about passing the answers on, as it is shown and sent. */
export function sharingWords(view: FrontView): string {
  return view.text[sharingKey(view)](recipient(view));
}

/** What the form is called. */
export function formName({ text, service }: FrontView): string {
  return service ? text.formHeadingFor(service.name) : text.formHeading;
}
