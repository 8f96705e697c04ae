import { define } from '../shared/define.js';
import { NkOneStopShop } from './nk-one-stop-shop.js';

define('nk-one-stop-shop', NkOneStopShop);

declare global {
  interface HTMLElementTagNameMap {
    'nk-one-stop-shop': NkOneStopShop;
  }
}

export { NkOneStopShop };
