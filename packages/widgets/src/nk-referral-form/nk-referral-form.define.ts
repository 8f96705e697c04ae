import { define } from '../shared/define.js';
import { NkReferralForm } from './nk-referral-form.js';

define('nk-referral-form', NkReferralForm);

declare global {
  interface HTMLElementTagNameMap {
    'nk-referral-form': NkReferralForm;
  }
}

export { NkReferralForm };
