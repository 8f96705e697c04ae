import { describe, expect, test } from 'vitest';
import { found, indexOf, service } from './testing/small-directory.js';

describe('somebody who does not want to live', () => {
  const index = indexOf([service('Samaritans'), service('Lunch club'), service('Music group'), service('Debt advice')]);

  test.each([
    'i feel like ending it all',
    'want to end it',
    'no one would miss me',
    'thinking of jumping',
    'the world is better without me',
    'i dont want to be here any more',
    'my husband talks about killing himself',
  ])('“%s” finds who listens', (text) => {
    expect(found(index, text)[0]).toBe('Samaritans');
  });
});

describe('words of somebody whose life is in danger', () => {
  const index = indexOf([
    service('After suicide', { description: 'A group for people bereaved by suicide.' }),
    service('Evening safe space', { terms: [{ id: 'crisis', name: 'Mental health crisis' }] }),
    service('Toenail cutting', { description: 'Nails cut by trained staff.' }),
    service('Sexual health clinic', { description: 'Tests, condoms and the morning-after pill.' }),
  ]);

  test.each([
    'i want to kill myself',
    'i feel suicidal',
    'worried my son is suicidal',
    'im going to end it',
    'overdose',
    'cutting myself',
    'took all my tablets',
    'took loads of pills',
    'cut my wrists',
    'hang myself',
    'dont want to be alive',
  ])('“%s” finds help in a crisis before a group for the bereaved, foot care or a clinic', (text) => {
    expect(found(index, text)[0]).toBe('Evening safe space');
  });

  test('they find help that is only called after suicide, before the group for the bereaved', () => {
    const other = indexOf([
      service('After suicide', { description: 'A group.' }),
      service('Suicide helpline', { description: 'Talk to somebody at any time.' }),
    ]);
    for (const text of ['i want to kill myself', 'suicidal', 'better off dead', 'no point in living'])
      expect(found(other, text)).toEqual(['Suicide helpline', 'After suicide']);
  });

  test('who has lost somebody finds the group for the bereaved', () => {
    expect(found(index, 'lost my dad to suicide')[0]).toBe('After suicide');
  });
});

describe('words of somebody who is threatened or hit', () => {
  const index = indexOf([
    service('Refuge', { description: 'For people who live with domestic abuse.' }),
    service('Housing advice'),
    service('Drug and alcohol service'),
  ]);

  test.each([
    'threatened',
    'i am being threatened',
    'i have been threatened',
    'got hit',
    'he threatens me',
    'he kicks me',
  ])('“%s” finds the refuge', (text) => {
    expect(found(index, text)[0]).toBe('Refuge');
  });

  test('who is threatened with eviction finds advice on housing first', () => {
    expect(found(index, 'threatened with eviction')[0]).toBe('Housing advice');
  });

  test.each(['weed', 'quit weed', 'coke', 'crack', 'speed problem'])('“%s” finds help with drugs', (text) => {
    expect(found(index, text)[0]).toBe('Drug and alcohol service');
  });
});
