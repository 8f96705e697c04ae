import type { CSSResultGroup } from 'lit';
import { buttons } from './buttons.styles.js';
import { fields } from './fields.styles.js';

/** Fields and buttons, for elements that have both. */
export const controls: CSSResultGroup = [buttons, fields];
