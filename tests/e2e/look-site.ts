import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { EXAMPLE_SERVICES } from '../../packages/widgets/src/testing/services.ts';
import { htmlPage, snapshot, startSite, type Answer, type Site } from './site.ts';

const FALLBACK = '<p>Ring us on <a href="tel:01632960111">01632 960 111</a>.</p>';

/** A page of a partner that follows the colours of the device; the address says which language and how large its text is. */
function lookPage(body: (language: string) => string): Answer {
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site');
    const language = searchParams.get('language');
    const text = Number(searchParams.get('text') ?? 16);
    const style = `<style>:root{color-scheme:light dark;font-size:${String(text)}px}body{margin:1rem auto;max-inline-size:70rem;padding-inline:1rem;font-family:system-ui,sans-serif}</style>`;
    return htmlPage(style + body(language === null ? '' : ` lang="${language}"`))(request, response);
  };
}

/** The examples of every element, as a script that draws the one that the address of its page names. */
async function examples(): Promise<Answer> {
  const entry = new URL('../../packages/widgets/src/testing/look-at.ts', import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    conditions: ['@neighbourhood-kit/source'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    write: false,
  });
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(outputFiles[0]?.contents);
  };
}

/**
 * Starts a website with the finder and the form, over services that are made up, and with the examples of every element.
 * @returns The site.
 */
export async function startLookSite(): Promise<Site> {
  return startSite({
    ...snapshot(EXAMPLE_SERVICES),
    '/finder': lookPage(
      (language) =>
        `<nk-service-finder${language} heading-level="1" snapshot="/find/index.nkx" form="nk-referral-form" report-to="help@council.example" quick-exit="https://www.bbc.co.uk/weather">${FALLBACK}</nk-service-finder>`,
    ),
    '/examples.js': await examples(),
    '/example': lookPage(() => '<script type="module" src="/examples.js"></script>'),
    '/form': lookPage(
      (language) =>
        `<nk-referral-form${language} heading-level="1" endpoint="/referrals" controller="Amber Valley Together" privacy-notice="/privacy.html" complaints="/complaints.html" retention="8 years">${FALLBACK}</nk-referral-form>`,
    ),
    // Slow enough for the form to say that it is sending.
    '/referrals': async (_request, response) => {
      await wait(600);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'referral-1', reference: 'K7QM-4XTD-29HW' }));
    },
  });
}
