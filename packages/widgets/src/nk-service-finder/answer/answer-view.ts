import type { Words } from '../../locales/locale.js';
import type { FinderView } from '../finder-view.js';

/** What the late parts of an answer are drawn from: what the finder knows, with the words that came along. */
export interface AnswerView extends FinderView {
  readonly text: FinderView['text'] & Words<'answer'>;
}
