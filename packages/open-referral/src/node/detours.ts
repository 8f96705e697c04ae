import { BlockList, isIP } from 'node:net';
import { FetchRefused } from '../client/request.js';
import { ask, systemAddresses, type FindAddresses, type Guard } from './ask.js';

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

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Tells whether an address is one that only the machines of its own network reach.
 * @param address - IPv4 or IPv6.
 * @returns True for this machine, private networks and link-local addresses.
 */
export const isInside = (address: string): boolean => isIn(INSIDE, address);

/** What a redirect may lead to, when the first answer came from a given address. */
const guardOf =
  (from: URL, first: string, to: URL): Guard =>
  (addresses) => {
    const isRefused = addresses.some(
      (address) =>
        !(to.host === from.host && address === first) &&
        (isIn(METADATA, address) || (isInside(address) && !isInside(first))),
    );
    return isRefused
      ? new FetchRefused(
          `The feed leads on to ${to.host}, which is inside a private network, and nothing is asked there. Ask the publisher; if the address is yours, give it yourself.`,
        )
      : undefined;
  };

/**
 * Makes a `fetch` that is led by no feed into a private network: it follows a redirect there only where the address that a person gave is
 * inside one too, and never to link-local addresses. Each name is looked up once for a connection, and what is checked is connected to: a
 * name that changes its address meanwhile leads nowhere else.
 * @param find - How names are looked up; as the system does when absent.
 * @returns The function. It asks for what is there (GET), with the headers and the signal that it is given.
 */
export function withoutDetours(find: FindAddresses = systemAddresses): typeof fetch {
  return async (input, init = {}) => {
    const from = new URL(input instanceof Request ? input.url : input);
    let url = from;
    let first: string | undefined;
    for (let hops = 0; hops <= MOST; hops++) {
      const guard: Guard = first === undefined ? () => undefined : guardOf(from, first, url);
      const { response, address } = await ask(url, init, guard, find);
      first ??= address;
      const location = response.headers.get('location');
      if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return response;
      await response.body?.cancel();
      if (!URL.canParse(location, url)) throw new FetchRefused('The feed leads on to an address that is none.');
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new FetchRefused(`The feed leads on to ${url.protocol}, which is no address of the web.`);
    }
    throw new FetchRefused('The feed leads on and on, from one address to the next. Ask its publisher.');
  };
}

/** `withoutDetours`, with names as the system knows them. Throws FetchRefused with the reason. */
export const fetchWithoutDetours: typeof fetch = withoutDetours();
