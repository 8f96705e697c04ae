import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { keystrokes, programAt, until, type OtherBrowser } from './browser.ts';

const driver = programAt('/usr/bin/WebKitWebDriver');
const browser = programAt('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser');
const display = programAt('/usr/bin/Xvfb');

/** Starts the system's WebKitGTK, of Debian's `webkit2gtk-driver` and `xvfb`, on a screen of its own; undefined where one of them is not there. */
export const webkit = driver && browser && display ? () => start({ driver, browser, display }) : undefined;

/** Speaks WebDriver with it (https://www.w3.org/TR/webdriver2/). */
async function start(paths: {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}): Promise<OtherBrowser> {
  let shown = '';
  const screen = spawn(paths.display, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  screen.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const number = await until(() => /^\d+/u.exec(shown)?.[0], 'The screen');
  const port = await freePort();
  const child = spawn(paths.driver, [`--port=${String(port)}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}` },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: paths.browser, args: ['--automation'] };
  const { sessionId, capabilities } = (await until(
    () =>
      ask('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }).catch(
        (error: unknown) => (error instanceof TypeError ? undefined : Promise.reject(error as Error)),
      ),
    'WebKit',
  )) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => {
      await ask('POST', `/${sessionId}/url`, { url });
    },
    run: (body) => ask('POST', `/${sessionId}/execute/sync`, { script: body, args: [] }),
    type: async (text) => {
      const actions = [{ type: 'key', id: 'keyboard', actions: keystrokes(text) }];
      await ask('POST', `/${sessionId}/actions`, { actions });
    },
    close: async () => {
      await ask('DELETE', `/${sessionId}`);
      await stop(child);
      await stop(screen);
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
