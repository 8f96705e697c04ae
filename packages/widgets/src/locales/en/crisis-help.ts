import { CRISIS_WHEN, type CrisisLine } from '@neighbourhood-kit/core/services';

/** Words of `nk-crisis-help`. */
export interface CrisisHelpMessages {
  /** When to use each line, in a sentence. The English of core is shown with any other language. */
  readonly when: Readonly<Record<CrisisLine['id'], string>>;
}

/** English words of `nk-crisis-help`: those of core, which no host can take away. */
export const crisisHelpEn: CrisisHelpMessages = {
  when: CRISIS_WHEN,
};
