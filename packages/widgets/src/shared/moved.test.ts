import { afterEach, describe, expect, test } from 'vitest';
import { NkDecision } from '../nk-decision/nk-decision.define.js';
import { DECISIONS } from '../nk-decision/nk-decision.examples.js';
import { NkOneStopShop } from '../nk-one-stop-shop/nk-one-stop-shop.define.js';
import { HOUSE } from '../nk-one-stop-shop/nk-one-stop-shop.examples.js';
import { NkOutcomeChart } from '../nk-outcome-chart/nk-outcome-chart.define.js';
import { NkOutcomeTable } from '../nk-outcome-table/nk-outcome-table.define.js';
import { NkService } from '../nk-service/nk-service.define.js';
import { NkServiceFinder } from '../nk-service-finder/nk-service-finder.define.js';
import { mount, seen } from '../testing/mount.js';
import { WAITS } from '../testing/outcomes.js';
import { REPORT } from '../testing/report.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { memorySource } from './source/memory-source.js';

/** What an element reads, once it is let come. */
type Read = <T>(answer: T) => Promise<T>;

const directory = (read: Read) => memorySource('test', () => read(EXAMPLE_SERVICES));
/** An address whose answer comes. As with `fetch`, anyone who gives up is told so. */
const figures = (read: Read, answer: unknown) => ({
  src: 'figures.json',
  load: async (_address: string, signal: AbortSignal) => {
    await read(answer);
    signal.throwIfAborted();
    return answer;
  },
});

/** Every element that reads something, and words of what it shows then. */
const ELEMENTS = [
  [
    'nk-service-finder',
    (read: Read) => Object.assign(new NkServiceFinder(), { source: directory(read) }),
    '12 services',
  ],
  [
    'nk-service',
    (read: Read) => Object.assign(new NkService(), { source: directory(read), serviceId: 'debt-desk' }),
    'Debt and benefits desk',
  ],
  [
    'nk-outcome-chart',
    (read: Read) => Object.assign(new NkOutcomeChart(), figures(read, WAITS)),
    'Seen within two working days',
  ],
  [
    'nk-outcome-table',
    (read: Read) => Object.assign(new NkOutcomeTable(), figures(read, REPORT)),
    'Seen within two working days',
  ],
  [
    'nk-one-stop-shop',
    (read: Read) => Object.assign(new NkOneStopShop(), { assetId: 'a-corn-hall' }, figures(read, HOUSE)),
    'services from 5 organisations',
  ],
  [
    'nk-decision',
    (read: Read) => Object.assign(new NkDecision(), { proposal: 'front-door' }, figures(read, DECISIONS)),
    'Approvals awaited: 4 of 5',
  ],
] as const;

/** Reading that waits until it is let come. */
function held(): { read: Read; come: () => void } {
  let come = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    come = resolve;
  });
  const read: Read = async (answer) => {
    await gate;
    return answer;
  };
  return { read, come };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(ELEMENTS)('%s shows what it reads', (_tag, make, words) => {
  test('when it is moved in the page meanwhile, as tabs and frameworks do', async () => {
    const { read, come } = held();
    const element = await mount(make(read));
    expect(seen(element)).toContain('Loading');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    come();
    await expect.poll(() => seen(element)).toContain(words);
  });

  test('when it is out of the page while the answer comes, and put in again', async () => {
    const { read, come } = held();
    const element = await mount(make(read));
    element.remove();
    come();
    await element.updateComplete;
    document.body.append(element);
    await expect.poll(() => seen(element)).toContain(words);
  });
});
