// For the types of its events alone; a bundler leaves it out.
import '../nk-service/nk-service.events.js';
import { define } from '../shared/define.js';
import { NkServiceFinder } from './nk-service-finder.js';

define('nk-service-finder', NkServiceFinder);

declare global {
  interface HTMLElementTagNameMap {
    'nk-service-finder': NkServiceFinder;
  }
}

export { NkServiceFinder };
