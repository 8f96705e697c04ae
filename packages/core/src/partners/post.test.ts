import { describe, expect, test } from 'vitest';
import { postOn, standingOn, type Incumbency } from './post.js';

const officer: { title: string; history: Incumbency[] } = {
  title: 'Senior Responsible Officer',
  history: [
    { standing: 'interim', from: '2016-06-01', to: '2017-10-31' },
    { standing: 'recruiting', from: '2017-11-01', recruitedByIds: ['nhse', 'board'] },
  ],
};
const names: Record<string, string> = { nhse: 'NHS England' };

describe('a post', () => {
  test('is held, held by an interim, vacant or being recruited to, by the day', () => {
    expect(postOn(officer, '2017-10-31').state).toBe('interim');
    expect(postOn(officer, '2017-11-01', (id) => names[id])).toMatchObject({
      state: 'recruiting',
      since: '2017-11-01',
      sentence: 'Senior Responsible Officer: vacant, being recruited by NHS England and board since 1 November 2017.',
    });
  });

  test('is not known before anything is on record, and vacant in a gap', () => {
    expect(postOn(officer, '2016-05-31')).toMatchObject({
      state: 'not-known',
      sentence: 'Senior Responsible Officer: not known who held it on 31 May 2016.',
    });
    const history: Incumbency[] = [
      { standing: 'held', from: '2020-01-01', to: '2020-06-30' },
      { standing: 'held', from: '2020-09-01' },
    ];
    expect(standingOn(history, '2020-07-01').state).toBe('vacant');
    expect(standingOn(undefined, '2020-07-01').state).toBe('not-known');
  });

  test('can be shared, and be sought while an interim acts', () => {
    const history: Incumbency[] = [
      { standing: 'interim', from: '2026-01-05', holder: 'Asha' },
      { standing: 'interim', holder: 'Bryn' },
      { standing: 'recruiting', from: '2026-02-01' },
    ];
    const reading = postOn({ title: 'Coordinator', history }, '2026-03-01');
    expect(reading.sentence).toBe('Coordinator: held by Asha and Bryn as interim; being recruited.');
    expect(reading.since).toBeUndefined();
  });

  test('does not exist outside its own dates', () => {
    expect(postOn({ ...officer, from: '2016-01-01', to: '2022-06-30' }, '2022-07-01')).toMatchObject({
      state: 'ended',
      sentence: 'Senior Responsible Officer: no such post on 1 July 2022.',
    });
  });
});
