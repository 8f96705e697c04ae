import { NkAdviserForm } from './nk-adviser-form/nk-adviser-form.js';
import './nk-blank-form/nk-blank-form.define.js';
import * as answering from './nk-referral-form/answering.js';
import { define } from './shared/define.js';
import { holdPart } from './shared/source/load-part.js';

// First: a form that stands on the page by then asks for its questions as soon as it is defined.
holdPart('kit-questions', answering);
define('nk-adviser-form', NkAdviserForm);
