import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readUkTelephone, telephoneLink } from './uk-telephone.js';

describe('readUkTelephone', () => {
  it.each([
    ['01332 123456', 'landline', '+441332123456', '01332 123456'],
    ['(01332) 123-456', 'landline', '+441332123456', '01332 123456'],
    ['+44 (0)1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['(+44) 1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['44 (0)1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['(0)1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['\u202a01332\u00a0123\u2011456\u202c', 'landline', '+441332123456', '01332 123456'],
    ['\u200e01332\u00ad 123456', 'landline', '+441332123456', '01332 123456'],
    ['\u2066+44 1332 123456\u2069', 'landline', '+441332123456', '01332 123456'],
    ['+44 1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['0044 1332 123456', 'landline', '+441332123456', '01332 123456'],
    ['441332123456', 'landline', '+441332123456', '01332 123456'],
    ['Tel: 01332.123.456', 'landline', '+441332123456', '01332 123456'],
    ['01298 22222', 'landline', '+44129822222', '01298 22222'],
    ['01629 580000', 'landline', '+441629580000', '01629 580000'],
    ['0115 924 9924', 'landline', '+441159249924', '0115 924 9924'],
    ['0114\u00a0271–1900', 'landline', '+441142711900', '0114 271 1900'],
    ['0121 627 2000', 'landline', '+441216272000', '0121 627 2000'],
    ['020 7946 0000', 'landline', '+442079460000', '020 7946 0000'],
    ['01539412345', 'landline', '+441539412345', '015394 12345'],
    ['07700900123', 'mobile', '+447700900123', '07700 900123'],
    ['07624 123456', 'mobile', '+447624123456', '07624 123456'],
    ['0300 123 1234', 'national', '+443001231234', '0300 123 1234'],
    ['0800 1111', 'freephone', '+448001111', '0800 1111'],
    ['0800 068 4141', 'freephone', '+448000684141', '0800 068 4141'],
    ['0808 2000 247', 'freephone', '+448082000247', '0808 200 0247'],
    ['0845 790 9090', 'special-rate', '+448457909090', '0845 790 9090'],
    ['0909 123 4567', 'premium-rate', '+449091234567', '0909 123 4567'],
    ['999', 'emergency', '999', '999'],
    ['18000', 'emergency', '18000', '18000'],
    ['111', 'short-code', '111', '111'],
    ['101', 'short-code', '101', '101'],
    ['116 123', 'short-code', '116123', '116 123'],
    ['116123', 'short-code', '116123', '116 123'],
    ['85258', 'text-code', '85258', '85258'],
  ])('reads %s as %s', (typed, kind, dial, display) => {
    expect(readUkTelephone(typed)).toEqual({ ok: true, value: { kind, dial, display } });
  });

  it.each([
    ['01332 123456 ext. 789', '789'],
    ['01332 123456 x7', '7'],
    ['01332 123456 (ext 4)', '4'],
    ['01332 123456 (extension 12)', '12'],
    ['01332123456, extension 12', '12'],
    ['+441332123456;ext=42', '42'],
    ['01332 123456 #9', '9'],
  ])('takes the extension of %s apart', (typed, extension) => {
    const read = readUkTelephone(typed);
    expect(read).toMatchObject({ ok: true, value: { extension, dial: '+441332123456' } });
    expect(read.ok && telephoneLink(read.value)).toBe(`tel:+441332123456;ext=${extension}`);
  });

  it('keeps the prefix of Relay UK', () => {
    expect(readUkTelephone('18001 01332 123456')).toEqual({
      ok: true,
      value: { kind: 'landline', dial: '1800101332123456', display: '18001 01332 123456', relay: true },
    });
    expect(readUkTelephone('18002 01332 123456')).toMatchObject({
      value: { kind: 'landline', dial: '1800201332123456', display: '18002 01332 123456', relay: true },
    });
    expect(readUkTelephone('18001 111')).toMatchObject({
      value: { kind: 'short-code', dial: '18001111', relay: true },
    });
  });

  it.each([
    ['telephone/empty', ''],
    ['telephone/empty', 1332123456],
    ['telephone/empty', undefined],
    ['telephone/several', '01332 123456 / 01332 654321'],
    ['telephone/several', '01332 123456 or 07700 900123'],
    ['telephone/characters', 'ask at reception'],
    ['telephone/characters', '01332 123456 (option 2)'],
    ['telephone/not-uk', '+33 1 23 45 67 89'],
    ['telephone/not-uk', '00353 1 234 5678'],
    ['telephone/length', '123456'],
    ['telephone/length', '01332 12345'],
    ['telephone/length', '01332 1234567'],
    ['telephone/range', '0500 123456'],
    ['telephone/range', '0600 123 4567'],
  ])('says %s for %j', (code, typed) => {
    expect(readUkTelephone(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it('has no link to call for a number that only takes texts', () => {
    const read = readUkTelephone('85258');
    expect(read.ok && telephoneLink(read.value)).toBeUndefined();
  });

  const services = new URL('../../../../../shared/data/national/services_england.csv', import.meta.url);
  it.skipIf(!existsSync(services))(
    'reads the numbers of English practices and pharmacies (skipped without ../shared)',
    () => {
      const numbers = readFileSync(services, 'utf8')
        .split('\n')
        .flatMap((row) => /,(0\d[\d ]{6,14}),[^,]*\r?$/.exec(row)?.[1] ?? []);
      const refused = numbers.filter((number) => !readUkTelephone(number).ok);
      expect(numbers.length).toBeGreaterThan(15_000);
      expect(refused.length / numbers.length).toBeLessThan(0.005);
    },
  );
});
