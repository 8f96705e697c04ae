import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_AS, Shortlist } from './shortlist.js';

const clinic = { id: 'a', name: 'Falls clinic' };
const class_ = { id: 'b', name: 'Steady Steps' };

beforeEach(() => {
  localStorage.clear();
});

describe('a shortlist', () => {
  test('is in memory alone until the visitor says otherwise', () => {
    const list = new Shortlist();
    list.toggle(clinic);
    expect(list.services).toEqual([clinic]);
    expect(localStorage.length).toBe(0);
    expect(new Shortlist().services).toEqual([]);
  });

  test('that is kept comes back with the next visit: ids and names, and nothing else', () => {
    const list = new Shortlist();
    list.toggle({ ...clinic, phones: ['01632 960102'] } as never);
    list.remember(true);
    list.toggle(class_);
    expect(JSON.parse(localStorage.getItem(KEPT_AS) ?? '')).toEqual([clinic, class_]);
    expect(new Shortlist().services).toEqual([clinic, class_]);
    expect(new Shortlist().remembered).toBe(true);
  });

  test('leaves nothing behind when it is emptied, or no longer kept', () => {
    const list = new Shortlist();
    list.toggle(clinic);
    list.remember(true);
    list.remember(false);
    expect(localStorage.length).toBe(0);
    list.remember(true);
    list.clear();
    expect(localStorage.length).toBe(0);
    expect(list.services).toEqual([]);
  });

  test('is not spoilt by what something else has stored under its name', () => {
    for (const stored of ['{', '42', '{"id":"a"}', '[null,{"id":5},{"id":"a","name":"A"}]']) {
      localStorage.setItem(KEPT_AS, stored);
      expect(new Shortlist().services.length, stored).toBe(stored.includes('"name"') ? 1 : 0);
    }
  });

  test('works where the browser refuses storage', () => {
    const list = new Shortlist(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    list.toggle(clinic);
    list.remember(true);
    expect(list.services).toEqual([clinic]);
    expect(list.remembered).toBe(false);
  });
});
