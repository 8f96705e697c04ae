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
import '../nk-referral-status/nk-referral-status.define.js';
import { drawStatus, STATUS_EXAMPLES } from '../nk-referral-status/nk-referral-status.examples.js';
import '../nk-service-finder/nk-service-finder.define.js';
import { drawFinder, FINDER_EXAMPLES } from '../nk-service-finder/nk-service-finder.examples.js';
import '../nk-service/nk-service.define.js';
import { drawService, SERVICE_EXAMPLES } from '../nk-service/nk-service.examples.js';
import type { ExampleLook } from './look.js';

/** Examples of an element: the first ones differ most, and the suite has to stay quick. */
const MOST = 5;

/** Draws an example, or makes the element itself. */
type Draw = (look: ExampleLook) => TemplateResult | HTMLElement;

function examples<E extends { readonly name: string }>(
  tag: string,
  list: readonly E[],
  draw: (example: E, look: ExampleLook) => TemplateResult,
): (readonly [string, Draw])[] {
  return list
    .filter(({ name }) => name !== 'loading')
    .slice(0, MOST)
    .map((example) => [`${tag}, ${example.name}`, (look) => draw(example, look)] as const);
}

/** Examples of every element that the public or a board meets, by name, before any step is taken. */
export const EXAMPLES: readonly (readonly [string, Draw])[] = [
  ...examples('nk-crisis-help', CRISIS_EXAMPLES, drawCrisisHelp),
  ...examples('nk-service-finder', FINDER_EXAMPLES, drawFinder),
  ...examples('nk-service', SERVICE_EXAMPLES, drawService),
  ...examples('nk-referral-form', FORM_EXAMPLES, drawForm),
  ...examples('nk-referral-status', STATUS_EXAMPLES, drawStatus),
  ...examples('nk-one-stop-shop', ONE_STOP_SHOP_EXAMPLES, drawOneStopShop),
  ...examples('nk-decision', DECISION_EXAMPLES, drawDecision),
  ...examples('nk-outcome-chart', OUTCOME_CHART_EXAMPLES, drawOutcomeChart),
  ...examples('nk-outcome-table', OUTCOME_TABLE_EXAMPLES, drawOutcomeTable),
  ['nk-adviser-form', () => adviserForm({})],
  ['nk-blank-form', () => blankForm()],
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
