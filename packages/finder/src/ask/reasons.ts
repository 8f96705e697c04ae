/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Desk } from './desk.js';
import type { MatchKind, MatchReason } from '../finder.js';

/** What somebody typed and a service says is no other name for it, even where the table of everyday words leads there as well. */
function kindOf(kind: MatchKind, weight: number, asked: string, found: string): MatchKind {
  if (weight === 0) return 'phrase';
  return asked === found ? 'exact' : kind;
}

/**
 * Tells how a service met each idea of the question.
 * @param desk - The index, after `gather`.
 * @param service - The service.
 * @returns The reasons, in the order of the ideas.
 */
export function reasonsOf(
  { index, groups, matcher }: Pick<Desk, 'index' | 'groups' | 'matcher'>,
  service: number,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  groups().forEach(({ asked, options, weight }, i) => {
    const option = options[(matcher.met[i]?.[service] ?? 0) - 1];
    if (!option) return;
    const found = option.all.map(([word]) => index.words.spell(word!)).join(' ');
    reasons.push({ kind: kindOf(option.kind, weight, asked, found), asked, found });
  });
  return reasons;
}
