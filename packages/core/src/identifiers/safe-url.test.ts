import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafeUrl } from './safe-url-reader.js';
import { safeUrl } from './safe-url.js';

describe('safeUrl', () => {
  it.each([
    ['https://www.example.org', 'https://www.example.org'],
    [' http://example.org/a?b=c#d ', 'http://example.org/a?b=c#d'],
    ['HTTPS://WWW.Example.ORG/Path', 'https://www.example.org/Path'],
    ['https://example.org:8080/', 'https://example.org:8080/'],
    ["https://example.org/what's-on_(2026)/~x;y,z!@:", "https://example.org/what's-on_(2026)/~x;y,z!@:"],
    ['https://example.org/?a[]=1&b={c|d}', 'https://example.org/?a[]=1&b=%7Bc%7Cd%7D'],
    ['https://example.org/cymraeg/iechyd-meddwl-ŵy', 'https://example.org/cymraeg/iechyd-meddwl-ŵy'],
    ['https://xn--fiqs8s.example', 'https://xn--fiqs8s.example'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['mailto:Ann@Example.ORG', 'mailto:Ann@example.org'],
    ['mailto:help@example.org?subject=Hello%20there', 'mailto:help@example.org?subject=Hello%20there'],
    ['tel:01332 123456', 'tel:01332123456'],
    ['tel:+44-1332-123456;ext=12', 'tel:+441332123456;ext=12'],
    ['tel:999', 'tel:999'],
  ])('keeps %s', (input, href) => {
    expect(readSafeUrl(input)).toEqual({ ok: true, value: { href } });
  });

  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['Example.org/path?x=1', 'https://example.org/path?x=1'],
    ['www.example.org:8080/x', 'https://www.example.org:8080/x'],
    ['www.guide.pdf', 'https://www.guide.pdf'],
  ])('repairs %s and says so', (input, href) => {
    expect(readSafeUrl(input)).toEqual({ ok: true, value: { href, repair: 'scheme-added' } });
  });

  it.each([
    ['url/scheme', 'javascript:alert(1)'],
    ['url/scheme', 'JaVaScRiPt:alert(1)'],
    ['url/scheme', 'javascript:1'],
    ['url/scheme', 'data:text/html,x'],
    ['url/scheme', 'vbscript:x'],
    ['url/scheme', 'file:///etc/passwd'],
    ['url/scheme', 'blob:https://example.org/x'],
    ['url/scheme', 'ftp://example.org'],
    ['url/scheme', '//example.org'],
    ['url/scheme', '/about'],
    ['url/scheme', 'about'],
    ['url/scheme', 'leaflet.pdf'],
    ['url/scheme', 'N/A'],
    ['url/characters', 'java\tscript:alert(1)'],
    ['url/characters', 'java\u0000script:alert(1)'],
    ['url/characters', 'https://example.org\\@evil.example'],
    ['url/characters', 'https://example.org/\u202egpj.exe'],
    ['url/characters', 'https://example.org/ and https://example.com'],
    ['url/characters', 'https://example.org/"onmouseover="x'],
    ['url/characters', 'https://example.org/\ud800'],
    ['url/credentials', 'https://user:pass@example.org'],
    ['url/credentials', 'https://example.org@evil.example/'],
    ['url/host', 'https:///example.org'],
    ['url/host', 'https:www.example.org'],
    ['url/host', 'http://https://www.example.org'],
    ['url/host', 'https://'],
    ['url/host', 'https://example'],
    ['url/host', 'https://0x7f.1'],
    ['url/host', 'https://2130706433'],
    ['url/host', 'https://127.1'],
    ['url/host', 'https://example.org:99999'],
    ['url/host', 'https://example..org'],
    ['url/host', 'https://éxample.org'],
    ['url/host', 'https://ｅxample.org'],
    ['url/email', 'help@example.org'],
    ['url/email', 'mailto:help@example.org?bcc=all@example.org'],
    ['url/email', 'mailto:a@example.org,b@example.org'],
    ['url/telephone', 'tel:*#06#'],
    ['url/telephone', 'tel:01332 123456 or 7'],
    ['url/empty', ''],
    ['url/empty', null],
    ['url/too-long', `https://example.org/${'a'.repeat(3000)}`],
  ])('refuses with %s: %j', (code, input) => {
    expect(readSafeUrl(input)).toMatchObject({ ok: false, problem: { code } });
    expect(safeUrl(input)).toBeUndefined();
  });

  it.each([
    ['http//www.example.org', 'https://www.example.org'],
    ['https:/www.example.org', 'https://www.example.org'],
    ['http:www.example.org/x', 'http://www.example.org/x'],
    ['http://https://www.example.org', 'http://www.example.org'],
    ['https://user@example.org', 'https://example.org'],
    ['help@example.org', 'mailto:help@example.org'],
  ])('suggests a repair it does not dare make for %s', (input, suggestion) => {
    expect(readSafeUrl(input)).toMatchObject({ problem: { suggestion } });
    expect(safeUrl(suggestion)).toBe(suggestion);
  });

  const pieces = 'http:// https:// www. example .org / \\ @ : # ? %2f 80 .. é [ ] {a} /a \t'.split(' ');
  const anyUrl = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(''));

  it('is read by a browser as the same host, for whatever it lets through', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const href = safeUrl(url);
        if (href === undefined || !href.startsWith('http')) return;
        const asBrowser = new URL(href);
        expect(asBrowser.username + asBrowser.password).toBe('');
        expect(/^https?:\/\/([^/?#:]*)/.exec(href)?.[1]).toBe(asBrowser.hostname);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it gave again as the same', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const href = safeUrl(url);
        if (href !== undefined) expect(safeUrl(href)).toBe(href);
      }),
      { numRuns: 2000 },
    );
  });

  const corpus = new URL('../../../../../shared/corpora/xss.json', import.meta.url);
  it.skipIf(!existsSync(corpus))(
    'lets no hostile string through but plain web addresses (skipped without ../shared)',
    () => {
      const strings = JSON.parse(readFileSync(corpus, 'utf8')) as string[];
      const passed = strings.filter((text) => safeUrl(text) !== undefined);
      // Two of the strings are harmless as links: addresses of a hostile file on a website.
      expect(passed.filter((text) => !/^https?:\/\/raw\.githubusercontent\.com\/[\w/.-]+$/.test(text))).toEqual([]);
      expect(passed.length).toBeLessThanOrEqual(2);
    },
  );
});
