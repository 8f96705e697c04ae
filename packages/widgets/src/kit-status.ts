import './nk-referral-status/nk-referral-status.define.js';
