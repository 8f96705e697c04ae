import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks, fromBlocks } from '@neighbourhood-kit/core/text';
import { escapeMarkup } from './escape-markup.js';
import { toOneLine, toPlainText } from './html-text.js';

describe('text that may be HTML', () => {
  it.each([
    ['<p>One.</p><p>Two&nbsp;&amp; three.</p>', 'One.\n\nTwo & three.'],
    ['One<br>Two<br/>Three', 'One\n\nTwo\n\nThree'],
    ['<ul><li>A</li><li><p>B</p></li></ul>After', '• A\n• B\n\nAfter'],
    ['<p>Intro:</p><ol><li>A<br>more</li></ol>', 'Intro:\n\n• A more'],
    ['<p>· A stairlift</p><p>· A hoist</p>', '• A stairlift\n• A hoist'],
    ['<table><tr><td>Mon</td><td>9-5</td></tr><tr><td>Tue</td><td>shut</td></tr></table>', 'Mon, 9-5\n\nTue, shut'],
    ['<style>p{}</style>Words<script>alert("x")</script><!-- no --><svg><text>no</text></svg>', 'Words'],
    ['<p title="a > b" onclick=\'x("</p>")\'>Words</p>', 'Words'],
    ['<p title="never closed>Words</p>', 'Words'],
    ['Fees < £5 & falling; <b>really</b>', 'Fees < £5 & falling; really'],
    ['&lt;b&gt; is bold &#8211; &#x2019; &unknown;', '<b> is bold – ’ &unknown;'],
    ['&amp;lt;', '&lt;'],
    ['First\\n\\nSecond\\r\\nThird', 'First\n\nSecond\n\nThird'],
    ['A\u200bB\u00adC\u202e D\u0000', 'ABC D'],
    [
      'The first line of this paragraph is as long as a line of an e-mail may\nbe and goes on here.',
      'The first line of this paragraph is as long as a line of an e-mail may be and goes on here.',
    ],
    ['- one\n* two\n– three', '• one\n• two\n• three'],
    ['', ''],
  ])('%j is read as %j', (input, expected) => {
    expect(toPlainText(input)).toBe(expected);
  });

  it.each([
    ['<a href="https://example.org/help">Click here</a>, please', 'Click here (https://example.org/help), please'],
    ['<a href="https://www.example.org/">www.example.org</a>', 'www.example.org'],
    ['<a href="mailto:a@example.org">Write to us</a>', 'Write to us (a@example.org)'],
    ['<a href="tel:01332 111222">01332 111 222</a>', '01332 111 222'],
    ['<a href="javascript:alert(1)">Click here</a>', 'Click here'],
    [
      '<a data-cke-saved-href="x" href="https://example.org/a?b=1&amp;c=2">More </a>here',
      'More (https://example.org/a?b=1&c=2) here',
    ],
  ])('a link says where it leads unless its words do: %s', (input, expected) => {
    expect(toPlainText(input)).toBe(expected);
  });

  it('puts names on one line', () => {
    expect(toOneLine(toPlainText('<h1>The</h1> <b>Club</b><br>• for all '))).toBe('The Club for all');
  });

  it('is what the model takes for paragraphs and lists', () => {
    const text = toPlainText('<p>Intro</p><ul><li>A</li><li>B</li></ul><p>End</p>');
    expect(fromBlocks(toBlocks(text))).toBe(text);
  });

  it('comes back the same from any text once it is written', () => {
    const words = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ul>',
      '</a>',
      '<a href="https://x.org">',
      '&amp;',
      '&lt;',
      '\n',
      '• ',
      '- ',
      'word',
      ' ',
      '<',
      '>',
      '"',
      '=',
      '<!--',
      '<script>',
      '\\n',
      '&#12;',
    );
    const markup = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(markup, (input) => {
        const text = toPlainText(input);
        expect(toPlainText(escapeMarkup(text))).toBe(text);
        const line = toOneLine(text);
        expect(toOneLine(toPlainText(escapeMarkup(line)))).toBe(line);
        expect(text).not.toMatch(/\n{3}|\t/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '<a<',
    '<a href="',
    '<a href=x>',
    '<p>',
    '<',
    '<!--',
    '&',
    '<li>',
    '<script>',
    '<a "',
    '"',
    '<li><p>x',
    '</td>',
    '<svg',
    ' href=',
    '<a x=\'"',
  ])('takes time in proportion to its length: %j, many times', (part) => {
    const text = `${part.repeat(100_000)}>`;
    const start = performance.now();
    toPlainText(text);
    // A reader that looks at the same stretch again and again would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
