import {
  oidcSignIn,
  STAFF_ROLES,
  type OidcOptions,
  type ServerOptions,
  type StaffRole,
} from '@neighbourhood-kit/server';
import { UsageError, type Terminal } from './command.js';

/** Referrals that one address may send in a minute, unless told otherwise: a household, or a busy surgery behind one address. */
const PER_MINUTE = 30;

const isRole = (role: string): role is StaffRole => STAFF_ROLES.some((known) => known === role);

/** Reads `kit-coordinators=coordinator,kit-police=police`. */
function rolesIn(text: string): OidcOptions['roles'] {
  const pairs = text.split(',').map((pair): [string, StaffRole] => {
    const [name = '', role = ''] = pair.split('=').map((part) => part.trim());
    if (name !== '' && isRole(role)) return [name, role];
    throw new UsageError(
      `NK_OIDC_ROLES maps roles of the identity provider to roles here, such as kit-staff=provider,kit-leads=coordinator, not "${pair}". Roles here: ${STAFF_ROLES.join(', ')}.`,
    );
  });
  return Object.fromEntries(pairs);
}

/**
 * What the environment turns on: intake for the sites in NK_INTAKE_ORIGINS, staff sign-in with the identity provider NK_OIDC_ISSUER.
 * @param terminal - Whose environment to read.
 * @returns Options of the server; what is not named stays off.
 * @throws UsageError when something is named by half.
 */
export function openDoors({ env }: Terminal): Pick<ServerOptions, 'intake' | 'authenticate' | 'proxies'> {
  const { NK_INTAKE_ORIGINS: origins, NK_OIDC_ISSUER: issuer, NK_OIDC_AUDIENCE: audience, NK_PROXIES: proxies } = env;
  const { NK_OIDC_ROLES: roles, NK_OIDC_JWKS: jwksUri, NK_OIDC_ROLES_CLAIM: rolesClaim } = env;
  if (proxies !== undefined && !/^\d$/u.test(proxies)) {
    throw new UsageError(
      `NK_PROXIES is the number of your own proxies in front of the server, 0 to 9, not "${proxies}".`,
    );
  }
  if (issuer !== undefined && (audience === undefined || roles === undefined)) {
    throw new UsageError('NK_OIDC_ISSUER needs NK_OIDC_AUDIENCE and NK_OIDC_ROLES as well.');
  }
  const alone = Object.keys(env).find((name) => name.startsWith('NK_OIDC_') && env[name] !== undefined);
  if (issuer === undefined && alone !== undefined) {
    throw new UsageError(`${alone} is set and NK_OIDC_ISSUER is not, so nobody could sign in. Set it too, or neither.`);
  }
  const sites = origins
    ?.split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  return {
    ...(sites ? { intake: { origins: sites, perMinute: PER_MINUTE } } : {}),
    ...(issuer !== undefined && audience !== undefined && roles !== undefined
      ? {
          authenticate: oidcSignIn({
            ...{ issuer, audience, jwksUri, rolesClaim },
            partnerClaim: env['NK_OIDC_PARTNER_CLAIM'],
            roles: rolesIn(roles),
          }),
        }
      : {}),
    ...(proxies === undefined ? {} : { proxies: Number(proxies) }),
  };
}
