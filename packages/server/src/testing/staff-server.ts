import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { ServerOptions } from '../options.js';
import { startServer } from '../server.js';
import type { Staff } from '../staff/staff.js';
import { temporaryFolder } from './folder.js';
import { aReferral, post, SERVICES, staffCall } from './requests.js';

/** A referral as the person who sent it knows it. */
interface Sent {
  readonly id: string;
  readonly reference: string;
}

/** A server with people signed in, whose forms are sent and whose referrals are worked on. */
export interface StaffDesk {
  /** Where its database is. */
  readonly place: { readonly folder: string };
  /** Where it answers; another one after `restart`. */
  readonly url: string;
  /** Calls a route under `/staff` as one of the people. */
  readonly staff: (who: string, path: string, body?: unknown) => ReturnType<typeof staffCall>;
  /** Calls a route under `/staff/referrals` as one of the people. */
  readonly call: (who: string, path: string, body?: unknown) => ReturnType<typeof staffCall>;
  /** The version of what somebody sees, as `/staff/changes` tells it. */
  readonly version: (who: string) => Promise<unknown>;
  /** Sends a referral. */
  readonly sent: (changes?: Partial<ReferralRequest>) => Promise<Sent>;
  /** Stops it, and starts it again on the same folder. */
  readonly restart: (whileStopped?: () => Promise<unknown>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts one with a folder of its own, with two partners and a service each, silent, that takes as many forms a minute as a test sends.
 * A test file closes it at its end.
 */
export async function startStaffDesk(
  people: Readonly<Record<string, Staff>>,
  more: Partial<ServerOptions> = {},
): Promise<StaffDesk> {
  const folder = await temporaryFolder();
  const start = () =>
    startServer({
      data: folder.path,
      services: SERVICES,
      authenticate: (token) => people[token],
      intake: { origins: [], perMinute: 1000 },
      log: () => undefined,
      ...more,
    });
  let server = await start();
  const staff: StaffDesk['staff'] = (who, path, body) => staffCall(server.url, who, `/staff${path}`, body);
  return {
    place: { folder: folder.path },
    get url() {
      return server.url;
    },
    staff,
    call: (who, path, body) => staff(who, `/referrals${path}`, body),
    version: async (who) => (await staff(who, '/changes?since=')).body.version,
    sent: async (changes = {}) => (await (await post(server.url, aReferral(changes))).json()) as Sent,
    async restart(whileStopped) {
      await server.close();
      await whileStopped?.();
      server = await start();
    },
    async close() {
      await server.close();
      await folder.remove();
    },
  };
}
