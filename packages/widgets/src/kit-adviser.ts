import * as answering from './nk-referral-form/answering.js';
import { holdPart } from './shared/source/load-part.js';
import './nk-adviser-form/nk-adviser-form.define.js';
import './nk-blank-form/nk-blank-form.define.js';

holdPart('kit-questions', answering);
