import { define } from '../shared/define.js';
import { NkService } from './nk-service.js';

define('nk-service', NkService);

declare global {
  interface HTMLElementTagNameMap {
    'nk-service': NkService;
  }
}

export { NkService };
