import type { Service } from '@neighbourhood-kit/core/services';
import { expect, test } from 'vitest';
import { buildIndex, openIndex } from '../index.js';

const service = (name: string, description = ''): Service => ({ id: name, name, description, status: 'active' });

const opened = openIndex(
  buildIndex([
    service('Gentle yoga', 'Gentle exercise for everybody.'),
    service('Chair exercise', 'Gentle exercise, sitting. It is no yoga.'),
    service('Alcoholics Anonymous', 'Help with drinking. Alcohol is talked of in a group.'),
    service('Alcohol support', 'Help with drinking.'),
    service('Food bank', 'Food parcels.'),
    service('Community meal', 'Hot food, free.'),
    service('Dementia cafe', 'Company for people who are lonely.'),
    service('Befriending', 'Company for people who are lonely.'),
    service('Sleep clinic', 'When you do not sleep.'),
    service('Safe at home', 'Locks and alarms.'),
    service('Safe Harbour refuge', 'When a relationship is violent.'),
    service('Debt advice', 'Help when rent is not paid.'),
    service('Autism advice', 'When a school is not suitable.'),
    service('Warm homes grants', 'Heating for a cold home.'),
  ]),
);
if (!opened.ok) throw new Error(opened.problem.message);
const index = opened.value;
const ask = (text: string) => index.query({ text }).hits;
const found = (text: string) => ask(text).map(({ name }) => name);

test.each([
  ['gentle exercise but not yoga', 'Chair exercise', 'Gentle yoga'],
  ['I would like gentle exercise but not yoga please', 'Chair exercise', 'Gentle yoga'],
  ['exercise other than yoga', 'Chair exercise', 'Gentle yoga'],
  ["exercise that isn't yoga", 'Chair exercise', 'Gentle yoga'],
  ['help with drinking but not AA', 'Alcohol support', 'Alcoholics Anonymous'],
  ['food but not foodbank', 'Community meal', 'Food bank'],
  ['not dementia just lonely', 'Befriending', 'Dementia cafe'],
])('“%s” puts %s before %s', (text, wanted, leftOut) => {
  const names = found(text);
  expect(names[0]).toBe(wanted);
  // Nothing is hidden: it may be the only help there is.
  expect(names.slice(1)).toContain(leftOut);
});

test('what is left out is no reason for which a service was found', () => {
  expect(ask('gentle exercise but not yoga').flatMap(({ reasons }) => reasons.map(({ asked }) => asked))).not.toContain(
    'yoga',
  );
});

test.each([
  ['not sleeping', 'Sleep clinic'],
  ['dad not sleeping', 'Sleep clinic'],
  ['not safe at home', 'Safe Harbour refuge'],
  ['I am not safe', 'Safe at home'],
  ['relationship not safe', 'Safe Harbour refuge'],
  ['rent not paid', 'Debt advice'],
  ['school not suitable autism', 'Autism advice'],
  ['home not warm', 'Warm homes grants'],
  ['nobody apart from my husband to talk to, violent', 'Safe Harbour refuge'],
  ['not yoga', 'Gentle yoga'],
])('“%s” says what is wrong, or all that there is to go by, and leaves out nothing', (text, name) => {
  expect(found(text)[0]).toBe(name);
});
