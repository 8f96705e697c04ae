import { createHmac, randomBytes } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';

const ISSUER = 'https://id.example';
const AUDIENCE = 'neighbourhood-kit';

/** An identity provider made up for tests: its keys, and tokens as it issues them. */
export interface Provider {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: { readonly keys: object[] };
  /** A token that is good, but for the changes given. */
  readonly token: (claims?: JWTPayload, header?: object, key?: CryptoKey) => Promise<string>;
  readonly privateKey: CryptoKey;
  readonly spki: string;
  readonly jwk: object;
}

const seconds = (plus = 0) => Math.floor(Date.now() / 1000) + plus;

/** The claims of somebody who works for the hall. */
export const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'account-1',
  iat: seconds(-10),
  exp: seconds(300),
  roles: ['kit-provider'],
  partner: 'hall',
  ...more,
});

const without = (payload: JWTPayload, ...names: string[]): JWTPayload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));

/** Makes a provider with one RSA key, `kid` "k1". */
export async function makeProvider(): Promise<Provider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  return {
    ...{ issuer: ISSUER, audience: AUDIENCE, privateKey, jwk, jwks: { keys: [jwk] } },
    spki: await exportSPKI(publicKey),
    token: (payload = claims(), header = {}, key = privateKey) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header }).sign(key),
  };
}

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token signed by hand with a shared secret, which a library would refuse to make. */
function byHand(header: object, payload: object, secret: string | Buffer, hash = 'sha256'): string {
  const signed = `${part(header)}.${part(payload)}`;
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
}

/** A token that must be refused, by what is wrong with it. */
type Hostile = readonly [what: string, token: string | Promise<string>];

/** A good token, and its parts. */
interface Good {
  readonly whole: string;
  readonly header: string;
  readonly body: string;
  readonly signature: string;
}

function withoutAlgorithm({ body, signature }: Good): Hostile[] {
  const none = (alg: string) => `${part({ alg, kid: 'k1' })}.${part(claims())}.`;
  return [
    ['alg none', none('none')],
    ['alg None', none('None')],
    ['alg NONE', none('NONE')],
    ['alg nOnE', none('nOnE')],
    ['alg none with the signature of another', `${part({ alg: 'none' })}.${body}.${signature}`],
    ['unsecured, as a library writes it', new UnsecuredJWT(claims()).encode()],
    ['alg empty', none('')],
    ['alg null', `${part({ alg: null, kid: 'k1' })}.${body}.${signature}`],
    ['alg a list', `${part({ alg: ['RS256'], kid: 'k1' })}.${body}.${signature}`],
    ['no alg', `${part({ kid: 'k1' })}.${body}.${signature}`],
    ['alg unknown', `${part({ alg: 'RS257', kid: 'k1' })}.${body}.${signature}`],
  ];
}

function signedWithAPublicSecret({ spki, jwk }: Provider): Hostile[] {
  const asHmac = (alg: string, secret: string | Buffer, hash?: string) =>
    byHand({ alg, kid: 'k1', typ: 'JWT' }, claims(), secret, hash);
  return [
    ['HS256 with the public key in PEM as its secret', asHmac('HS256', spki)],
    ['HS256 with the public key in PEM and no line break at its end', asHmac('HS256', spki.trim())],
    ['HS384 with the public key in PEM', asHmac('HS384', spki, 'sha384')],
    ['HS512 with the public key in PEM', asHmac('HS512', spki, 'sha512')],
    ['HS256 with the modulus as its secret', asHmac('HS256', String((jwk as { n?: string }).n))],
    ['HS256 with the JWK as its secret', asHmac('HS256', JSON.stringify(jwk))],
    ['HS256 with an empty secret', asHmac('HS256', '')],
    ['HS256 with "secret"', asHmac('HS256', 'secret')],
    ['RS256 in name, signed by HMAC', asHmac('RS256', spki)],
  ];
}

async function signedWithAnotherKey({ token }: Provider, { body, signature }: Good): Promise<Hostile[]> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const ownJwk = await exportJWK(own.publicKey);
  const curve = await generateKeyPair('ES256');
  return [
    ['another key under the same kid', token(claims(), {}, own.privateKey)],
    ['another key under no kid', token(claims(), { kid: undefined }, own.privateKey)],
    ['another key under an unknown kid', token(claims(), { kid: 'k2' }, own.privateKey)],
    ['a key of its own in jwk', token(claims(), { jwk: ownJwk, kid: undefined }, own.privateKey)],
    ['a key of its own in jwk, under the known kid', token(claims(), { jwk: ownJwk }, own.privateKey)],
    ['a good signature, and a jwk with it', token(claims(), { jwk: ownJwk })],
    ['jku to somewhere else', token(claims(), { jku: 'https://evil.example/jwks.json' }, own.privateKey)],
    ['jku to this machine', token(claims(), { jku: 'http://127.0.0.1:1/jwks' }, own.privateKey)],
    ['x5u to somewhere else', token(claims(), { x5u: 'https://evil.example/cert.pem' }, own.privateKey)],
    ['x5c of its own', token(claims(), { x5c: ['AAAA'] }, own.privateKey)],
    ['kid that is a path', token(claims(), { kid: '../../../../dev/null' }, own.privateKey)],
    ['kid that is SQL', token(claims(), { kid: "k1' union select 'x' --" }, own.privateKey)],
    ['kid that is an address', token(claims(), { kid: 'https://evil.example/k' }, own.privateKey)],
    ['kid __proto__', token(claims(), { kid: '__proto__' }, own.privateKey)],
    ['kid that is a number', `${part({ alg: 'RS256', kid: 1 })}.${body}.${signature}`],
    ['crit unknown', `${part({ alg: 'RS256', kid: 'k1', crit: ['x'], x: 1 })}.${body}.${signature}`],
    ['another curve and algorithm', token(claims(), { alg: 'ES256' }, curve.privateKey)],
  ];
}

