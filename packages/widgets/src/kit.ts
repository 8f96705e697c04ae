import './nk-crisis-help/nk-crisis-help.define.js';
import './nk-service-finder/nk-service-finder.define.js';
import { handOver } from './shared/hand-over.js';
import { linkedModules } from './shared/linked.js';
import { loadPart } from './shared/source/load-part.js';
import { whenNeeded } from './shared/when-needed.js';

handOver(linkedModules);
whenNeeded('nk-referral-form', () => loadPart('kit-form'));
whenNeeded('nk-service', () => loadPart('kit-service'));
