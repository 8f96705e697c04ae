import type { WaitingStandard } from '@neighbourhood-kit/core/pathways';

/** First contact within ten working days: what a server measures by until its partners have agreed a standard of their own. */
const FIRST_CONTACT: WaitingStandard = {
  id: 'default-first-contact',
  name: 'First contact within ten working days',
  clockStart: ['send'],
  clockStop: ['attempt-contact', 'schedule', 'start', 'complete'],
  limit: { amount: 10, unit: 'working-days' },
  pause: { reasons: ['person-asked-to-wait', 'person-unwell'] },
  source: 'No national standard: a default of Neighbourhood Kit, to be replaced by what the partners agree.',
};

/** Standards that are measured by where a directory names none. */
export const DEFAULT_STANDARDS: readonly WaitingStandard[] = [FIRST_CONTACT];
