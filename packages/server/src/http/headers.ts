import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const SELF = ["'self'"];

/**
 * Headers that every answer carries: nothing runs but the server's own scripts, nothing frames the pages, no address leaks.
 * The same policy that partners are told to use, so that the widgets are shown to work under it.
 * @returns The middleware.
 */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: SELF,
      connectSrc: SELF,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html', "'allow-duplicates'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: SELF,
    },
    // What is public may be read by pages anywhere; what is not carries no CORS header.
    crossOriginResourcePolicy: 'cross-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: false,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    xXssProtection: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: SELF, payment: [], usb: [] },
  });
}
