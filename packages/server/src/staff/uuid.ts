import * as z from 'zod';
import type { Request } from '../http/route.js';

/**
 * The id in the address of a request.
 * @param request - The request.
 * @returns The UUID in small letters, or undefined when it is none.
 */
export function uuidIn(request: Request): string | undefined {
  const reading = z.guid().safeParse(request.req.param('id'));
  return reading.success ? reading.data.toLowerCase() : undefined;
}
