import './nk-crisis-help/nk-crisis-help.define.js';
import './nk-service-finder/nk-service-finder.define.js';
import { FORM_ATTRIBUTES, SERVICE_ATTRIBUTES } from './shared/attributes.js';
import { handOver } from './shared/hand-over.js';
import { linkedModules } from './shared/linked.js';
import { loadPart, partAtHand } from './shared/source/load-part.js';
import { whenNeeded } from './shared/when-needed.js';

handOver(linkedModules);
whenNeeded(
  'nk-referral-form',
  FORM_ATTRIBUTES,
  () => partAtHand('kit-form')?.NkReferralForm,
  () => loadPart('kit-form'),
);
whenNeeded(
  'nk-service',
  SERVICE_ATTRIBUTES,
  () => partAtHand('kit-service')?.NkService,
  () => loadPart('kit-service'),
);
