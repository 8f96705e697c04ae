import type { WorkHost } from './work-host.js';
import type { WorkPhase } from './work-view.js';
import type { Answer, Found, WorkDesk } from './work.js';

/** What finding needs of the flow it belongs to. */
export interface FindHost {
  readonly words: WorkHost['words'];
  readonly say: WorkHost['say'];
  readonly ask: (question: (desk: WorkDesk) => Promise<Answer<Found>>, again: () => void) => Promise<Found | undefined>;
  readonly go: (phase: WorkPhase, ...focus: readonly string[]) => void;
}

/** The server's own measure: two letters or numbers, whatever stands between them. */
const ENOUGH = /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u;

/**
 * What happens when staff look for a referral by its reference or a name.
 * @param flow - The flow it belongs to.
 * @returns Finds; focus goes to the first of some selectors that something fits, else to what was found.
 */
export function finding(flow: FindHost): (words: string, ...focus: readonly string[]) => void {
  const find = async (words: string, ...focus: readonly string[]): Promise<void> => {
    if (!ENOUGH.test(words)) {
      flow.go({ kind: 'found', words }, '#find');
      return;
    }
    flow.go({ kind: 'loading' });
    const found = await flow.ask(
      (desk) => desk.find?.(words) ?? Promise.resolve({ ok: false, failure: 'unknown' }),
      () => void find(words, ...focus),
    );
    if (!found) return;
    flow.go({ kind: 'found', words, found }, ...focus, '#found');
    flow.say(flow.words().found(found.referrals.length, words));
  };
  return (words, ...focus) => void find(words.trim(), ...focus);
}

/**
 * What was looked for, where what was found, or a referral that was opened from there, is on the page.
 * @param phase - Where the work list is.
 * @returns The words; undefined elsewhere.
 */
export function soughtIn(phase: WorkPhase): string | undefined {
  if (phase.kind === 'found') return phase.words;
  return phase.kind === 'detail' ? phase.sought : undefined;
}
