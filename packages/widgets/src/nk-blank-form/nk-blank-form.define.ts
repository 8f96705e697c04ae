import { define } from '../shared/define.js';
import { NkBlankForm } from './nk-blank-form.js';

define('nk-blank-form', NkBlankForm);

declare global {
  interface HTMLElementTagNameMap {
    'nk-blank-form': NkBlankForm;
  }
}

export { NkBlankForm };
