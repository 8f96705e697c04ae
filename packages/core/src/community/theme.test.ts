import { describe, expect, test } from 'vitest';
import { DETERMINANTS, determinantReach, ISSUE_THEMES, themeAndNarrower, widerThanHealth } from './theme.js';

describe('issue themes', () => {
  test('name only wider themes and determinants that exist', () => {
    const themes = new Set(ISSUE_THEMES.map(({ id }) => id));
    const determinants = new Set(DETERMINANTS.map(({ id }) => id));
    expect(themes.size).toBe(ISSUE_THEMES.length);
    expect(determinants.size).toBe(DETERMINANTS.length);
    for (const { broaderId, determinantIds = [] } of ISSUE_THEMES) {
      if (broaderId !== undefined) expect(themes).toContain(broaderId);
      for (const id of determinantIds) expect(determinants).toContain(id);
    }
  });

  test('reach beyond health: debt, isolation and crime do, urgent care does not', () => {
    const wider = ISSUE_THEMES.filter(widerThanHealth).map(({ id }) => id);
    expect(wider).toEqual(expect.arrayContaining(['debt', 'isolation', 'crime']));
    expect(wider).not.toContain('urgent-care');
  });

  test('bring those under them, and end even where themes are under each other', () => {
    expect(themeAndNarrower(ISSUE_THEMES, 'money')).toEqual(['money', 'debt', 'food']);
    const circle = [
      { id: 'a', broaderId: 'b' },
      { id: 'b', broaderId: 'a' },
    ];
    expect(themeAndNarrower(circle, 'a')).toEqual(['a', 'b']);
  });

  test('set against the determinants show what nobody works on', () => {
    const reach = determinantReach(ISSUE_THEMES.filter(({ id }) => id === 'debt'));
    expect(reach.filter(({ themes }) => themes.length > 0).map(({ determinant }) => determinant.id)).toEqual([
      'income',
    ]);
    expect(reach).toHaveLength(DETERMINANTS.length);
  });
});
