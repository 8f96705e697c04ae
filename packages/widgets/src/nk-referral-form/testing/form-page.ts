import { CRISIS_LINES } from '@neighbourhood-kit/core/services';
import { afterEach, vi } from 'vitest';
import type { SubmitReferral } from '../deliver.js';
import '../nk-referral-form.define.js';
import type { NkReferralForm } from '../nk-referral-form.js';
import { FormDriver } from './form-driver.js';

/** The reference that {@link accepts} gives. */
export const REFERENCE = 'K7QM-4XTD-29HW';

/** A host's own way of sending that always succeeds. */
export const accepts: SubmitReferral = () => Promise.resolve({ id: 'referral-1', reference: REFERENCE });

/** The attributes without which a form is not shown. */
export const TERMS = {
  controller: 'Derbyshire Example Alliance',
  'privacy-notice': '/privacy',
  complaints: '/complaints',
  retention: '8 years',
  endpoint: '/referrals',
};

/**
 * Puts a form on the page as a partner's page does.
 * @param set - Properties of the element.
 * @param attributes - Its attributes.
 * @returns Hands for it.
 */
export async function mountForm(
  set: Partial<NkReferralForm> = {},
  attributes: Record<string, string> = TERMS,
): Promise<FormDriver> {
  const element = document.createElement('nk-referral-form');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(document.createRange().createContextualFragment('<p id="fallback">Ring us on 01632 960 111.</p>'));
  Object.assign(element, set);
  document.body.append(element);
  await element.updateComplete;
  return new FormDriver(element);
}

/** What has focus inside the form. */
export const focused = ({ root }: FormDriver): Element | null => root.activeElement;

/** The field of a name; the test fails where there is none. */
export function field({ root }: FormDriver, name: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`The form shows no field "${name}"`);
  return found;
}

/** Where the links of crisis help lead. */
export const crisisNumbers = ({ root }: FormDriver): (string | null)[] =>
  [...root.querySelectorAll('.crisis a')].map((a) => a.getAttribute('href'));

/** Where they lead when every line is there. */
export const ALL_LINES = CRISIS_LINES.map(({ number }) => `tel:${number}`);

/** Whether something takes room on the screen. */
export const visible = (element: Element | null): boolean => (element?.getBoundingClientRect().height ?? 0) > 0;

/** Leaves nothing of a form to the next test of the file. */
export function cleanUpForms(): void {
  afterEach(() => {
    document.body.replaceChildren();
    history.replaceState(null, '');
    vi.restoreAllMocks();
  });
}
