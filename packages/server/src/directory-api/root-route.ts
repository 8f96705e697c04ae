import type { MiddlewareHandler } from 'hono';
import type { RequestState, Route } from '../http/route.js';

/** Where the UK profile of Open Referral is described (api_details.json of the official schemas asks for it). */
const PROFILE = 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md';

/**
 * The root: for programs, what Open Referral UK asks an API to say of itself; for people, the site's first page, when there is one.
 * @param site - Serves the site's pages.
 * @param publicUrl - Address at which the server is reached; that of each request where absent.
 * @returns One row of the route table.
 */
export function rootRoute(site: MiddlewareHandler<RequestState> | undefined, publicUrl?: string): Route {
  return {
    method: 'GET',
    path: '/',
    access: 'public',
    summary: 'Which API this is, and where to ask. A browser that opens it sees the site.',
    gives: { status: 200, description: 'Version, profile and paths.' },
    handle: async (request) => {
      request.header('Vary', 'Accept');
      if (site && (request.req.header('accept') ?? '').includes('text/html')) {
        const page = await site(request, () => Promise.resolve());
        if (page instanceof Response) return page;
      }
      return request.json({
        version: 'HSDS-UK-3.0',
        profile: PROFILE,
        // Behind a proxy a request tells neither https nor, when somebody made it up, the host.
        openapi_url: `${publicUrl?.replace(/(?<!\/)\/+$/u, '') ?? new URL(request.req.url).origin}/openapi.json`,
        neighbourhood_kit: {
          finder: '/finder/query',
          suggest: '/finder/suggest',
          locate: '/finder/locate',
          describe: '/finder/describe',
          service: '/finder/services/{id}',
          snapshot: '/finder/index.nkx',
        },
      });
    },
  };
}
