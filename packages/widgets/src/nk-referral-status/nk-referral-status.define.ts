import { define } from '../shared/define.js';
import { NkReferralStatus } from './nk-referral-status.js';

define('nk-referral-status', NkReferralStatus);

declare global {
  interface HTMLElementTagNameMap {
    'nk-referral-status': NkReferralStatus;
  }
}

export { NkReferralStatus };
