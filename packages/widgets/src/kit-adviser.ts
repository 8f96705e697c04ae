import './nk-adviser-form/nk-adviser-form.define.js';
import './nk-blank-form/nk-blank-form.define.js';
