import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';

/** What is made up about one person of the practice list. Nobody here exists; telephone numbers are Ofcom's for drama. */
export interface PracticePerson {
  readonly name: string;
  readonly born: string;
  readonly reason: string;
  readonly whatMatters: string;
  readonly referrer: ReferralRequest['referrer'];
}

const GP: ReferralRequest['referrer'] = {
  kind: 'professional',
  name: 'Practice: Dr Robin Sample',
  organisation: 'Example Surgery',
  role: 'GP',
  telephone: '01632 960101',
  basis: 'person-agrees',
};
const SELF: ReferralRequest['referrer'] = { kind: 'self' };
const DAUGHTER: ReferralRequest['referrer'] = {
  kind: 'someone-else',
  name: 'Practice: Kim Example',
  relationship: 'daughter',
  telephone: '01632 960102',
  basis: 'person-agrees',
};

const person = (
  name: string,
  born: string,
  referrer: ReferralRequest['referrer'],
  reason: string,
  whatMatters: string,
): PracticePerson => ({ name: `Practice: ${name}`, born, referrer, reason, whatMatters });

/** The people of the practice list. */
export const PRACTICE_PEOPLE = {
  avery: person('Avery Example', '1949-05-02', GP, 'Two falls since the summer.', 'Walking to the shop without fear.'),
  blake: person('Blake Sample', '1956-11-19', SELF, 'I do not see anybody from one week to the next.', 'Company.'),
  casey: person('Casey Example', '1938-01-30', DAUGHTER, 'Mum has stopped going out.', 'Her garden, and a chat.'),
  drew: person('Drew Sample', '1971-07-07', SELF, 'The gas bill came and I cannot pay it.', 'Sleeping at night.'),
  ellis: person('Ellis Example', '1962-03-14', GP, 'Lives alone after a bereavement.', 'Cooking for somebody again.'),
  finley: person(
    'Finley Sample',
    '1945-09-09',
    DAUGHTER,
    'Dad needs somebody to talk to.',
    'Football, and old friends.',
  ),
  gray: person('Gray Example', '1950-12-25', SELF, 'I would like to get my balance back.', 'The stairs.'),
  harper: person('Harper Sample', '1941-06-18', GP, 'Unsteady after a stay in hospital.', 'Staying at home.'),
  indigo: person(
    'Indigo Example',
    '1968-02-11',
    SELF,
    'I look after my husband and am worn out.',
    'One morning a week.',
  ),
  jules: person('Jules Sample', '1953-08-23', GP, 'Low mood since retiring.', 'Being of use.'),
  kit: person(
    'Kit Example',
    '1947-10-05',
    SELF,
    'I need a lift to my appointments.',
    'Not having to ask the neighbours.',
  ),
  lee: person('Lee Sample', '1959-04-16', GP, 'Debt letters are piling up.', 'Opening the post again.'),
  noor: person(
    'Noor Sample',
    '1966-05-27',
    { ...DAUGHTER, relationship: 'neighbour', basis: 'safety-concern' },
    'I hear shouting at night, and she has bruises.',
    'Being safe at home.',
  ),
  morgan: person('Morgan Example', '1936-12-01', DAUGHTER, 'Meals are missed.', 'Eating with others.'),
} as const;
