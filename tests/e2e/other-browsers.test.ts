import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, temporaryFolder, type Demo } from './demo.ts';
import { ENTER, type OtherBrowser } from './other-browsers/browser.ts';
import { firefox } from './other-browsers/firefox.ts';
import { pageOf } from './other-browsers/page.ts';
import { webkit } from './other-browsers/webkit.ts';

const FAULTS = `
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
`;

let folder: { path: string; remove: () => Promise<void> };
let demo: Demo;

beforeAll(async () => {
  if (!firefox && !webkit) return;
  folder = await temporaryFolder();
  demo = await startDemo(folder.path);
  return async () => {
    await demo.stop();
    await folder.remove();
  };
});

const BROWSERS = [
  { engine: 'Firefox', start: firefox },
  { engine: 'WebKit', start: webkit },
];

// Debian: apt install firefox-esr webkit2gtk-driver xvfb. Where a browser is not there its tests are skipped, and say so.
describe.each(BROWSERS)('in $engine', ({ start }) => {
  let browser: OtherBrowser;

  beforeAll(async () => {
    if (start) browser = await start();
  });
  afterAll(() => start && browser.close());

  test.skipIf(!start)(
    'somebody finds help in spite of a slip, reads about it, asks for it and has a reference',
    async () => {
      const { sees, press, choose, fill, read } = pageOf(browser);
      const next = () => press('^Continue$');
      await browser.open(demo.url);
      await browser.run(FAULTS);
      await fill('What do you need help with', `fals${ENTER}`);
      await sees('^[1-9][0-9]? services$');
      await press('^Falls prevention clinic$');
      await press('^Ask for help from this service$');
      await press('^Start$');
      await choose('^I do$');
      await next();
      await fill('What would you like help with', 'I fell on the stairs.');
      await next();
      await sees('^Which of these is it about');
      await next();
      await fill('matters most to you', 'Walking to the shop.');
      await next();
      await fill('What has been tried already', 'A stick.');
      await next();
      await fill('What is your full name', 'Edie Example');
      await next();
      await fill('^Day$', '4');
      await fill('^Month$', '7');
      await fill('^Year$', '1948');
      await next();
      await choose('^Telephone call');
      await next();
      await fill('Your telephone number', '01632 960 999');
      await next();
      await fill('^Postcode', 'de13gt');
      await next();
      await fill('Is there anything we should know', 'Ring after ten.');
      await next();
      await choose('^No$');
      await next();
      await sees('^What would make it easier to talk');
      await choose('^No$');
      await next();
      await press('^Send$');
      expect(await read('[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}')).toHaveLength(14);
      expect(await browser.run('return window.faults.join("; ")'), browser.name).toBe('');
    },
  );
});
