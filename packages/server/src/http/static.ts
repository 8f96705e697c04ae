import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOT_FOUND, refuse } from './problem.js';
import { routesOf, type Request, type RequestState, type Route, type Row } from './route.js';

/** Folder of the widgets' files for script tags, where the package is installed. */
export const kitFolder = () =>
  join(dirname(createRequire(import.meta.url).resolve('@neighbourhood-kit/widgets/package.json')), 'dist', 'cdn');

/** The server's own pages: next to the sources and next to what is built from them. */
const PAGES = fileURLToPath(new URL('../../pages', import.meta.url));

/** Files are asked about each time and sent only when they have changed: a page never runs yesterday's script. */
const revalidate = (_: string, c: Context) => {
  c.header('Cache-Control', 'no-cache');
};

/**
 * Serves the pages of a site for everything that no route names. Hidden files stay hidden.
 * @param folder - The site's folder.
 * @returns The handler.
 */
export function siteFiles(folder: string): MiddlewareHandler<RequestState> {
  const files = serveStatic<RequestState>({ root: folder, onFound: revalidate });
  return (c, next) => (/(?:^|\/)\./u.test(c.req.path) ? next() : files(c, next));
}

/** The script and the parts that it looks for in the same folder: search engine, feed reader, languages and what is opened late. */
const kitFiles = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^kit(?:-[a-z]+)*\.js$/u.test(name)) : [];

async function sendFile(request: Request, folder: string, name: string): Promise<Response> {
  // Parts of a name joined by dots and dashes: never a folder, never a hidden file.
  if (!/^\w+(?:[.-]\w+)*$/u.test(name)) return refuse(request, NOT_FOUND);
  const files = serveStatic<RequestState>({ root: folder, path: name, onFound: revalidate });
  const found = await files(request, () => Promise.resolve());
  return found instanceof Response ? found : refuse(request, NOT_FOUND);
}

const SCRIPT = { status: 200, description: 'A script.', type: 'text/javascript' } as const;

/** A script that a page names by itself, at the root of the server. */
const scriptRow = (name: string): Row<string> => ({
  method: 'GET',
  path: `/${name}`,
  access: 'public',
  summary: 'The widgets, for a script tag, or a part of them.',
  gives: SCRIPT,
  handle: (request, kit) => sendFile(request, kit, name),
});

const sendOfKit = (request: Request, kit: string) => sendFile(request, kit, request.req.param('file') ?? '');

/** Sends a file of the server's own. */
const own = (name: string) => (request: Request) => sendFile(request, PAGES, name);

const TABLE: readonly Row<string>[] = [
  {
    method: 'GET',
    path: '/kit/{file}',
    access: 'public',
    summary: 'A file of the widgets.',
    parameters: [
      { name: 'file', in: 'path', required: true, description: 'Name of the file.', schema: { type: 'string' } },
    ],
    gives: SCRIPT,
    refuses: [404],
    handle: sendOfKit,
  },
  {
    method: 'GET',
    path: '/answer.css',
    access: 'answer',
    summary: 'The look of the pages to answer on.',
    gives: { status: 200, description: 'A style sheet.', type: 'text/css' },
    refuses: [404],
    handle: own('answer.css'),
  },
  {
    method: 'GET',
    path: '/staff',
    access: 'staff-page',
    summary: 'The work list, as a page. It holds no data until somebody signs in.',
    gives: { status: 200, description: 'A page.', type: 'text/html' },
    refuses: [404],
    handle: own('staff.html'),
  },
  {
    method: 'GET',
    path: '/staff/insight',
    access: 'staff-page',
    summary: 'What the referrals tell, as a page. It holds no data until somebody signs in.',
    gives: { status: 200, description: 'A page.', type: 'text/html' },
    refuses: [404],
    handle: own('insight.html'),
  },
  {
    method: 'GET',
    path: '/staff/page.css',
    access: 'staff-page',
    summary: 'The look of that page.',
    gives: { status: 200, description: 'A style sheet.', type: 'text/css' },
    refuses: [404],
    handle: own('staff.css'),
  },
];

/**
 * The routes of files: the widgets' scripts, and the page of the work list.
 * @param kit - Folder of the widgets' scripts.
 * @returns Rows of the route table.
 */
export const fileRoutes = (kit: string): Route[] => routesOf([...kitFiles(kit).map(scriptRow), ...TABLE], kit);
