import { expect, test } from 'vitest';
import { earlyRefusal } from './early-refusal.js';

const DATABASE_URL = 'postgres://kit@db.example.org/kit';

test('a demonstration is refused together with a database of the deployer’s own, with what to do', async () => {
  const refusal = await earlyRefusal(['--demo', '--feed', 'directory.json'], { DATABASE_URL });
  expect(refusal).toContain('DATABASE_URL= nk serve --demo');
  expect(refusal).not.toContain('db.example.org');
});

test.each([
  ['a demonstration without one', ['--demo'], { DATABASE_URL: '' }],
  ['practice, which never uses it', ['--practice'], { DATABASE_URL }],
  ['a server that is no demonstration', [], { DATABASE_URL }],
  ['a question for help', ['--demo', '--help'], { DATABASE_URL }],
])('%s may start', async (_, args, env) => {
  expect(await earlyRefusal(args, env)).toBeUndefined();
});
