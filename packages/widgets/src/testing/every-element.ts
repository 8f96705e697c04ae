import type { TemplateResult } from 'lit';
import '../nk-crisis-help/nk-crisis-help.define.js';
import { CRISIS_EXAMPLES, drawCrisisHelp } from '../nk-crisis-help/nk-crisis-help.examples.js';
import { adviserForm } from '../nk-adviser-form/nk-adviser-form.examples.js';
import { blankForm } from '../nk-blank-form/nk-blank-form.examples.js';
import '../nk-decision/nk-decision.define.js';
import { DECISION_EXAMPLES, drawDecision } from '../nk-decision/nk-decision.examples.js';
import '../nk-one-stop-shop/nk-one-stop-shop.define.js';
import { drawOneStopShop, ONE_STOP_SHOP_EXAMPLES } from '../nk-one-stop-shop/nk-one-stop-shop.examples.js';
import '../nk-outcome-chart/nk-outcome-chart.define.js';
import { drawOutcomeChart, OUTCOME_CHART_EXAMPLES } from '../nk-outcome-chart/nk-outcome-chart.examples.js';
import '../nk-outcome-table/nk-outcome-table.define.js';
import { drawOutcomeTable, OUTCOME_TABLE_EXAMPLES } from '../nk-outcome-table/nk-outcome-table.examples.js';
import '../nk-referral-form/nk-referral-form.define.js';
import { drawForm, FORM_EXAMPLES } from '../nk-referral-form/nk-referral-form.examples.js';
import { FormDriver } from '../nk-referral-form/testing/form-driver.js';
import '../nk-referral-status/nk-referral-status.define.js';
import { drawStatus, STATUS_EXAMPLES } from '../nk-referral-status/nk-referral-status.examples.js';
import '../nk-service-finder/nk-service-finder.define.js';
import { drawFinder, FINDER_EXAMPLES } from '../nk-service-finder/nk-service-finder.examples.js';
import '../nk-service/nk-service.define.js';
import { drawService, SERVICE_EXAMPLES } from '../nk-service/nk-service.examples.js';
import { NkWorkList } from '../nk-work-list/nk-work-list.define.js';
import { WORK_LIST_EXAMPLES } from '../nk-work-list/nk-work-list.examples.js';
import { show as showWork } from '../nk-work-list/testing/show.js';
import type { ExampleLook } from './look.js';

/** Examples of an element: the first ones differ most, and the suite has to stay quick. */
const MOST = 5;

/** An example, and how somebody gets to what it shows. */
export interface Shown {
  /** Draws it, or makes the element itself. */
  readonly draw: (look: ExampleLook) => TemplateResult | HTMLElement;
  /** What somebody does before there is anything to look at. */
  readonly steps?: ((box: HTMLElement) => Promise<void>) | undefined;
  /** True where something is on its way and never comes. */
  readonly waits?: boolean | undefined;
}

type Named = readonly [name: string, Shown];

function examples<E extends { readonly name: string }>(
  tag: string,
  list: readonly E[],
  draw: (example: E, look: ExampleLook) => TemplateResult,
): Named[] {
  const first = list.filter(({ name }) => name !== 'loading').slice(0, MOST);
  const waiting = list.filter(({ name }) => name === 'loading' || name === 'slow');
  return [...first, ...waiting].map((example) => {
    const waits = waiting.includes(example);
    return [`${tag}, ${example.name}`, { draw: (look) => draw(example, look), waits }];
  });
}

/** Faces of the form that stand after a step or more. */
const FORM_STEPS = ['asking-date', 'asking-several', 'asking-safety', 'problem', 'checking', 'failed', 'sent'];

/** The form before its questions are there, and those faces. */
const forms: readonly Named[] = FORM_EXAMPLES.filter(({ name }) => FORM_STEPS.includes(name)).map((example) => [
  `nk-referral-form, ${example.name}`,
  {
    draw: (look) => drawForm(example, look),
    steps: async (box) => {
      const form = box.querySelector('nk-referral-form');
      if (form) await example.steps?.(new FormDriver(form));
    },
  },
]);

/** What the staff meet. */
const workList: readonly Named[] = WORK_LIST_EXAMPLES.map((example) => {
  const waits = example.name === 'loading';
  const draw = () => Object.assign(new NkWorkList(), { desk: example.desk?.() });
  const steps = async (box: HTMLElement): Promise<void> => {
    const list = box.querySelector('nk-work-list');
    if (list) await showWork(list, example);
  };
  return [`nk-work-list, ${example.name}`, { draw, steps, waits }];
});

/** Examples of every element by name. */
export const EXAMPLES: readonly Named[] = [
  ...examples('nk-crisis-help', CRISIS_EXAMPLES, drawCrisisHelp),
  ...examples('nk-service-finder', FINDER_EXAMPLES, drawFinder),
  ...examples('nk-service', SERVICE_EXAMPLES, drawService),
  ...examples('nk-referral-form', FORM_EXAMPLES, drawForm),
  ...forms,
  ...examples('nk-referral-status', STATUS_EXAMPLES, drawStatus),
  ...examples(
    'nk-referral-status',
    STATUS_EXAMPLES.filter(({ then }) => then !== undefined),
    drawStatus,
  ),
  ...examples('nk-one-stop-shop', ONE_STOP_SHOP_EXAMPLES, drawOneStopShop),
  ...examples('nk-decision', DECISION_EXAMPLES, drawDecision),
  ...examples('nk-outcome-chart', OUTCOME_CHART_EXAMPLES, drawOutcomeChart),
  ...examples('nk-outcome-table', OUTCOME_TABLE_EXAMPLES, drawOutcomeTable),
  ['nk-adviser-form', { draw: () => adviserForm({}) }],
  ['nk-blank-form', { draw: () => blankForm() }],
  ...workList,
];

/**
 * Everything that is drawn, through all shadow roots.
 * @param root - Where to begin.
 * @returns Elements that can be seen, in order.
 */
export function everythingSeen(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden') ? [element] : []),
    ...(element.shadowRoot ? everythingSeen(element.shadowRoot) : []),
  ]);
}
