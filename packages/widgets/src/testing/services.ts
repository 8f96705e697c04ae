import type { Location, Schedule, Service } from '@neighbourhood-kit/core/services';

/** The moment at which examples and tests look at the world: Monday 7 December 2026, twenty past ten in the morning. */
export const EXAMPLE_NOW = new Date('2026-12-07T10:20:00Z');

const weekdays = (opensAt: string, closesAt: string, byday = 'MO,TU,WE,TH,FR'): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opensAt,
  closesAt,
  bankHolidays: 'closed',
});

const place = (
  id: string,
  name: string,
  latitude: number,
  longitude: number,
  more: Partial<Location> = {},
): Location => ({
  id,
  name,
  latitude,
  longitude,
  ...more,
});

const address = (address1: string, city: string, postalCode: string) => ({ address1, city, postalCode });

const GUILDHALL = place('guild-rooms', 'Guild Rooms', 52.9228, -1.4766, {
  addresses: [address('14 Sadler Row', 'Derby', 'DE1 3AE')],
  accessibility: [{ description: 'step-free' }, { description: 'accessible-toilet' }, { description: 'hearing-loop' }],
  transportation: 'Two minutes from the bus station. Disabled parking bays in front of the building.',
});
const NORMANTON = place('normanton-hub', 'Normanton Community Hub', 52.9061, -1.4829, {
  addresses: [address('3 Pear Street', 'Derby', 'DE23 8AB')],
  accessibility: [{ description: 'step-free' }],
});
const BELPER = place('belper-mill', 'Mill Meadow Centre', 53.0247, -1.4817, {
  addresses: [address('1 Weir Lane', 'Belper', 'DE56 1AB')],
  accessibility: [{ description: 'step-free' }, { description: 'parking', details: 'Six free spaces behind the hall' }],
});
const ILKESTON = place('ilkeston-hall', 'Rutland Road Hall', 52.9712, -1.3098, {
  addresses: [address('Rutland Road', 'Ilkeston', 'DE7 8AB')],
});

