import type { Action } from './action.js';
import type { Alliance } from './alliance.js';
import type { DecisionRecord } from './decision.js';
import type { Meeting } from './meeting.js';
import type { Proposal } from './proposal.js';

/** Names partners and bodies by id. An opened `Directory` does. */
export interface GovernanceNames {
  readonly find: (list: 'partners' | 'alliances', id: string) => { readonly name: string } | undefined;
}

/** Lists of governance. The data of a directory are such lists. */
export interface GovernanceLists {
  readonly alliances?: readonly Alliance[] | undefined;
  readonly meetings?: readonly Meeting[] | undefined;
  readonly proposals?: readonly Proposal[] | undefined;
  readonly decisions?: readonly DecisionRecord[] | undefined;
  readonly actions?: readonly Action[] | undefined;
}

/** Names and lists together. An opened `Directory` is one. */
export interface GovernanceSources extends GovernanceNames {
  readonly data: GovernanceLists;
}
