import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceSchema } from '@neighbourhood-kit/core/schemas';
import { costOf } from '@neighbourhood-kit/core/services';
import { readFeed } from '../full-reader.js';
import { writeFeed } from '../writer.js';

function read(fields: object) {
  const reading = readFeed([{ id: 'a', name: 'A', ...fields }]);
  if (!reading.ok) throw new Error(reading.problem.message);
  const [service] = reading.value.services;
  expect(serviceSchema.safeParse(service).error).toBeUndefined();
  const again = readFeed(writeFeed(reading.value.services));
  expect(again.ok && again.value.services).toEqual(reading.value.services);
  return { service, findings: reading.value.findings };
}
const option = (amount: unknown, more: object = {}) => read({ cost_options: [{ amount, ...more }] });

describe('an amount in words', () => {
  it.each([
    ['£5 per session', 5, '£5 per session', 'paid'],
    ['Â£2.50 each', 2.5, '£2.50 each', 'paid'],
    ['Free', 0, 'Free', 'free'],
    ['free of charge', 0, 'free of charge', 'free'],
    ['varies', undefined, 'varies', 'not-stated'],
    ['£5-£10', undefined, '£5-£10', undefined],
    ['from £5 per session', undefined, 'from £5 per session', undefined],
    ['Free for carers', undefined, 'Free for carers', undefined],
    ['£5 per session or £40 for 10', undefined, '£5 per session or £40 for 10', undefined],
  ])('%j is %j, and its words stay', (amount, number, words, kind) => {
    const { service, findings } = option(amount);
    expect(service?.costOptions).toMatchObject([{ amountDescription: words }]);
    expect(service?.costOptions?.[0]?.amount).toBe(number);
    expect(findings.map(({ rule }) => rule)).toContain('price/in-words');
    if (kind !== undefined) expect(costOf(service ?? {}, new Date('2026-11-27T12:00:00Z')).kind).toBe(kind);
  });

  it.each([[5], ['5'], ['£5'], ['1,000.50'], ['1e2']])('%j is a number as it stands', (amount) => {
    const { service, findings } = option(amount);
    expect(service?.costOptions?.[0]?.amount).toBeTypeOf('number');
    expect(service?.costOptions?.[0]).not.toHaveProperty('amountDescription');
    expect(findings).toEqual([]);
  });

  it('never makes a service free that does not say so, and loses no words', () => {
    const words = fc.array(fc.constantFrom('free', 'Free', '£5', '£0', 'not', 'per', 'session', 'no', 'varies', '-', '10', '<b>'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(words.map((each) => each.join(' ')), fc.string()), (amount) => {
        const { service, findings } = option(amount);
        const zero = service?.costOptions?.[0]?.amount === 0;
        if (zero) expect(amount).toMatch(/^\W*(?:it'?s )?free|^[^1-9]*0/i);
        const all = JSON.stringify([service, findings]);
        for (const word of amount.match(/[a-z]{3,}/gi) ?? []) expect(all).toContain(word);
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore
});

describe('a telephone number that went through a spreadsheet', () => {
  it.each([
    [1632960111, '01632 960111', 'fixed'],
    ['1632960111', '01632 960111', 'fixed'],
    [447700900111, '+447700900111', 'fixed'],
    [7700900111, '7700900111', 'kept'],
    [3055551234, '3055551234', 'kept'],
  ])('%j is read as %j and told of', (number, expected, done) => {
    for (const phones of [[{ number }], [number], number]) {
      const { service, findings } = read({ phones });
      expect(service?.phones?.[0]?.number.replace(/^0(\d{4})(?=\d)/, '0$1 ').replaceAll(/^(?:\+44 ?|0)7700 ?900 ?111$/g, '+447700900111')).toBe(expected);
      expect(findings.filter(({ rule }) => rule.startsWith('phone/')).map((each) => each.done)).toEqual([done]);
    }
  }); // prettier-ignore

  it.each(['01632 960111', '305-555-1234', '3055551234', '999', '116 123'])('stays as it is as %j', (number) => {
    const { service, findings } = read({ phones: [{ number }] });
    expect(service?.phones).toEqual([{ number }]);
    expect(findings).toEqual([]);
  });

  it.each([['4.41633E+11'], [['4.41633E+11']]])('is left out where its end is lost: %j', (number) => {
    const { service, findings } = read({ phones: [{ number }, { number: '01632 960111' }] });
    expect(service?.phones).toEqual([{ number: '01632 960111' }]);
    expect(findings.map(({ rule }) => rule)).toContain('phone/shortened');
  });
});

describe('text that was spoilt on its way', () => {
  it.each([
    ['&lt;p&gt;Hot meals &amp;amp; tea&lt;/p&gt;&lt;p&gt;All welcome&lt;/p&gt;', 'Hot meals & tea\n\nAll welcome'],
    ['&lt;script&gt;x()&lt;/script&gt;Meals', 'Meals'],
    ['&lt;b&gt; makes words bold', '<b> makes words bold'],
    ['\u00a0Hot\u00a0meals\u2028daily\ufeff', 'Hot meals\n\ndaily'],
    ['Womenâ€™s cafÃ©', 'Women’s café'],
    ['\u201cSmart\u201d quotes', '\u201cSmart\u201d quotes'],
  ])('%j is read as %j', (description, expected) => {
    expect(read({ description }).service?.description).toBe(expected);
  });

  it('is told of where a character is lost for good', () => {
    expect(read({ description: 'Caf\ufffd' }).findings).toMatchObject([{ rule: 'text/garbled', done: 'kept' }]);
  });

  it('lets no markup through that was escaped whole, and comes back as it was read', () => {
    const tag = fc.constantFrom('p', 'div', 'script', 'a href="javascript:x()"', 'b');
    fc.assert(
      fc.property(tag, fc.string(), fc.boolean(), (name, words, deep) => {
        const markup = `<${name}>${words}</${name.split(' ')[0] ?? ''}>`.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const { service } = read({ description: deep ? `<i>${markup}</i>` : markup });
        expect(service?.description ?? '').not.toMatch(/^<(p|div|script|a|b)\b[^<>]*>.*<\/\1>/i);
      }),
    );
  });
});

it('takes markup around words for nothing as nothing said', () => {
  for (const description of ['<p>.</p>', '&lt;p&gt;.&lt;/p&gt;', '<div>n/a</div>'])
    expect(read({ description }).service?.description).toBeUndefined();
});

describe('a year that cannot be', () => {
  it('is left out', () => {
    const { service } = read({ assured_date: '0001-01-01T00:00:00', organization: { id: 'o', name: 'O', year_incorporated: 20225 } });
    expect(JSON.stringify(service)).not.toMatch(/0001|20225/);
    expect(read({ assured_date: '20225-01-01' }).findings).toMatchObject([{ rule: 'date/unreadable' }]);
    expect(read({ assured_date: '0206-01-01' }).findings).toMatchObject([{ rule: 'date/unreadable' }]);
  }); // prettier-ignore
});
