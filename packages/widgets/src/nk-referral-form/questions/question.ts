import type { TemplateResult } from 'lit';
import type { QuestionsView } from '../form-view.js';
import { choices } from './choices.js';
import { dateField } from './date-field.js';
import type { Asked } from './frame.js';
import { textArea, textInput } from './text-field.js';

/** Asks one question, in the way its kind is asked. */
export function ask(view: QuestionsView, asked: Asked): TemplateResult {
  switch (asked.question.kind) {
    case 'radios':
    case 'checkboxes':
    case 'yes-no':
      return choices(view, asked);
    case 'date':
    case 'birth-date':
      return dateField(view, asked);
    case 'textarea':
    case 'lines':
      return textArea(view, asked);
    default:
      return textInput(view, asked);
  }
}
