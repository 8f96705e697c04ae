import { expect, test } from 'vitest';
import { accessPage } from './access-page.js';

test('a copy of what is held tells in words how somebody asked that the person be reached, and what was added', () => {
  const page = accessPage({
    reference: 'K7QM-4XTD-29HW',
    madeAt: '2026-12-07T10:00:00Z',
    referrals: [
      {
        ...{ id: '1', reference: 'K7QM-4XTD-29HW', state: 'sent' },
        ...{ createdAt: '2026-12-01T10:00:00Z', updatedAt: '2026-12-01T10:00:00Z', answers: {} },
        ...{ events: [], looks: [] },
        notes: [
          { sequence: 3, words: 'Ring after <six>.' },
          {
            sequence: 4,
            contactAsked: {
              contact: { ways: ['text', 'post'], mayLeaveMessage: false },
              person: { telephone: '07700 900123' },
            },
          },
        ],
      },
    ],
  });
  expect(page).toContain('<p>Added later: Ring after &lt;six&gt;.</p>');
  expect(page).toContain('<h3>How somebody asked that the person be reached</h3>');
  expect(page).toContain('<dt>Contact: ways</dt><dd>text, post</dd>');
  expect(page).toContain('<dt>Person: telephone</dt><dd>07700 900123</dd>');
  expect(page).not.toContain('{"');
});