function ofAnotherTime({ token }: Provider): Hostile[] {
  const more = (payload: JWTPayload) => token(claims(payload));
  return [
    ['expired', more({ exp: seconds(-60) })],
    ['expired long ago', more({ iat: 1, exp: 2 })],
    ['never expiring', token(without(claims(), 'exp'))],
    ['exp as text', token({ ...claims(), exp: '9999999999' as never })],
    ['not yet valid', more({ nbf: seconds(300) })],
    ['issued in the future', more({ iat: seconds(3600), exp: seconds(7200) })],
    ['issued too long ago', more({ iat: seconds(-2 * 3600), exp: seconds(3600) })],
    ['without a time of issue', token(without(claims(), 'iat'))],
  ];
}

function forOrOfAnother({ token }: Provider): Hostile[] {
  const more = (payload: JWTPayload) => token(claims(payload));
  return [
    ['for another audience', more({ aud: 'another' })],
    ['for an audience that only begins like ours', more({ aud: `${AUDIENCE}.evil` })],
    ['for no audience', token(without(claims(), 'aud'))],
    ['for an empty list of audiences', more({ aud: [] })],
    ['of another issuer', more({ iss: 'https://evil.example' })],
    ['of an issuer with a slash more', more({ iss: `${ISSUER}/` })],
    ['of no issuer', token(without(claims(), 'iss'))],
    ['of nobody', token(without(claims(), 'sub'))],
    ['of somebody whose id is empty', more({ sub: '' })],
    ['of somebody whose id is endless', more({ sub: 'x'.repeat(500) })],
    ['with no role', token(without(claims(), 'roles'))],
    ['with a role that is not mapped', more({ roles: ['admin'] })],
    ['with a role here instead of there', more({ roles: ['coordinator'] })],
    ['with roles as an object', more({ roles: { 'kit-provider': true } })],
    ['with the role __proto__', more({ roles: ['__proto__', 'constructor', 'toString'] })],
    ['with no partner', token(without(claims(), 'partner'))],
    ['with a partner that is a list', more({ partner: ['hall', 'trust'] })],
    ['with an empty partner', more({ partner: ' ' })],
    ['a logout token', token(claims(), { typ: 'logout+jwt' })],
    ['a DPoP proof', token(claims(), { typ: 'dpop+jwt' })],
  ];
}

function changedOrBroken({ token, spki }: Provider, { whole, header, body, signature }: Good): Hostile[] {
  const flipped = Buffer.from(signature, 'base64url');
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  return [
    ['with its claims changed', `${header}.${part(claims({ roles: ['kit-coordinator'] }))}.${signature}`],
    ['with its signature changed', `${header}.${body}.${flipped.toString('base64url')}`],
    ['without its signature', `${header}.${body}.`],
    ['with half of its signature', `${header}.${body}.${signature.slice(0, signature.length / 2)}`],
    ['with a fourth part', `${whole}.${signature}`],
    ['of two parts', `${header}.${body}`],
    ['encrypted, or so it says', [part({ alg: 'RSA-OAEP', enc: 'A256GCM' }), '', '', '', ''].join('.')],
    ['not JSON', `${part('{')}.${body}.${signature}`],
    ['claims that are a list', byHand({ alg: 'RS256', kid: 'k1' }, [], spki)],
    ['random', `${randomBytes(20).toString('base64url')}.${randomBytes(90).toString('base64url')}.${signature}`],
    ['oversized', token(claims({ padding: 'x'.repeat(7000) }))],
  ];
}

/** Tokens that must be refused, by what is wrong with them. */
export async function hostileTokens(provider: Provider): Promise<readonly (readonly [string, string])[]> {
  const whole = await provider.token();
  const [header = '', body = '', signature = ''] = whole.split('.');
  const good = { whole, header, body, signature };
  const list = [
    ...withoutAlgorithm(good),
    ...signedWithAPublicSecret(provider),
    ...(await signedWithAnotherKey(provider, good)),
    ...ofAnotherTime(provider),
    ...forOrOfAnother(provider),
    ...changedOrBroken(provider, good),
  ];
  return Promise.all(list.map(async ([what, made]) => [what, await made] as const));
}
