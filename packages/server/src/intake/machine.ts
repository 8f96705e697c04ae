import { timingSafeEqual } from 'node:crypto';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import type { Parameter, Route } from '../http/route.js';

/**
 * Header in which a form hands back when it was opened, and says that a field was filled in which nobody sees. A sign from here never
 * refuses anything: a person in need must not be turned away because they, or what they use to get about a page, are quick.
 */
export const FORM_HEADER = 'Nk-Form';

/** Milliseconds in which no person fills in a form: it asks at least six questions, one a page. */
const FAST = 5000;
/** Bytes of a seal: guessing one would take a form nobody waits for, and all it could say is that time had passed. */
const SEAL = 16;
const SIGNS = /^([\da-z]{1,12})\.([\w-]{22})(; decoy)?$/u;

const sealOf = (keyring: Keyring, time: string, id: string) =>
  keyedDigest(keyring, 'form-opened', [time], id)?.subarray(0, SEAL);

/**
 * Seals the time at which a form is opened. That is all it holds: nothing tells one form or person from another.
 * @param keyring - The keys.
 * @param now - Now.
 * @returns The time in base 36 and its seal.
 */
function openedToken(keyring: Keyring, now: Date): string {
  const time = now.getTime().toString(36);
  return `${time}.${sealOf(keyring, time, keyring.current.id)?.toString('base64url') ?? ''}`;
}

/** Milliseconds since a form was opened; undefined where the token is none of this server's. */
function openFor(keyring: Keyring, time: string, seal: string, now: Date): number | undefined {
  const given = Buffer.from(seal, 'base64url');
  const ours = keyring.ids.some((id) => {
    const made = sealOf(keyring, time, id);
    return made?.length === given.length && timingSafeEqual(made, given);
  });
  return ours ? now.getTime() - Number.parseInt(time, 36) : undefined;
}

/**
 * Tells whether a referral looks as if no person had filled its form in: in no time, or with a field that nobody sees.
 * @param keyring - The keys.
 * @param signs - The header; absent where the form could not ask for a token, or another program sent the referral. Without one that is
 *   good nothing is known, so nothing is said: a sign that every second referral bears would be overlooked.
 * @param now - Now.
 * @returns True when staff should look before they act. A time that lies ahead, because the clock was put back, says nothing.
 */
export function looksLikeMachine(keyring: Keyring, signs: string | undefined, now: Date): boolean {
  const [, time, seal, decoy] = SIGNS.exec(signs ?? '') ?? [];
  if (time === undefined || seal === undefined) return false;
  const taken = openFor(keyring, time, seal, now);
  return taken !== undefined && (decoy !== undefined || (taken >= 0 && taken < FAST));
}

/** The header, for the OpenAPI document. */
export const FORM_PARAMETER: Parameter = {
  name: FORM_HEADER,
  in: 'header',
  description:
    'The token of GET /referrals/opened, followed by "; decoy" when a field was filled in that nobody sees. Nothing is ever refused for it: staff are told to look when a form was filled in within 5 seconds. Leave it out where no person fills in a form.',
  schema: { type: 'string', maxLength: 64 },
};

/**
 * The route that a form asks when it is opened.
 * @param options - The keys and the clock.
 * @returns One row of the route table.
 */
export function openedRoute({ keyring, now }: { readonly keyring: Keyring; readonly now: () => Date }): Route {
  return {
    method: 'GET',
    path: '/referrals/opened',
    access: 'form',
    summary: 'Give a form that is opened a signed time, to send back with the referral. It holds nothing else.',
    gives: {
      status: 200,
      description: 'The token.',
      schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
    },
    refuses: [403],
    handle: (request) => {
      request.header('Cache-Control', 'no-store');
      return request.json({ token: openedToken(keyring, now()) });
    },
  };
}
