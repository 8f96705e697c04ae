import { createRequire } from 'node:module';
import { SAFETY_HOURS } from '@neighbourhood-kit/core/referrals';
import type { MiddlewareHandler } from 'hono';
import { finderRoutes } from './directory-api/finder-routes.js';
import { orukRoutes } from './directory-api/oruk-routes.js';
import { rootRoute } from './directory-api/root-route.js';
import { editorRoutes } from './freshness/editor-routes.js';
import { ownerRoutes } from './freshness/owner-routes.js';
import type { LivingDirectory } from './freshness/served.js';
import { isOn, type Policy } from './http/guards.js';
import type { RequestState, Route } from './http/route.js';
import { fileRoutes, kitFolder } from './http/static.js';
import { systemRoutes } from './http/system-routes.js';
import { insightRoutes } from './insight/routes.js';
import { DEFAULT_STANDARDS } from './insight/standards.js';
import { intakeRoutes } from './intake/route.js';
import { watchStoring } from './intake/storing.js';
import type { ServerOptions } from './options.js';
import type { Recording } from './outbox/record.js';
import { answerRoutes } from './partner-link/routes.js';
import type { ChangeWatch } from './staff/changes.js';
import { coordinationRoutes } from './staff/coordination.js';
import { findRoute } from './staff/find.js';
import { staffRoutes } from './staff/routes.js';
import { statusRoutes } from './status/routes.js';

const { version: VERSION } = createRequire(import.meta.url)('../package.json') as { version: string };

/** What of a running server the routes work with. */
export interface RoutedParts extends Recording {
  readonly living: LivingDirectory;
  readonly changes: ChangeWatch;
  /** Serves the pages of the deployer's own site. */
  readonly site: MiddlewareHandler<RequestState> | undefined;
  readonly now: () => Date;
}

/**
 * Lists every address that the server has, whether or not it is switched on.
 * @param options - Of the server.
 * @param parts - What the routes work with.
 * @param policy - What is switched on, and for whom.
 * @returns The routes; what describes them names only those that are on.
 */
export function routeTable(
  options: ServerOptions,
  { store, contacts, living, changes, site, now }: RoutedParts,
  policy: Policy,
): Route[] {
  const directory = living.current;
  const standards = options.standards?.length ? options.standards : DEFAULT_STANDARDS;
  const {
    kit = kitFolder(),
    colleagues = [],
    practice = false,
    postcodes,
    areas = [],
    safetyHours = SAFETY_HOURS,
    pathways,
  } = options;
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const recording = { store, contacts, services: directory, now };
  const staffed = { ...recording, standards, safetyHours, colleagues, changes, practice };
  const storing = watchStoring();
  const routes = [
    rootRoute(site, options.publicUrl),
    ...orukRoutes(directory),
    ...finderRoutes(directory),
    ...intakeRoutes({ ...recording, postcodes, storing }),
    ...statusRoutes(recording),
    ...answerRoutes(contacts && { ...recording, contacts, secure }),
    ...ownerRoutes(contacts && { ...recording, contacts }),
    ...editorRoutes(contacts && { ...recording, contacts, directory: living }),
    ...staffRoutes(staffed),
    findRoute(staffed),
    ...coordinationRoutes(recording),
    ...insightRoutes({ store, directory, now, standards, pathways, areas }),
    ...fileRoutes(kit),
  ];
  const on = routes.filter((route) => isOn(route.access, policy));
  return [...routes, ...systemRoutes({ store, storing, version: VERSION }, on)];
}
