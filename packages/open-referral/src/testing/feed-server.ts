import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchOptions } from '../client.js';

/** Answers one question. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

const serving: Server[] = [];

/** Stops every server that answers. */
export async function close(): Promise<void> {
  for (const server of serving.splice(0)) {
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  }
}

/** A real server on this machine that answers as told. */
export async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response, new URL(request.url ?? '/', 'http://localhost'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serving.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers with a value. */
export const json = (response: ServerResponse, value: unknown, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
/** Asks again at once. */
export const quick: FetchOptions = { wait: () => Promise.resolve(), random: () => 0.5 };
/** Entries of a list, numbered. */
export const services = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: `s${from + i}`, name: `Service ${from + i}` }));

/** An API of `total` services, `size` to a page, whose list says little. */
export function api(total: number, size: number, log: string[] = []): Answer {
  return (_, response, url) => {
    log.push(url.pathname + url.search);
    const single = /^\/services\/(.+)$/.exec(url.pathname)?.[1];
    if (single) {
      json(response, {
        id: single,
        name: `Service ${single.slice(1)}`,
        schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
      });
    } else if (url.pathname === '/services') {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, {
        total_items: total,
        total_pages: Math.ceil(total / size),
        page_number: page,
        contents: services((page - 1) * size, Math.min(page * size, total)),
      });
    } else if (url.pathname === '/') json(response, { version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'y' });
    else json(response, {}, 404);
  };
}
