import type { Pathway } from '../../pathways/pathway.js';

/** A pathway of two steps, for tests of insight. */
export const FALLS: Pathway = {
  id: 'falls',
  name: 'Falls',
  status: 'running',
  steps: [
    { id: 'gp', name: 'GP', partnerId: 'p1', careSetting: 'primary-care' },
    { id: 'team', name: 'Frailty team', partnerId: 'p2', careSetting: 'home', serviceId: 's1' },
  ],
  handoffs: [{ id: 'to-team', fromStepId: 'gp', toStepId: 'team', agreed: { amount: 2, unit: 'working-days' } }],
};
