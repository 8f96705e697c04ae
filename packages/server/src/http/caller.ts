import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of whoever called. A header is believed only as far as proxies of the deployer's own stand in front: each adds
 * the address it saw at the end of X-Forwarded-For, so what a caller writes there itself is never reached.
 * @param c - The request.
 * @param proxies - How many proxies of the deployer's own there are; 0 believes no header.
 * @returns The address, or `unknown`.
 */
export function callerOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    const address = hops.at(-proxies);
    if (address !== undefined && address !== '') return address;
  }
  return getConnInfo(c).remote.address ?? 'unknown';
}
