import type { OrganisationsPhase, WorkActions, WorkPhase } from './work-view.js';
import type { Answer, Coordination, Organisation } from './work.js';
import type { WorkHost } from './work-host.js';

/** What the page of organisations needs of the flow it belongs to. */
export interface CoordinationHost {
  readonly words: WorkHost['words'];
  readonly say: WorkHost['say'];
  readonly phase: () => WorkPhase;
  readonly desk: () => Coordination | undefined;
  readonly go: (phase: OrganisationsPhase, ...focus: readonly string[]) => void;
  /** Signs out: the token is not good any more. */
  readonly signOut: () => void;
}

/** What a coordinator can do on the page of organisations. */
export type CoordinationActions = Pick<WorkActions, 'lookFor' | 'giveCode' | 'dropCode' | 'pause' | 'sendLink'>;

/**
 * What happens on the page of organisations.
 * @param flow - The flow it belongs to.
 * @returns What can be done there.
 */
export function coordinationActions(flow: CoordinationHost): CoordinationActions {
  const phase = (): OrganisationsPhase | undefined => {
    const now = flow.phase();
    return now.kind === 'organisations' ? now : undefined;
  };
  const { words } = flow;
  const redraw = (change: Partial<OrganisationsPhase>, ...focus: readonly string[]): void => {
    const now = phase();
    if (now) flow.go({ ...now, problem: undefined, ...change }, ...focus);
  };
  /** Asks the desk; what went wrong is said on the page, which stays as it is. */
  const ask = async <T>(question: (desk: Coordination) => Promise<Answer<T>>): Promise<T | undefined> => {
    const desk = flow.desk();
    const answer = desk && (await question(desk));
    if (!answer || !phase()) return undefined;
    if (answer.ok) return answer.value;
    if (answer.failure === 'token') flow.signOut();
    else redraw({ problem: words().failures[answer.failure === 'refused' ? 'unknown' : answer.failure] }, '#problem');
    return undefined;
  };
  const put = (id: string, change: Partial<Organisation>): OrganisationsPhase['found'] | undefined => {
    const found = phase()?.found;
    return (
      found && {
        ...found,
        organisations: found.organisations.map((one) => (one.id === id ? { ...one, ...change } : one)),
      }
    );
  };
  return {
    lookFor: (look) => {
      redraw({ look });
    },
    giveCode: (id, sure) => {
      if (!sure) {
        redraw({ asked: id, code: undefined }, '#give');
        return;
      }
      void ask((desk) => desk.giveCode(id)).then((given) => {
        const found = given && put(id, { codeSetAt: new Date().toISOString() });
        if (found) redraw({ found, asked: undefined, code: { partnerId: id, code: given.code } }, '#code');
      });
    },
    dropCode: () => {
      const asked = phase()?.asked;
      redraw({ asked: undefined }, ...(asked === undefined ? [] : [`[data-code="${CSS.escape(asked)}"]`]));
    },
    pause: (id, paused) => {
      void ask((desk) => desk.pause(id, paused)).then((done) => {
        const found =
          done === undefined ? undefined : put(id, { pausedAt: paused ? new Date().toISOString() : undefined });
        if (!found) return;
        redraw({ found }, `[data-pause="${CSS.escape(id)}"]`);
        flow.say(paused ? words().organisations.paused : words().organisations.goesOn);
      });
    },
    sendLink: (referralId) => {
      void ask((desk) => desk.sendLink(referralId)).then((done) => {
        if (done === undefined) return;
        redraw({ sent: referralId }, '#organisations');
        flow.say(words().organisations.linkSent);
      });
    },
  };
}
