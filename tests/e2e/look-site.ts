import { setTimeout as wait } from 'node:timers/promises';
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

/**
 * Starts a website with the finder and the form, over services that are made up.
 * @returns The site.
 */
export function startLookSite(): Promise<Site> {
  return startSite({
    ...snapshot(EXAMPLE_SERVICES),
    '/finder': lookPage(
      (language) =>
        `<nk-service-finder${language} heading-level="1" snapshot="/find/index.nkx" form="nk-referral-form" report-to="help@council.example" quick-exit="https://www.bbc.co.uk/weather">${FALLBACK}</nk-service-finder>`,
    ),
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
