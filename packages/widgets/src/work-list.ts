import './nk-work-list/nk-work-list.define.js';
