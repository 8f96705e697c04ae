import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { text, words, type Command } from '../command.js';

/** A referral for somebody made up. Without a service it goes to the coordinators, so that every server takes it. */
const EXAMPLE: ReferralRequest = {
  referrer: {
    kind: 'professional',
    name: 'Sam Example',
    organisation: 'Example Surgery',
    role: 'social prescribing link worker',
    email: 'sam@example.org',
    basis: 'person-agrees',
  },
  person: {
    name: 'Avery Example',
    dateOfBirth: '1950-02-03',
    telephone: '01632 960001',
    postcode: 'DE1 1AA',
  },
  contact: { ways: ['telephone'], mayLeaveMessage: false, note: 'Mornings are best.' },
  reason: 'I would like company at lunch.',
  needs: ['loneliness'],
  whatMatters: 'Getting out of the house once a week.',
  sharing: {
    given: true,
    wording: 'We will send this to a coordinator so they can contact you. You can ask us to stop.',
  },
  channel: 'web',
};

/** `nk referrals example` */
export const referralsExample: Command = {
  name: 'referrals example',
  summary: 'print a referral that POST /referrals takes, for somebody made up',
  usage: '[--service ID]',
  about:
    'Prints a body that is valid by the schema referral-request. Send it as JSON with the header Idempotency-Key, chosen at random\nonce for each filled form.',
  options: [{ name: 'service', value: 'ID', help: 'Service to ask for; without it a coordinator is to find one.' }],
  examples: [
    {
      line: 'nk referrals example | curl -d @- -H "Content-Type: application/json" -H "Idempotency-Key: $(uuidgen)" http://127.0.0.1:8080/referrals',
      does: 'send it to a demonstration',
    },
  ],
  run: (args, terminal) => {
    words(args, []);
    const serviceId = text(args, 'service');
    terminal.out(JSON.stringify({ ...(serviceId === undefined ? {} : { serviceId }), ...EXAMPLE }, null, 2));
    return Promise.resolve(0);
  },
};
