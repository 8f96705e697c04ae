import { adviserFormEn } from './en/adviser-form.js';
import { answerEn } from './en/answer.js';
import { blankFormEn } from './en/blank-form.js';
import { commonEn } from './en/common.js';
import { contactChangeEn } from './en/contact-change.js';
import { crisisHelpEn } from './en/crisis-help.js';
import { decisionEn } from './en/decision.js';
import { directoryEn } from './en/directory.js';
import { formContactEn } from './en/form-contact.js';
import { formQuestionsEn } from './en/form-questions.js';
import { formSendingEn } from './en/form-sending.js';
import { formStepsEn } from './en/form-steps.js';
import { moreEn } from './en/more.js';
import { oneStopShopEn } from './en/one-stop-shop.js';
import { outcomeChartEn } from './en/outcome-chart.js';
import { outcomeFiguresEn } from './en/outcome-figures.js';
import { outcomeTableEn } from './en/outcome-table.js';
import { placesEn } from './en/places.js';
import { referralFormEn } from './en/referral-form.js';
import { referralStandingEn } from './en/referral-standing.js';
import { referralStatusEn } from './en/referral-status.js';
import { serviceFinderEn } from './en/service-finder.js';
import { serviceEn } from './en/service.js';
import { workListEn } from './en/work-list.js';
import type { Sections } from './locale.js';

/** All English words: the complete list a translator works from. An element imports only its own part. */
export const en: Sections = {
  'adviser-form': adviserFormEn,
  answer: answerEn,
  'blank-form': blankFormEn,
  common: commonEn,
  'contact-change': contactChangeEn,
  'crisis-help': crisisHelpEn,
  decision: decisionEn,
  directory: directoryEn,
  'form-contact': formContactEn,
  'form-questions': formQuestionsEn,
  'form-sending': formSendingEn,
  'form-steps': formStepsEn,
  more: moreEn,
  'one-stop-shop': oneStopShopEn,
  'outcome-chart': outcomeChartEn,
  'outcome-figures': outcomeFiguresEn,
  'outcome-table': outcomeTableEn,
  places: placesEn,
  'referral-form': referralFormEn,
  'referral-standing': referralStandingEn,
  'referral-status': referralStatusEn,
  'service-finder': serviceFinderEn,
  service: serviceEn,
  'work-list': workListEn,
};
