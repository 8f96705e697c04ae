import { describe, expect, it } from 'vitest';
import { mapToFramework, type OutcomeSet, type Story, whyNotShown } from './index.js';

const story: Story = {
  id: 's',
  quote: 'Thank you for making my mum so comfortable.',
  attribution: 'Resident',
  consent: { givenOn: '2025-01-10', givenBy: 'teller', uses: ['report'], expiresOn: '2027-01-10' },
};
const consent = (more: object): Story => ({ ...story, consent: { ...story.consent, ...more } as Story['consent'] });

describe('a story', () => {
  it('is shown while its consent holds and covers the use', () => {
    expect(whyNotShown(story, 'report', '2026-06-01')).toBeUndefined();
    expect(whyNotShown(story, 'report', '2027-01-10')).toBeUndefined();
  });

  it.each([
    ['No consent is on record.', { ...story, consent: undefined }, 'report'],
    ['Consent ran out on 2026-05-31.', consent({ expiresOn: '2026-05-31' }), 'report'],
    ['Consent was taken back on 2026-02-01.', consent({ withdrawnOn: '2026-02-01' }), 'report'],
    ['Consent starts on 2026-07-01.', consent({ givenOn: '2026-07-01' }), 'report'],
    ['Consent was given for report, not for press.', story, 'press'],
    [
      'Consent was given by somebody else, and with what right is not on record.',
      consent({ givenBy: 'representative' }),
      'report',
    ],
  ] as const)('is not shown otherwise: %s', (reason, told, use) => {
    expect(whyNotShown(told, use, '2026-06-01')).toBe(reason);
  });
});

describe('a local outcome set', () => {
  const set: OutcomeSet = {
    id: 'set',
    name: 'What matters here',
    definedById: 'alliance',
    outcomes: [
      {
        id: 'a',
        name: 'Older people feel safe at home',
        measureIds: ['m'],
        frameworkCodes: [{ framework: 'NHSOF', code: '2.1', relation: 'related' }],
      },
      { id: 'b', name: 'Neighbours know each other' },
    ],
  };

  it('is mapped to a national framework and keeps what that does not know', () => {
    const mapping = mapToFramework(set, 'NHSOF', ['2.1', '3.4']);
    expect(mapping.answered.get('2.1')?.map(({ id }) => id)).toEqual(['a']);
    expect(mapping.unanswered).toEqual(['3.4']);
    expect(mapping.localOnly.map(({ id }) => id)).toEqual(['b']);
    expect(mapping.unmeasured.map(({ id }) => id)).toEqual(['b']);
  });
});
