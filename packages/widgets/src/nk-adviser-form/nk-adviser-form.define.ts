import { define } from '../shared/define.js';
import { NkAdviserForm } from './nk-adviser-form.js';

define('nk-adviser-form', NkAdviserForm);

declare global {
  interface HTMLElementTagNameMap {
    'nk-adviser-form': NkAdviserForm;
  }
}

export { NkAdviserForm };
