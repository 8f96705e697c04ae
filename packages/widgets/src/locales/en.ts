import { commonEn } from './en/common.js';
import { serviceFinderEn } from './en/service-finder.js';
import { serviceEn } from './en/service.js';
import type { Sections } from './locale.js';

/** All English words: the complete list a translator works from. An element imports only its own part. */
export const en: Sections = {
  common: commonEn,
  'service-finder': serviceFinderEn,
  service: serviceEn,
};
