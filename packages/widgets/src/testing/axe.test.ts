import { html } from 'lit';
import { expect, test } from 'vitest';
import { axeOfExample } from './axe.js';

test('a planted fault is found, so an empty list means something', async () => {
  // eslint-disable-next-line lit-a11y/alt-text, lit-a11y/accessible-name -- the planted faults
  const findings = await axeOfExample(html`<img src="data:," /><button></button>`);
  expect(findings.map((finding) => finding.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'image-alt']),
  );
});
