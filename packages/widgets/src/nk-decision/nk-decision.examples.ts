import { openDirectory, type DirectoryData, type Visibility } from '@neighbourhood-kit/core/directory';
import { decisionView, type DecisionView, type Proposal } from '@neighbourhood-kit/core/governance';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import { SourceError } from '../shared/source/source-error.js';
import { fallback } from '../testing/fallback.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';

/** One example of a decision. Stories, accessibility runs, screenshots and tests all read this list. */
export interface DecisionExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly data?: unknown;
  readonly view?: DecisionView | undefined;
  readonly proposal?: string | undefined;
  readonly reader?: Visibility | undefined;
  /** Stands in for the answer of an address. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

/** Day for which the examples are shown. */
export const EXAMPLE_DAY = '2026-12-07';

const PASSED: Proposal['gates'] = [
  {
    id: 'g-group',
    stage: 'outline',
    role: 'recommend',
    body: 'Assessment group',
    hearings: [{ on: '2026-09-03', outcome: 'agreed' }],
  },
  {
    id: 'g-outline',
    stage: 'outline',
    role: 'decide',
    bodyId: 'al-weir',
    hearings: [{ on: '2026-09-17', outcome: 'agreed' }],
  },
  {
    id: 'g-full',
    stage: 'full',
    role: 'decide',
    bodyId: 'al-weir',
    hearings: [{ on: '2026-10-15', outcome: 'agreed' }],
  },
];

const proposal = (id: string, title: string, more: Partial<Proposal>): Proposal => ({
  id,
  title,
  visibility: 'public',
  ...more,
});

const approved = (id: string, on: string) => ({
  id: `ok-${id}`,
  partnerId: id,
  bodyId: `b-${id}`,
  hearings: [{ on, outcome: 'agreed' as const }],
});

/** Made-up decisions of four partners and a community. */
export const DECISIONS: DirectoryData = {
  schemaVersion: 1,
  id: 'example',
  name: 'Example',
  partners: [
    { id: 'p-trust', name: 'Northfield Community Health Trust', kind: 'organisation', sector: 'nhs' },
    { id: 'p-council', name: 'Northfield Council', kind: 'organisation', sector: 'local-government' },
    { id: 'p-hospital', name: 'Dove Valley Hospitals', kind: 'organisation', sector: 'nhs' },
    { id: 'p-practices', name: 'Weir Lane Practices', kind: 'organisation', sector: 'primary-care' },
    { id: 'p-club', name: 'Thursday Lunch Club', kind: 'group', sector: 'vcse' },
  ],
  alliances: [
    { id: 'al-weir', name: 'Weir Valley Local Alliance', bodyType: 'alliance' },
    { id: 'b-p-trust', name: 'Trust Board', bodyType: 'host-board' },
    { id: 'b-p-council', name: 'Cabinet', bodyType: 'host-board' },
    { id: 'b-p-hospital', name: 'Hospitals Board', bodyType: 'host-board' },
  ],
  meetings: [
    {
      id: 'm-hospital',
      name: 'Hospitals Board',
      type: 'board',
      bodyId: 'b-p-hospital',
      visibility: 'public',
      sittings: [{ on: '2027-01-21' }],
    },
  ],
  proposals: [
    proposal('front-door', 'One front door for falls', {
      summary: 'Anybody who has fallen or fears to fall rings one number; what is free and nearest comes first.',
      wantedOn: '2026-11-02',
      initiatedBy: { by: 'community' },
      gates: PASSED,
      approvals: [
        approved('p-club', '2026-10-22'),
        { id: 'a-council', partnerId: 'p-council', bodyId: 'b-p-council', hearings: [{ on: '2026-12-16' }] },
        { id: 'a-hospital', partnerId: 'p-hospital', bodyId: 'b-p-hospital' },
        { id: 'a-practices', partnerId: 'p-practices', hearings: [{ on: '2026-11-12' }] },
        {
          id: 'a-trust',
          partnerId: 'p-trust',
          bodyId: 'b-p-trust',
          hearings: [
            {
              on: '2026-11-05',
              outcome: 'agreed-with-conditions',
              conditions: [{ what: 'an agreement on sharing data' }],
            },
          ],
        },
      ],
      rollout: [{ step: 'pilot' }, { step: 'county' }],
    }),
    proposal('outline', 'A shared rota for evening visits', {
      gates: [
        { id: 'o-group', stage: 'outline', role: 'recommend', body: 'Assessment group' },
        {
          id: 'o-decide',
          stage: 'outline',
          role: 'decide',
          bodyId: 'al-weir',
          hearings: [{ on: '2027-01-14' }],
        },
        { id: 'o-full', stage: 'full', role: 'decide' },
      ],
    }),
    proposal('agreed', 'Falls clinic in the Corn Hall', {
      gates: PASSED,
      approvals: [approved('p-trust', '2026-11-05'), approved('p-council', '2026-11-11')],
      rollout: [{ step: 'pilot', from: '2026-11-16' }, { step: 'place' }],
    }),
    proposal('refused', 'One waiting list for physiotherapy', {
      gates: PASSED,
      approvals: [
        approved('p-trust', '2026-11-05'),
        {
          id: 'r-council',
          partnerId: 'p-council',
          bodyId: 'b-p-council',
          hearings: [{ on: '2026-11-11', outcome: 'not-agreed' }],
        },
        { id: 'r-hospital', partnerId: 'p-hospital', bodyId: 'b-p-hospital' },
      ],
    }),
    proposal('withdrawn', 'A van for blood tests', {
      withdrawnOn: '2026-11-20',
      gates: [...PASSED.slice(0, 2), { id: 'w-full', stage: 'full', role: 'decide', bodyId: 'al-weir' }],
      approvals: [{ id: 'w-council', partnerId: 'p-council' }],
    }),
    proposal('nobody', 'A garden behind the library', {}),
    proposal('ward', 'Rehabilitation out of hospital', {
      visibility: 'restricted',
      gates: PASSED,
      approvals: [{ id: 'f-trust', partnerId: 'p-trust', bodyId: 'b-p-trust', hearings: [{ on: '2026-12-17' }] }],
    }),
  ],
};

