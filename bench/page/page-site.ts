import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildPages, pagePath } from '@neighbourhood-kit/finder';

const KIT = new URL('../../packages/widgets/dist/cdn/', import.meta.url);
/** What hosts use for what they compress as they send it. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** A partner's website whose host sends every file compressed, as hosts do. */
export interface PageSite {
  readonly url: string;
  readonly close: () => void;
}

/**
 * A plain page with a finder.
 * @param attributes - Of the finder: where its answers come from.
 */
export const finderPage = (attributes: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Find help near you</title><script type="module" src="/kit/kit.js"></script></head><body><main><h1>Find help near you</h1><nk-service-finder ${attributes}><p>You can also call <a href="tel:01632960111">01632 960 111</a>.</p></nk-service-finder></main></body></html>`;

/**
 * The files that `nk index` writes: a snapshot, and pages of texts next to it.
 * @param services - What is in it.
 */
export function snapshotFiles(services: readonly Service[]): Map<string, Buffer> {
  const pages = buildPages(services).map(
    (page, i) => [pagePath('/find/index.nkx', i), Buffer.from(JSON.stringify(page))] as const,
  );
  return new Map([['/find/index.nkx', Buffer.from(buildIndex(services))], ...pages]);
}

/**
 * Starts a website that compresses by brotli.
 * @param html - The page at its root.
 * @param files - Further files by path; the kit is under `/kit/`.
 */
export async function startPageSite(html: string, files: ReadonlyMap<string, Buffer> = new Map()): Promise<PageSite> {
  // A large snapshot takes seconds to compress: a host does it once, and not while a visitor waits.
  const compressed = new Map([...files].map(([path, body]) => [path, brotliCompressSync(body, QUICKLY)] as const));
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = path.startsWith('/kit/') ? await readFile(new URL(path.slice(5), KIT)) : files.get(path);
    const body = path === '/' ? Buffer.from(html) : file;
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const sent = compressed.get(path) ?? brotliCompressSync(body);
    compressed.set(path, sent);
    const type = path === '/' ? 'text/html' : (TYPES[extname(path)] ?? 'application/octet-stream');
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' }).end(sent);
  };
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://site').pathname, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
