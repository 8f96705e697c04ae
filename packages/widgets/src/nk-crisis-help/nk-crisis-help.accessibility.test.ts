import { describe, expect, test } from 'vitest';
import { axeOfExample } from '../testing/axe.js';
import './nk-crisis-help.define.js';
import { CRISIS_EXAMPLES, drawCrisisHelp } from './nk-crisis-help.examples.js';

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-crisis-help, %s', (direction) => {
  test.each(CRISIS_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    expect(await axeOfExample(drawCrisisHelp(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});
