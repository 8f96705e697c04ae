import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { chromiumLaunch } from '../../scripts/chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const nk = join(root, 'packages/cli/bin/nk.js');
const FEED = join(root, 'examples/derbyshire/directory.json');
const SITE = join(root, 'examples/council-site');

/** A demonstration server, started as `npm start` starts it. */
export interface Demo {
  readonly url: string;
  readonly token: string;
  /** Everything it printed, both streams. */
  readonly output: () => string;
  /** Stops it as Ctrl+C does. */
  readonly stop: () => Promise<void>;
}

/** A folder that is removed when the test is over. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'nk-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts `nk serve --demo` over a feed, the example directory unless another is named, with further options. */
export async function startDemo(data: string, feed = FEED, ...more: readonly string[]): Promise<Demo> {
  const child = spawn(
    process.execPath,
    [nk, 'serve', '--demo', '--log', '--feed', feed, '--site', SITE, '--data', data, ...more],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const { url, token } = await new Promise<{ url: string; token: string }>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /^ready (\S+)$/mu.exec(output)?.[1];
      const token = /token (\S+)/u.exec(output)?.[1];
      if (url !== undefined && token !== undefined) resolve({ url, token });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => {
      reject(new Error(`nk serve ended with ${String(code)} before it was ready:\n${output}`));
    });
  });
  return {
    url,
    token,
    output: () => output,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Starts a Chromium. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumLaunch());
}

/** Collects what a page must never do: report a violation of its policy, fail with an error, or ask anybody else. */
export function watch(page: Page, origin: string): { readonly faults: string[] } {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/u.test(message.text()))
      faults.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`request: ${request.url()}`);
  });
  return { faults };
}
