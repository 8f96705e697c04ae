import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Linked } from '../shared/linked.js';
import type { STATUS_NAMES } from '../shared/linked-names.js';
import { kitFile } from '../shared/source/kit-file.js';
import type * as contact from './contact-form.js';
import type { parts as bundled } from './parts.js';

/** What `kit-status.js` hands to the part, so that it need not carry Lit once more. */
const shared: Linked<typeof STATUS_NAMES> = {
  lit: { html, nothing },
  'lit/directives/live.js': { live },
};

/** The part as a file of the same version in the folder that `kit-status.js` came from. */
export const parts: typeof bundled = {
  'kit-contact': async () =>
    (await kitFile<{ readonly link: (modules: typeof shared) => typeof contact }>('kit-contact')).link(shared),
};
