import { describe, expect, test } from 'vitest';
import { UsageError } from './command.js';
import { openDoors } from './open-doors.js';

const doors = (env: Readonly<Record<string, string>>) =>
  openDoors({
    env,
    out: () => undefined,
    err: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
    signal: new AbortController().signal,
  });

const OIDC = {
  NK_OIDC_ISSUER: 'https://id.example.org',
  NK_OIDC_AUDIENCE: 'kit',
  NK_OIDC_ROLES: 'kit-staff=provider, kit-leads=coordinator',
};

describe('what the environment of nk serve opens', () => {
  test('is nothing, unless it says so', () => {
    expect(doors({})).toEqual({});
  });

  test('is intake for the sites that are named, and for no other', () => {
    expect(doors({ NK_INTAKE_ORIGINS: 'https://a.example.org, https://b.example.org' })).toEqual({
      intake: { origins: ['https://a.example.org', 'https://b.example.org'], perMinute: 30 },
    });
  });

  test('is sign-in, once provider, audience and roles are named', () => {
    expect(doors(OIDC).authenticate).toBeTypeOf('function');
    expect(doors(OIDC).intake).toBeUndefined();
  });

  test.each(['NK_OIDC_AUDIENCE', 'NK_OIDC_ROLES'])('is refused where a provider is named without %s', (missing) => {
    const rest = Object.entries(OIDC).filter(([name]) => name !== missing);
    expect(() => doors(Object.fromEntries(rest))).toThrow(
      new UsageError('NK_OIDC_ISSUER needs NK_OIDC_AUDIENCE and NK_OIDC_ROLES as well.'),
    );
  });

  test.each(['NK_OIDC_AUDIENCE', 'NK_OIDC_JWKS', 'NK_OIDC_PARTNER_CLAIM'])(
    'is refused where no provider is named with %s',
    (name) => {
      expect(() => doors({ [name]: 'kit' })).toThrow(
        new UsageError(`${name} is set and NK_OIDC_ISSUER is not, so nobody could sign in. Set it too, or neither.`),
      );
    },
  );

  test('is for no site more where a comma stands at the end', () => {
    expect(doors({ NK_INTAKE_ORIGINS: 'https://a.example.org,' }).intake?.origins).toEqual(['https://a.example.org']);
  });

  test.each(['kit-staff', 'kit-staff=admin', '=provider', 'kit-staff=provider,'])(
    'is refused where roles cannot be read: %o',
    (roles) => {
      expect(() => doors({ ...OIDC, NK_OIDC_ROLES: roles })).toThrow(/^NK_OIDC_ROLES maps roles .* not "/u);
    },
  );

  test('knows a role by a name that objects have of themselves only when it is mapped', async () => {
    const { authenticate } = doors(OIDC);
    expect(await authenticate?.('not.a.token')).toBeUndefined();
  });

  test.each(['-1', '10', 'two', ''])('is refused where the number of proxies is %o', (proxies) => {
    expect(() => doors({ NK_PROXIES: proxies })).toThrow(/^NK_PROXIES is the number/u);
  });

  test('counts proxies', () => {
    expect(doors({ NK_PROXIES: '2' })).toEqual({ proxies: 2 });
  });
});
