import { existsSync } from 'node:fs';

/** Flags every automated run uses: quiet, no network of its own, and able to start inside a container. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** What Playwright needs to start a browser: either a path to an executable or the channel of an installed one. */
export type ChromiumLaunch = { args: string[]; executablePath: string } | { args: string[]; channel: 'chrome' };

/**
 * Finds a Chromium for tests and screenshots without downloading one: `CHROMIUM_PATH`, else the system's /usr/bin/chromium, else
 * the one inside the npm package @sparticuz/chromium (Linux x64), else an installed Chrome (other systems).
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const args = chromiumArguments;
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { args, executablePath: named };
  if (existsSync('/usr/bin/chromium')) return { args, executablePath: '/usr/bin/chromium' };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { args, executablePath: await packaged.executablePath() };
  }
  return { args, channel: 'chrome' };
}
