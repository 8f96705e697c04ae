import { describe, expect, it } from 'vitest';
import { currentGssCode, gssAliases, gssChanges, readGssCode } from './gss.js';

describe('GSS codes', () => {
  it('are read by their form', () => {
    expect(readGssCode(' e07000038 ')).toEqual({ ok: true, value: 'E07000038' });
    for (const text of ['E0700003', 'E070000388', 'X07000038', '07000038', 'Chesterfield', null]) {
      expect(readGssCode(text)).toMatchObject({ ok: false });
    }
  });

  it('follow a recoded area from the day of the change', () => {
    expect(currentGssCode('E08000016', '2025-03-31').code).toBe('E08000016');
    expect(currentGssCode('E08000016', '2025-04-01').code).toBe('E08000038');
    expect(currentGssCode('E08000019', '2026-01-01').code).toBe('E08000039');
    expect(currentGssCode('E07000038', '2026-01-01')).toEqual({ code: 'E07000038', changes: [] });
  });

  it('follow two mergers in a row, each from its own day', () => {
    expect(currentGssCode('E07000191', '2018-01-01').code).toBe('E07000191');
    expect(currentGssCode('E07000191', '2020-01-01').code).toBe('E07000246');
    expect(currentGssCode('E07000191', '2023-04-01').changes.map((change) => change.new)).toEqual([
      'E07000246',
      'E06000066',
    ]);
  });

  it('gather all forerunners of an area', () => {
    expect(gssAliases('E06000066')).toHaveLength(7);
    expect(gssAliases('E08000038')).toEqual(['E08000038', 'E08000016']);
    expect(gssAliases('E07000038')).toEqual(['E07000038']);
  });

  it('take reorganisations still to come as data', () => {
    const changes = [...gssChanges(), { from: '2028-04-01', old: 'E07000038', new: 'E06000099' }];
    expect(currentGssCode('E07000038', '2028-04-01', changes).code).toBe('E06000099');
    expect(currentGssCode('E07000038', '2028-03-31', changes).code).toBe('E07000038');
  });

  it('are well formed, and no code is replaced twice', () => {
    const all = gssChanges();
    for (const change of all) expect([readGssCode(change.old).ok, readGssCode(change.new).ok]).toEqual([true, true]);
    expect(new Set(all.map((change) => change.old)).size).toBe(all.length);
  });

  it('do not go round in circles', () => {
    const circle = [
      { from: '2020-01-01', old: 'E07000001', new: 'E07000002' },
      { from: '2020-01-01', old: 'E07000002', new: 'E07000001' },
    ];
    expect(currentGssCode('E07000001', '2026-01-01', circle).changes).toHaveLength(2);
  });
});