function ready(id: string): DecisionView {
  const { directory } = openDirectory(DECISIONS);
  const view = decisionView(directory.find('proposals', id) as Proposal, directory, EXAMPLE_DAY);
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
}

const of = (id: string, about: string): DecisionExample => ({ name: id, about, data: DECISIONS, proposal: id });

/** Every phase, and the decisions that look different. */
export const DECISION_EXAMPLES: readonly DecisionExample[] = [
  of(
    'front-door',
    'Approvals held, awaited with and without a day, with open conditions, and one of which nothing is on record.',
  ),
  of('outline', 'At its first step; a body that nobody has named at a later one.'),
  of('agreed', 'Agreed by all who decide, and begun as a pilot.'),
  of('refused', 'One partner did not agree.'),
  of('withdrawn', 'Given up before the full case.'),
  of('nobody', 'Nobody has said who has to agree.'),
  of('ward', 'A restricted decision on a page for everybody: nothing of it is shown.'),
  { ...of('ward', 'A restricted decision for those who may see it.'), name: 'ward-restricted', reader: 'restricted' },
  { name: 'view', about: 'A view that the page has computed.', view: ready('agreed') },
  of('gone', 'The directory has no such decision.'),
  { name: 'unreadable', about: 'Something that is not a directory.', data: { points: [] }, proposal: 'agreed' },
  { name: 'idle', about: 'No directory is named.' },
  {
    name: 'loading',
    about: 'The directory is on its way; the fallback content stays.',
    load: () => new Promise(() => undefined),
    proposal: 'agreed',
  },
  {
    name: 'failed',
    about: 'The directory cannot be read.',
    load: () => Promise.reject(new SourceError('server-error')),
    proposal: 'agreed',
  },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawDecision(
  { data, view, load, proposal: id, reader }: DecisionExample,
  { theme, direction }: ExampleLook,
): TemplateResult {
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${direction}>
    <nk-decision
      .data=${data}
      .view=${view}
      .reader=${reader ?? 'public'}
      .load=${load ?? (() => Promise.resolve(undefined))}
      src=${ifDefined(load && 'directory.json')}
      proposal=${ifDefined(id)}
      today=${EXAMPLE_DAY}
      theme=${theme}
      locale=${ifDefined(direction === 'rtl' ? RIGHT_TO_LEFT.code : undefined)}
      heading-level="1"
      >${fallback()}</nk-decision
    >
  </div>`;
}
