import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keystrokes, programAt, until, type OtherBrowser } from './browser.ts';

const path = programAt('/usr/bin/firefox-esr', '/usr/bin/firefox');

/** Starts the system's Firefox without a window; undefined where there is none. */
export const firefox = path === undefined ? undefined : () => start(path);

/** Speaks WebDriver BiDi with it (https://www.w3.org/TR/webdriver-bidi/). */
async function start(path: string): Promise<OtherBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'nk-firefox-'));
  const child = spawn(path, ['--headless', '--remote-debugging-port=0', '--profile', profile, '--no-remote'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const address = await until(() => /listening on (ws:\S+)/u.exec(printed)?.[1], 'The port of Firefox');
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', fail);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let sent = 0;
  const send = async (method: string, params: object): Promise<Result> => {
    const id = ++sent;
    const answer = await new Promise<Answer>((done) => {
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const context = contexts?.[0]?.context ?? '';
  return {
    name: `Firefox ${capabilities?.browserVersion ?? ''}`,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (body) => {
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `(() => { ${body} })()`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    type: async (text) => {
      const actions = [{ type: 'key', id: 'keyboard', actions: keystrokes(text) }];
      await send('input.performActions', { context, actions });
    },
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      await send('browser.close', {});
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** What the tests read of an answer. */
interface Result {
  readonly capabilities?: { readonly browserVersion: string };
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: Result;
}
