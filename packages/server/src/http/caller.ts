import { getConnInfo } from '@hono/node-server/conninfo';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/**
 * Cuts an address of IPv6 down to its /64, which is what one household is given (RFC 6177): counted apart, its addresses would be callers without end.
 * @param address - As a connection or a proxy gives it.
 * @returns The /64; an address of IPv4, also one mapped into IPv6, and anything else as it is.
 */
export function householdOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/iu.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail = ''] = address.replace(/%.*/su, '').split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0');
  const groups = [...(left ?? []), ...zeros, ...(right ?? [])].map((group) => Number.parseInt(group, 16).toString(16));
  // IPv4, mapped in figures of IPv6.
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return address;
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The address of a hop as some proxies write it: with the port it came from, an IPv6 one then in brackets. Anything else is no address. */
function addressOf(hop: string): string | undefined {
  const [, bracketed, plain = hop] = /^(?:\[([\da-f:.]{2,45})\]|([\d.]{7,15}))(?::\d{1,5})?$/iu.exec(hop) ?? [];
  const address = bracketed ?? plain;
  return isIP(address) === 0 ? undefined : address;
}

/**
 * The address of the caller, to count by. A header is believed only as far as proxies of the deployer's own stand in front: each adds
 * the address it saw at the end of X-Forwarded-For, so what a caller writes there itself is never reached. What is no address is not counted
 * by, so that no text makes a caller of its own, or fills the memory.
 * @param c - The request.
 * @param proxies - How many proxies of the deployer's own there are; 0 believes no header.
 * @returns The address, the /64 of one of IPv6, or `unknown`.
 */
export function callerOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    const address = addressOf(hops.at(-proxies) ?? '');
    if (address !== undefined) return householdOf(address);
  }
  return householdOf(getConnInfo(c).remote.address ?? 'unknown');
}
