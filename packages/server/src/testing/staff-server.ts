import type { ServerOptions } from '../options.js';
import { startServer, type RunningServer } from '../server.js';
import type { Staff } from '../staff/staff.js';
import { temporaryFolder } from './folder.js';
import { aReferral, post, SERVICES, staffCall } from './requests.js';

/** Starts a server for tests of what staff do: two partners with a service each, silent, and as many forms a minute as a test sends. */
export const startStaffServer = (
  data: string,
  staff: Readonly<Record<string, Staff>>,
  more: Partial<ServerOptions> = {},
): Promise<RunningServer> =>
  startServer({
    data,
    services: SERVICES,
    authenticate: (token) => staff[token],
    intake: { origins: [], perMinute: 1000 },
    log: () => undefined,
    ...more,
  });

/** A server with people signed in, whose forms are sent and whose referrals are worked on. */
export interface StaffDesk {
  /** Where its database is. */
  readonly place: { readonly folder: string };
  readonly url: string;
  /** Calls a route under `/staff/referrals` as one of the people. */
  readonly call: (who: string, path: string, body?: unknown) => ReturnType<typeof staffCall>;
  /** The version of what somebody sees, as `/staff/changes` tells it. */
  readonly version: (who: string) => Promise<unknown>;
  /** Sends a referral. */
  readonly sent: (
    changes?: Parameters<typeof aReferral>[0],
  ) => Promise<{ readonly id: string; readonly reference: string }>;
  readonly close: () => Promise<void>;
}

/** Starts one with a folder of its own; a test file closes it at its end. */
export async function startStaffDesk(
  staff: Readonly<Record<string, Staff>>,
  more: Partial<ServerOptions> = {},
): Promise<StaffDesk> {
  const folder = await temporaryFolder();
  const { url, close } = await startStaffServer(folder.path, staff, more);
  return {
    place: { folder: folder.path },
    url,
    call: (who, path, body) => staffCall(url, who, `/staff/referrals${path}`, body),
    version: async (who) => (await staffCall(url, who, '/staff/changes?since=')).body.version,
    sent: async (changes = {}) =>
      (await (await post(url, aReferral(changes))).json()) as { id: string; reference: string },
    async close() {
      await close();
      await folder.remove();
    },
  };
}
