import './nk-decision/nk-decision.define.js';
import './nk-one-stop-shop/nk-one-stop-shop.define.js';
