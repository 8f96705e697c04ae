import type { ServerOptions } from '../options.js';
import { startServer, type RunningServer } from '../server.js';
import type { Staff } from '../staff/staff.js';
import { SERVICES } from './requests.js';

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
