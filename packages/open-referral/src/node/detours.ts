import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { FetchRefused } from '../client/request.js';

/** Most redirects, as browsers follow them. */
const MOST = 20;

const INSIDE = new BlockList();
// RFC 6890: this machine, private networks, carriers' own, link-local, tests of networks, multicast, not used.
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
])
  // prettier-ignore
  add(INSIDE, range, 'ipv4');
for (const range of ['::/127', 'fc00::/7', 'fe80::/10', 'ff00::/8']) add(INSIDE, range, 'ipv6');

/** Where clouds tell a machine its own keys; no feed is there. */
const METADATA = new BlockList();
add(METADATA, '169.254.0.0/16', 'ipv4');
add(METADATA, 'fe80::/10', 'ipv6');
add(METADATA, 'fd00:ec2::/32', 'ipv6');

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', prefix] = range.split('/');
  list.addSubnet(net, Number(prefix), family);
  if (family === 'ipv6') return;
  // RFC 6052 and 3056: NAT64 and 6to4 lead on to the IPv4 address that they hold.
  const [a = 0, b = 0, c = 0, d = 0] = net.split('.').map(Number);
  const groups = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
  list.addSubnet(`64:ff9b::${groups}`, 96 + Number(prefix), 'ipv6');
  list.addSubnet(`2002:${groups}::`, 16 + Number(prefix), 'ipv6');
}

async function addressesOf({ hostname }: URL): Promise<readonly string[]> {
  const name = hostname.replace(/^\[|\]$/g, '');
  if (isIP(name) !== 0) return [name];
  // A name that is not found is asked for all the same, and said not to be there.
  return lookup(name, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );
}

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Tells whether a name is one of a network that only its own machines reach. Whoever gives a name a public address too may not lead inside.
 * @param addresses - All that the name stands for.
 * @returns True when there are some, and each is of this machine, a private network or link-local.
 */
export const areInside = (addresses: readonly string[]): boolean =>
  addresses.length > 0 && addresses.every((address) => isIn(INSIDE, address));

/**
 * Tells whether an address leads into a network that only its own machines reach.
 * @param url - The address.
 * @returns True for this machine, private networks and link-local addresses, also under a name.
 */
export const leadsInside = async (url: URL): Promise<boolean> => areInside(await addressesOf(url));

async function refusal(from: URL, to: URL): Promise<string | undefined> {
  if (!/^https?:$/.test(to.protocol)) return `The feed leads on to ${to.protocol}, which is no address of the web.`;
  if (to.host === from.host) return undefined;
  const addresses = await addressesOf(to);
  const leadsTo = (list: BlockList) => addresses.some((address) => isIn(list, address));
  const isRefused = leadsTo(METADATA) || (leadsTo(INSIDE) && !(await leadsInside(from)));
  return isRefused
    ? `The feed leads on to ${to.host}, which is inside a private network, and nothing is asked there. Ask whoever runs the feed; if the address is yours, give it yourself.`
    : undefined;
}

/**
 * `fetch` that is led by no feed into a private network: it follows a redirect there only where the address that a person gave is inside one
 * too, and never to link-local addresses.
 * @param input - The address.
 * @param init - As for `fetch`; redirects are followed.
 * @returns The answer.
 * @throws FetchRefused with the reason.
 */
export const fetchWithoutDetours: typeof fetch = async (input, init) => {
  const from = new URL(input instanceof Request ? input.url : input);
  let url = from;
  for (let hops = 0; hops <= MOST; hops++) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new FetchRefused('The feed leads on to an address that is none.');
    url = new URL(location, url);
    const why = await refusal(from, url);
    if (why !== undefined) throw new FetchRefused(why);
  }
  throw new FetchRefused('The feed leads on and on, from one address to the next. Ask whoever runs it.');
};
