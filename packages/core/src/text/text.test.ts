import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBlocks, toBlocks } from './blocks.js';
import { summarise } from './summary.js';
import { leastProcessorTime } from '../testing/processor-time.js';

describe('toBlocks', () => {
  it('parts paragraphs at blank lines and gathers items', () => {
    expect(
      toBlocks('We help carers.\nEvery week.\n\nWe offer:\n• tea\n• a chat\nwith others\n\n\n• a walk\n\nCome along.'),
    ).toEqual([
      { kind: 'paragraph', text: 'We help carers. Every week.' },
      { kind: 'paragraph', text: 'We offer:' },
      { kind: 'list', items: ['tea', 'a chat with others'] },
      { kind: 'list', items: ['a walk'] },
      { kind: 'paragraph', text: 'Come along.' },
    ]);
  });

  it('leaves markup as the text it is', () => {
    expect(toBlocks('<b>bold</b>')).toEqual([{ kind: 'paragraph', text: '<b>bold</b>' }]);
  });

  it('has nothing for nothing', () => {
    for (const empty of [undefined, '', ' \n\n ', '•\n• ']) expect(toBlocks(empty)).toEqual([]);
  });

  it('comes back the same from plain text again', () => {
    const text = fc.array(fc.constantFrom('word', ' ', '\n', '\n\n', '• ', '•', 'an item', '\r\n', '\t'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const blocks = toBlocks(pieces.join(''));
        expect(toBlocks(fromBlocks(blocks))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes under 50 ms for 100,000 characters', () => {
    for (const unit of ['a', '\n', '• ', '•\n', '\n\n• x\n', ' ', '\r']) {
      const text = unit.repeat(100_000 / unit.length);
      const took = leastProcessorTime(() => {
        toBlocks(text);
        summarise(text);
      });
      expect(took).toBeLessThan(50);
    }
  });
});

describe('summarise', () => {
  it('gives whole sentences as far as they fit', () => {
    const text = 'A weekly group for carers. We meet at 10 a.m. in the hall. Everybody is welcome.';
    expect(summarise(text, { length: 70 })).toBe('A weekly group for carers. We meet at 10 a.m. in the hall.');
    expect(summarise(text, { length: 57 })).toBe('A weekly group for carers.');
    expect(summarise(text)).toBe(text);
  });

  it('cuts a first sentence that is too long between words', () => {
    expect(summarise('A weekly group for carers of people with dementia', { length: 22 })).toBe('A weekly group for…');
    expect(summarise('Unabhängigkeitserklärungen', { length: 10 })).toBe('Unabhängi…');
  });

  it('runs lists into the line', () => {
    expect(summarise('We offer:\n\n• tea\n• walks')).toBe('We offer: tea; walks.');
  });

  it('never is longer than asked for, nor cuts a character in half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 100 }), (text, length) => {
        const short = summarise(text, { length });
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).toBe(short.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/, ''));
      }),
    );
  });
});
