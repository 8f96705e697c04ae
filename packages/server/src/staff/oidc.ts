import { createRemoteJWKSet, customFetch, errors, jwtVerify, type FetchImplementation, type JWTPayload } from 'jose';
import { StartError } from '../start-error.js';
import { STAFF_ROLES, type Authenticate, type Staff, type StaffRole } from './staff.js';

/** How tokens of an identity provider are checked and read (OpenID Connect Core 1.0; RFC 7519, RFC 8725, RFC 9068). */
export interface OidcOptions {
  /** Issuer, exactly as tokens name it: an https address, or one of this machine. */
  readonly issuer: string;
  /** Audience that tokens must be for: this server's name at the identity provider. */
  readonly audience: string;
  /** Address of the provider's keys (JWKS); found by discovery where absent. */
  readonly jwksUri?: string | undefined;
  /** Claim with the roles, a text or a list; a dot leads into an object: `realm_access.roles`. `roles` where absent. */
  readonly rolesClaim?: string | undefined;
  /** Claim with the id of the partner somebody works for. `partner` where absent. */
  readonly partnerClaim?: string | undefined;
  /** Role here by role at the identity provider. When somebody has several, the first of this list counts. */
  readonly roles: Readonly<Record<string, StaffRole>>;
  /** Longest time in seconds since a token was issued; an hour where absent. */
  readonly maxAge?: number | undefined;
  /** The clock, for tests. */
  readonly now?: (() => Date) | undefined;
}

/** Thrown when the identity provider cannot be asked for its keys: nobody is let in, and nobody is told that their token is wrong. */
export class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
  /** Tells the server that this is for now, not a fault. */
  readonly code = 'sign-in/unavailable';
}

/** Signatures that are believed: none that can be made with a public key, and never `none`. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Headers by which a token brings, or points to, a key of its own; they are not read by others, so they are not let through. */
const OWN_KEYS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip'];
/** Kinds of token that carry access: none says so, `JWT`, or RFC 9068. An ID or logout token says otherwise, or has another audience. */
const TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
/** Seconds that clocks may differ. */
const TOLERANCE = 30;
const TIMEOUT = 5000;
const MAX_ID = 200;
/** Most characters of a token. */
const MAX_TOKEN = 8192;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function checkAddress(text: string, what: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol === 'https:' || (address?.protocol === 'http:' && LOOPBACK.has(address.hostname)))
    return address;
  throw new StartError(
    'options/invalid',
    `${what} is not an https address. Give the address as the identity provider states it.`,
  );
}

function checkRoles(roles: OidcOptions['roles']): void {
  const unknown = Object.values(roles).find((role) => !STAFF_ROLES.includes(role));
  if (unknown !== undefined || Object.keys(roles).length === 0) {
    throw new StartError(
      'options/invalid',
      `Roles of the identity provider are mapped to roles here: ${STAFF_ROLES.join(', ')}${unknown === undefined ? '. None was given.' : `, not "${unknown}".`}`,
    );
  }
}

/** Finds the provider's keys by its discovery document, which must name the same issuer (OpenID Connect Discovery 1.0, 4.3). */
async function discover(issuer: string, ask: typeof fetch): Promise<URL> {
  const address = `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
  const response = await ask(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  const { issuer: named, jwks_uri: keys } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (!response.ok || named !== issuer || typeof keys !== 'string') {
    throw new SignInUnavailable('The discovery document of the identity provider is not that of the issuer.');
  }
  return checkAddress(keys, 'jwks_uri');
}

function claimAt(payload: JWTPayload, path: string): unknown {
  // A name with dots or slashes (`https://example.org/roles`) may itself be a claim.
  if (Object.hasOwn(payload, path)) return payload[path];
  return path.split('.').reduce<unknown>((at, name) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, name)
      ? (at as Record<string, unknown>)[name]
      : undefined;
  }, payload);
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_ID && !/[\p{Cc}\p{Cf}]/u.test(value);

/** Who a token that holds is about; undefined when it gives no role here, or no partner where one is needed. */
function staffOf(
  payload: JWTPayload,
  { roles, rolesClaim = 'roles', partnerClaim = 'partner' }: OidcOptions,
): Staff | undefined {
  const claimed = claimAt(payload, rolesClaim);
  const held = new Set(
    typeof claimed === 'string' ? claimed.split(' ') : Array.isArray(claimed) ? (claimed as unknown[]) : [],
  );
  const role = Object.entries(roles).find(([name]) => held.has(name))?.[1];
  const partnerId = claimAt(payload, partnerClaim);
  if (role === undefined || !isId(payload.sub)) return undefined;
  if (role === 'coordinator') return { accountId: payload.sub, role, ...(isId(partnerId) ? { partnerId } : {}) };
  return isId(partnerId) ? { accountId: payload.sub, role, partnerId } : undefined;
}

/** jose's words for "the keys could not be had", as against "the token is wrong". */
const isOutage = (error: unknown): boolean =>
  error instanceof SignInUnavailable ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError ? error.code === 'ERR_JOSE_GENERIC' : error instanceof Error);

/**
 * Makes sign-in with the tokens of an identity provider. A token is believed only with the provider's signature by an asymmetric
 * algorithm, for this audience, in its time, with a role that is mapped and, but for coordinators, a partner.
 * @param options - Issuer, audience, claims.
 * @param ask - How keys are fetched.
 * @returns Finds who a token belongs to; rejects with `SignInUnavailable` when the keys cannot be had.
 * @throws StartError `options/invalid`.
 */
export function oidcSignIn(options: OidcOptions, ask: typeof fetch = fetch): Authenticate {
  const { issuer, audience, jwksUri, maxAge = 3600, now = () => new Date() } = options;
  checkAddress(issuer, 'The issuer');
  if (jwksUri !== undefined) checkAddress(jwksUri, 'The address of the keys');
  if (audience === '') throw new StartError('options/invalid', 'Say which audience tokens must be for.');
  checkRoles(options.roles);
  const fetchKeys: FetchImplementation = (url, init) => ask(url, { ...init, redirect: 'error' });
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const find = async () => {
    const address = jwksUri === undefined ? await discover(issuer, ask) : new URL(jwksUri);
    return createRemoteJWKSet(address, {
      timeoutDuration: TIMEOUT,
      cooldownDuration: 10_000,
      [customFetch]: fetchKeys,
    });
  };
  const keysOf = () => {
    keys ??= find().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  const verify = async (token: string): Promise<Staff | undefined> => {
    const ring = await keysOf();
    const { payload, protectedHeader } = await jwtVerify(token, ring, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: TOLERANCE,
      maxTokenAge: maxAge,
      currentDate: now(),
    });
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) return undefined;
    return staffOf(payload, options);
  };
  return async (token) => {
    if (!looksRight(token)) return undefined;
    try {
      return await verify(token);
    } catch (error) {
      if (!isOutage(error)) return undefined;
      throw error instanceof SignInUnavailable
        ? error
        : new SignInUnavailable('The keys of the identity provider could not be fetched.', { cause: error });
    }
  };
}

/** What can be told of a token before any key is fetched, so that a wrong one causes no request. */
function looksRight(token: string): boolean {
  const [header, , , more] = token.split('.');
  if (header === undefined || more !== undefined || token.length > MAX_TOKEN) return false;
  try {
    const { alg, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Record<string, unknown>;
    return typeof alg === 'string' && ALGORITHMS.includes(alg) && !OWN_KEYS.some((name) => Object.hasOwn(rest, name));
  } catch {
    return false;
  }
}