/** Services written for examples and tests. Every name, number and address is made up. */
export const EXAMPLE_SERVICES: readonly Service[] = [
  {
    id: 'steady-steps',
    name: 'Steady Steps strength and balance class',
    status: 'active',
    organisation: { id: 'moving-well', name: 'Moving Well Derby', kind: 'organisation', sector: 'vcse' },
    summary: 'A weekly class with tea afterwards. It helps you stay steady on your feet and get over a fall.',
    description:
      'A friendly class for people who have had a fall or worry about falling.\n\nEach week:\n\n• forty minutes of seated and standing exercises\n• a chat with the falls nurse if you want one\n• tea and biscuits\n\nCome as you are. You do not need special clothes or shoes.',
    minimumAge: 60,
    eligibilityDescription: 'Anybody over 60 who can stand with a chair for support.',
    notFor: ['people who had an operation in the last six weeks', 'people who live outside Derby'],
    costOptions: [
      { amount: 0, option: 'first class' },
      { amount: 0, option: 'every class after it' },
    ],
    accessModes: ['walk-in', 'self-referral', 'professional-referral'],
    applicationProcess: 'Just turn up ten minutes early, or ring first and we will keep you a place.',
    capacity: { status: 'capacity', usualReplyDays: 3 },
    languages: [{ name: 'English' }, { name: 'Punjabi', code: 'pa' }],
    terms: [
      { name: 'Falls', role: 'need' },
      { name: 'Exercise', role: 'other' },
    ],
    serviceAreas: [{ name: 'Derby', code: 'E06000015' }],
    serviceAtLocations: [
      { id: 'steady-steps-guild', location: GUILDHALL, schedules: [weekdays('10:00', '11:30', 'MO,TH')] },
      { id: 'steady-steps-normanton', location: NORMANTON, schedules: [weekdays('14:00', '15:30', 'WE')] },
    ],
    phones: [{ number: '01632 960101', description: 'weekdays 9am to 4pm' }],
    email: 'hello@moving-well.example',
    url: 'https://moving-well.example/steady-steps',
    additionalUrls: [
      { url: 'https://moving-well.example/steady-steps/easy-read', label: 'easy-read' },
      { url: 'https://moving-well.example/steady-steps/bsl', label: 'bsl' },
    ],
    requiredDocuments: ['a list of the medicines you take, if you have one'],
    assuredDate: '2026-10-19',
  },
  {
    id: 'falls-clinic',
    name: 'Community falls clinic',
    status: 'active',
    organisation: { id: 'dove-health', name: 'Dove Valley Community Health', kind: 'organisation', sector: 'nhs' },
    description: 'A nurse and a physiotherapist look at why you fall, your medicines and your home.',
    minimumAge: 50,
    costOptions: [{ amount: 0 }],
    statutory: true,
    accessModes: ['professional-referral'],
    capacity: { status: 'waitlist', waitWeeks: 4 },
    terms: [{ name: 'Falls', role: 'need' }],
    serviceAtLocations: [{ id: 'falls-clinic-guild', location: GUILDHALL, schedules: [weekdays('09:00', '17:00')] }],
    phones: [{ number: '01632 960102' }],
    assuredDate: '2026-06-01',
  },
  {
    id: 'warm-room',
    name: 'Tuesday Table',
    status: 'active',
    organisation: { id: 'st-oswin', name: 'St Oswin’s Hall', kind: 'organisation', sector: 'vcse' },
    summary: 'A warm room and a hot lunch. Pay what you can, or nothing.',
    description: 'A warm room from late morning, and a hot lunch cooked by volunteers. Everybody is welcome.',
    costOptions: [{ amount: 0 }, { amount: 3, option: 'if you can' }],
    accessModes: ['walk-in'],
    terms: [
      { name: 'Food', role: 'need' },
      { name: 'Loneliness', role: 'need' },
    ],
    serviceAtLocations: [{ id: 'warm-room-belper', location: BELPER, schedules: [weekdays('11:00', '14:00', 'TU')] }],
    phones: [{ number: '01632 960103' }],
    assuredDate: '2024-02-11',
  },
  {
    id: 'debt-desk',
    name: 'Debt and benefits desk',
    status: 'active',
    organisation: { id: 'fair-advice', name: 'Fair Advice Erewash', kind: 'organisation', sector: 'vcse' },
    description: 'Free, private advice about debt, benefits and bills. You can bring a friend.',
    minimumAge: 16,
    costOptions: [{ amount: 0 }],
    accessModes: ['walk-in', 'telephone', 'appointment'],
    languages: [{ name: 'English' }, { name: 'Polish', code: 'pl' }],
    interpretationServices: 'Telephone interpreter for any language if you ask the day before.',
    terms: [{ name: 'Money', role: 'need' }],
    serviceAtLocations: [
      { id: 'debt-desk-ilkeston', location: ILKESTON, schedules: [weekdays('09:30', '12:30', 'MO,WE,FR')] },
    ],
    phones: [{ number: '01632 960104' }],
    email: 'advice@fair-advice.example',
    assuredDate: '2026-11-30',
  },
  {
    id: 'refuge',
    name: 'Safe at Rowan House',
    status: 'active',
    organisation: { id: 'rowan', name: 'Rowan', kind: 'organisation', sector: 'vcse' },
    description: 'A safe place to stay for women and children who are leaving a violent home.',
    costOptions: [{ amount: 0 }],
    accessModes: ['telephone'],
    terms: [{ name: 'Domestic abuse', role: 'need' }],
    serviceAtLocations: [
      {
        id: 'refuge-place',
        location: place('refuge-house', 'Rowan House', 52.95, -1.5, {
          confidential: true,
          addresses: [address('99 Hidden Lane', 'Secretville', 'DE99 9ZZ')],
        }),
      },
    ],
    phones: [{ number: '01632 960105', description: 'day and night' }],
    assuredDate: '2026-09-01',
  },
  {
    id: 'young-minds-drop-in',
    name: 'Open Door for young people',
    status: 'active',
    organisation: { id: 'open-door', name: 'Open Door Derby', kind: 'organisation', sector: 'vcse' },
    description: 'Somebody to talk to about worry, low mood or home. No appointment needed.',
    minimumAge: 11,
    maximumAge: 25,
    costOptions: [{ amount: 0 }],
    accessModes: ['walk-in', 'online'],
    terms: [{ name: 'Mental health', role: 'need' }],
    serviceAtLocations: [
      {
        id: 'open-door-normanton',
        location: NORMANTON,
        schedules: [weekdays('15:30', '19:00', 'TU,TH'), weekdays('10:00', '13:00', 'SA')],
      },
    ],
    phones: [{ number: '01632 960106', type: 'text', description: 'text us' }],
    assuredDate: '2026-08-20',
  },
  {
    id: 'evening-line',
    name: 'Evening listening line',
    status: 'active',
    organisation: { id: 'open-ear', name: 'Open Ear', kind: 'organisation', sector: 'vcse' },
    description: 'Ring if the evenings are long. We listen; we do not judge and we do not hurry.',
    costOptions: [{ amount: 0 }],
    accessModes: ['telephone'],
    schedules: [{ ...weekdays('18:00', '01:00', 'MO,TU,WE,TH,FR,SA,SU'), bankHolidays: 'open' }],
    terms: [{ name: 'Loneliness', role: 'need' }],
    phones: [{ number: '01632 960107' }],
    assuredDate: '2026-11-01',
  },
  {
    id: 'swim-for-all',
    name: 'Swim for all ages',
    status: 'temporarily closed',
    organisation: { id: 'erewash-leisure', name: 'Erewash Leisure', kind: 'organisation', sector: 'local-government' },
    description: 'Gentle swimming with a hoist and warm water.',
    alert: 'The pool is closed for repairs until spring 2027.',
    costOptions: [
      { amount: 3.5, option: 'per session' },
      { amount: 2, option: 'on benefits' },
    ],
    accessModes: ['walk-in'],
    terms: [{ name: 'Exercise', role: 'other' }],
    serviceAtLocations: [{ id: 'swim-ilkeston', location: ILKESTON }],
    phones: [{ number: '01632 960108' }],
    assuredDate: '2026-07-07',
  },
  {
    id: 'handy-help',
    name: 'Handy Help at home',
    status: 'active',
    organisation: { id: 'moving-well', name: 'Moving Well Derby', kind: 'organisation', sector: 'vcse' },
    description: 'Grab rails, loose carpets and light bulbs: small repairs that stop falls at home.',
    minimumAge: 65,
    costOptions: [{ amount: 15, option: 'per hour, materials extra' }],
    accessModes: ['self-referral', 'home-visit'],
    terms: [{ name: 'Falls', role: 'need' }],
    serviceAreas: [{ name: 'Derby' }, { name: 'Amber Valley' }],
    phones: [{ number: '01632 960109' }],
  },
  {
    id: 'walking-group',
    name: 'Tuesday walkers',
    status: 'active',
    organisation: { id: 'st-oswin', name: 'St Oswin’s Hall', kind: 'organisation', sector: 'vcse' },
    description: 'An hour by the river at a gentle pace. Dogs are welcome. We finish with coffee.',
    costOptions: [{ amount: 0 }],
    accessModes: ['walk-in'],
    terms: [
      { name: 'Exercise', role: 'other' },
      { name: 'Loneliness', role: 'need' },
    ],
    serviceAtLocations: [
      { id: 'walkers-belper', location: BELPER, schedules: [{ description: 'Most Tuesdays, ring to check' }] },
    ],
    phones: [{ number: '01632 960110' }],
    assuredDate: '2026-05-05',
  },
  {
    id: 'lunch-club',
    name: 'Thursday lunch club',
    status: 'active',
    organisation: { id: 'normanton-friends', name: 'Friends of Normanton', kind: 'organisation', sector: 'vcse' },
    description: 'Two courses, good company and a quiz. A minibus can fetch you.',
    minimumAge: 60,
    costOptions: [{ amount: 4.5, option: 'two courses' }],
    accessModes: ['self-referral'],
    languages: [{ name: 'English' }, { name: 'Urdu', code: 'ur' }],
    terms: [
      { name: 'Food', role: 'need' },
      { name: 'Loneliness', role: 'need' },
    ],
    serviceAtLocations: [{ id: 'lunch-normanton', location: NORMANTON, schedules: [weekdays('12:00', '14:30', 'TH')] }],
    phones: [{ number: '01632 960111' }],
    assuredDate: '2026-10-01',
  },
  {
    id: 'memory-cafe',
    name: 'Memory café',
    status: 'active',
    organisation: { id: 'dove-health', name: 'Dove Valley Community Health', kind: 'organisation', sector: 'nhs' },
    description: 'For people who live with dementia and whoever looks after them. Music, cake and advice.',
    costOptions: [{ amount: 0 }],
    accessModes: ['walk-in'],
    terms: [{ name: 'Dementia', role: 'need' }],
    serviceAtLocations: [
      {
        id: 'memory-belper',
        location: BELPER,
        schedules: [{ freq: 'MONTHLY', byday: '1FR', opensAt: '10:30', closesAt: '12:00', bankHolidays: 'closed' }],
      },
    ],
    phones: [{ number: '01632 960112' }],
    assuredDate: '2026-09-15',
  },
];
