import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildPages, pagePath } from '@neighbourhood-kit/finder';

/** The policy under which every element must work without a report (docs/architecture: widgets). */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const KIT = new URL('../../packages/widgets/dist/cdn/', import.meta.url);

/** Answers one address. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A small website of a partner's, with the built kit under `/kit/`. */
export interface Site {
  readonly url: string;
  /** Addresses that were asked for, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts a website.
 * @param answers - What stands at each path; `/kit/…` is there already.
 */
export async function startSite(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    asked.push(path);
    const answer = answers[path] ?? (path.startsWith('/kit/') ? fromKit(path.slice(5)) : undefined);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    void Promise.resolve(answer(request, response)).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function fromKit(name: string): Answer {
  return async (_request, response) => {
    const body = await readFile(new URL(name, KIT));
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(body);
  };
}

/**
 * A page that embeds elements of the kit.
 * @param body - Markup of the page.
 * @param policy - Content security policy; none when absent.
 * @param script - File of the kit that the page loads.
 */
export function htmlPage(body: string, policy?: string, script = 'kit.js'): Answer {
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Find help</title><meta name="viewport" content="width=device-width"><script type="module" src="/kit/${script}"></script></head><body><main>${body}</main></body></html>`,
    );
  };
}

/**
 * Answers with JSON.
 * @param value - The value.
 */
export function json(value: unknown): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
}

/**
 * A snapshot with its pages of texts, as `nk index` and `nk publish` write them.
 * @param services - What is in it.
 * @param folder - Path of the folder, with a slash at its end.
 */
export function snapshot(services: readonly Service[], folder = '/find/'): Record<string, Answer> {
  const index = Buffer.from(buildIndex(services));
  const pages = buildPages(services).map((page, i) => [pagePath(`${folder}index.nkx`, i), json(page)] as const);
  return {
    [`${folder}index.nkx`]: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(index);
    },
    ...Object.fromEntries(pages),
  };
}
