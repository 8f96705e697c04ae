import { expect, test } from 'vitest';
import { errorFields } from './logger.js';

test('what an error quotes of what somebody wrote is in no log, also where a line of it begins like a place in the code', () => {
  const said = 'Falls\n    at the hospital for depression\n  at home (Ada:1:2)';
  const error = new TypeError(said);
  const later = new Error(said);
  later.message = 'another';
  for (const each of [error, later, new Error('wrapped', { cause: error })]) {
    const { frames = [] } = errorFields(each) as { frames?: readonly string[] };
    expect(frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(frames)).not.toMatch(/hospital|Ada/);
  }
});

test('a function without a name that waited is a place in the code as well', () => {
  const error = new Error('Falls');
  const frame = 'at async file:///srv/server/dist/status/routes.js:12:5';
  error.stack = `Error: Falls\n    at act (file:///srv/server/dist/status/act.js:3:9)\n    ${frame}`;
  expect(errorFields(error).frames).toEqual(['at act (file:///srv/server/dist/status/act.js:3:9)', frame]);
});

test.each([
  String.raw`at act (C:\Program Files (x86)\kit\dist\act.js:3:9)`,
  String.raw`at async act (d:\kit (copy)\dist\act.js:3:9)`,
  String.raw`at C:\Program Files (x86)\kit\dist\act.js:3:9`,
  'at act (file:///C:/Program%20Files%20(x86)/kit/dist/act.js:3:9)',
  'at async file:///C:/Program%20Files%20(x86)/kit/dist/act.js:3:9',
  'at act (/srv/kit (copy)/dist/act.js:3:9)',
])('a place in a folder with brackets is kept: %s', (frame) => {
  const error = new Error('Falls');
  error.stack = `Error: Falls\n    ${frame}`;
  expect(errorFields(error).frames).toEqual([frame]);
});
