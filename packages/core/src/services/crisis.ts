/** A line that answers people in danger or distress. */
export interface CrisisLine {
  readonly id: 'emergency' | 'nhs-111' | 'samaritans';
  readonly name: string;
  /** As it is dialled. */
  readonly number: string;
  /** As it is read out and shown. */
  readonly display: string;
}

/**
 * Crisis help for England and Wales, fixed in code so that no feed, failure or setting can hide it.
 * Source: NHS.UK "Where to get urgent help for mental health" (999 or A&E; 111 and choose the mental health option) and samaritans.org (116 123).
 */
export const CRISIS_LINES: readonly CrisisLine[] = [
  {
    id: 'emergency',
    name: 'Emergency services',
    number: '999',
    display: '999',
  },
  {
    id: 'nhs-111',
    name: 'NHS 111',
    number: '111',
    display: '111',
  },
  {
    id: 'samaritans',
    name: 'Samaritans',
    number: '116123',
    display: '116 123',
  },
];

/** When to use each line, in English; widgets show this text with any translation. */
export const CRISIS_WHEN: Readonly<Record<CrisisLine['id'], string>> = {
  emergency: 'If someone’s life is at risk, call 999 or go to A&E now.',
  'nhs-111':
    'For urgent help that is not an emergency, call 111 at any time. Choose the mental health option if that is what you need.',
  samaritans: 'To talk to someone at any time, day or night, free, call Samaritans on 116 123.',
};
