import { expect, test } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { serveDirectory } from './services.js';

const at = (telephone: string, second: number) => {
  const service: Service = { id: 'a', name: 'Advice', status: 'active', phones: [{ id: 'p', number: telephone }] };
  return serveDirectory([service], new Date(Date.UTC(2026, 5, 1, 9, 0, second)));
};

test('a snapshot is the same after a new start, and another one when only a text changes', async () => {
  const { snapshot } = await at('01332 555 001', 0);
  expect((await at('01332 555 001', 1)).snapshot).toEqual(snapshot);
  expect((await at('01332 555 002', 1)).snapshot).not.toEqual(snapshot);
});
