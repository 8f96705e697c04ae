import './nk-one-stop-shop/nk-one-stop-shop.define.js';
