/**
 * Invented services in any number, the same in every run: for tests against an oracle and for benchmarks. Words are drawn by rank as in
 * natural language (Zipf-Mandelbrot), so that a few are in most services and most in few.
 */
import type { AccessMode, Schedule, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { pick, randomFrom, type Random } from './random.ts';

const COMMON =
  'support people community local health service help group activities wellbeing care advice friendly free families information open older adults young ' +
  'children carers weekly meet social home access offer provide welcome volunteers living independent exercise mental learning skills training together team ' +
  'referral contact gentle needs disability housing food hot drinks safe space confidential experience practical emotional guidance workshop classes course ' +
  'programme peer mentoring counselling therapy clinic nurse strength mobility balance nutrition cooking healthy eating weight diabetes heart stroke breathing ' +
  'pain cancer hearing sight vision autism dyslexia epilepsy arthritis recovery addiction alcohol smoking violence refuge crisis anxiety depression stress sleep ' +
  'mindfulness meditation yoga pilates swimming cycling running dancing singing choir music craft knitting sewing pottery painting photography drama theatre ' +
  'reading library history heritage garden allotment growing nature wildlife park football cricket bowls badminton tennis boxing chair seated stretch coffee ' +
  'lunch club breakfast toddler parents fathers mothers grandparents pregnancy breastfeeding midwife nursery playgroup teenagers school college employment ' +
  'volunteering apprenticeship computer digital internet tablet telephone energy bills heating insulation grant budget savings pantry parcel clothing furniture ' +
  'recycling repair transport minibus driver shopping prescription delivery pharmacy dentist hospital discharge equipment wheelchair adaptations telecare alarm ' +
  'safety police neighbour victim legal immigration asylum interpreter language conversation culture church mosque temple bereavement grief hospice respite ' +
  'sitting memory dementia brain injury deaf blind veterans farmers rural village rooms accessible parking entrance hearing booking appointment email morning ' +
  'afternoon evening term holiday month partnership council charity foundation network alliance association society project scheme initiative hub station ' +
  'connect active forward bright hope lighthouse bridge rainbow willow river valley peak moor spire mill market';

const SYLLABLES = [
  'ba',
  'ber',
  'bur',
  'cal',
  'che',
  'cor',
  'dal',
  'den',
  'dor',
  'el',
  'fen',
  'fer',
  'gan',
  'gle',
  'ham',
  'har',
  'ing',
  'ka',
  'kel',
  'lan',
  'ley',
  'lin',
  'mar',
  'mel',
  'mor',
  'nes',
  'nor',
  'pen',
  'ra',
  'ren',
  'ros',
  'sal',
  'sha',
  'ston',
  'sul',
  'tan',
  'ter',
  'thor',
  'ton',
  'tri',
  'ul',
  'ver',
  'wal',
  'wen',
  'wick',
  'yar',
];

/** Towns of Derbyshire with a weight for how many services they have. */
export const TOWNS: readonly {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly weight: number;
}[] = [
  { name: 'Derby', latitude: 52.9225, longitude: -1.4746, weight: 30 },
  { name: 'Chesterfield', latitude: 53.235, longitude: -1.4213, weight: 13 },
  { name: 'Ilkeston', latitude: 52.971, longitude: -1.3096, weight: 7 },
  { name: 'Long Eaton', latitude: 52.898, longitude: -1.271, weight: 6 },
  { name: 'Swadlincote', latitude: 52.774, longitude: -1.557, weight: 6 },
  { name: 'Glossop', latitude: 53.443, longitude: -1.949, weight: 5 },
  { name: 'Buxton', latitude: 53.259, longitude: -1.911, weight: 5 },
  { name: 'Belper', latitude: 53.023, longitude: -1.482, weight: 4 },
  { name: 'Ripley', latitude: 53.05, longitude: -1.407, weight: 4 },
  { name: 'Matlock', latitude: 53.138, longitude: -1.556, weight: 3 },
  { name: 'Bolsover', latitude: 53.228, longitude: -1.29, weight: 3 },
  { name: 'Ashbourne', latitude: 53.017, longitude: -1.732, weight: 2 },
];

/** Topics of the invented taxonomy, common ones first. */
export const TOPICS: readonly string[] = [
  'Mental health',
  'Physical activity',
  'Older people',
  'Carers',
  'Children and families',
  'Young people',
  'Disability',
  'Housing',
  'Food',
  'Employment',
  'Learning',
  'Digital skills',
  'Arts and crafts',
  'Music and singing',
  'Gardening',
  'Sport',
  'Domestic abuse',
  'Drugs and alcohol',
  'Smoking',
  'Weight',
  'Diabetes',
  'Heart health',
  'Stroke',
  'Cancer',
  'Dementia',
  'Bereavement',
  'End of life',
  'Hearing loss',
  'Sight loss',
  'Autism',
  'Veterans',
  'Refugees',
];
/** Facts about access to a place. */
export const ACCESSIBILITY: readonly string[] = [
  'step-free',
  'hearing-loop',
  'accessible-toilet',
  'parking',
  'changing-places',
  'quiet-space',
];
/** Languages in which help is given. */
export const LANGUAGES: readonly string[] = [
  'English',
  'Polish',
  'Urdu',
  'Punjabi',
  'Romanian',
  'Slovak',
  'Arabic',
  'Ukrainian',
  'BSL',
];
const ACCESS_MODES: readonly AccessMode[] = [
  'walk-in',
  'self-referral',
  'professional-referral',
  'appointment',
  'telephone',
  'home-visit',
];
const KINDS = [
  'Group',
  'Club',
  'Service',
  'Drop-in',
  'Hub',
  'Café',
  'Project',
  'Sessions',
  'Support',
  'Clinic',
  'Programme',
  'Network',
  'Team',
];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const AGES = [[18], [], [50], [65], [0, 17], [11, 25], [0, 5]] as const;

/** Words by rank, and how to draw one. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly draw: () => string;
}

/**
 * Makes the words of the invented services.
 * @param random - Source.
 * @param size - Number of words.
 * @returns The words, common ones first.
 */
export function vocabularyOf(random: Random, size = 30_000): Vocabulary {
  const words = new Set(COMMON.split(/\s+/));
  while (words.size < size)
    words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join(''));
  const list = [...words];
  const sums: number[] = [];
  list.forEach((_, rank) => sums.push((sums[rank - 1] ?? 0) + (rank + 12) ** -1.4));
  const total = sums[sums.length - 1] ?? 0;
  const draw = () => {
    const wanted = random() * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] ?? '';
  };
  return { words: list, draw };
}

/**
 * Invents services.
 * @param count - How many.
 * @param seed - The same seed gives the same services.
 * @param vocabularySize - Number of words; the more services, the more.
 * @returns The services.
 */
export function generateServices(count: number, seed = 20261122, vocabularySize?: number): Service[] {
  const random = randomFrom(seed);
  const { draw } = vocabularyOf(random, vocabularySize);
  const organisations = Array.from({ length: Math.max(20, count / 12) }, (_, i) => ({
    id: `org-${i}`,
    name: `${pick(random, TOWNS).name} ${capital(draw())} ${pick(random, ['Trust', 'Voluntary Action', 'Partnership', 'Council', 'Foundation'])}`,
  }));
  return Array.from({ length: count }, (_, i) => inventService(`s${i}`, random, draw, pick(random, organisations)));
}

function inventService(
  id: string,
  random: Random,
  draw: () => string,
  organisation: NonNullable<Service['organisation']>,
): Service {
  const chance = (share: number) => random() < share;
  const town = anyTown(random);
  const [minimumAge, maximumAge] = pick<readonly number[]>(random, AGES);
  const places = chance(0.08) ? 2 + Math.floor(random() * 4) : chance(0.05) ? 0 : 1;
  const topic = TOPICS[Math.floor(TOPICS.length * random() ** 1.6)] ?? '';
  return {
    id,
    name: `${chance(0.5) ? `${town.name} ` : ''}${capital(draw())} ${chance(0.5) ? `${capital(draw())} ` : ''}${pick(random, KINDS)}`,
    organisation,
    status: 'active',
    description: sentences(45 + Math.floor(random() * 31), random, draw),
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
    ...(chance(0.85) && { costOptions: [{ amount: chance(0.6) ? 0 : Math.ceil(random() * 20) }] }),
    accessModes: ACCESS_MODES.filter(() => chance(0.3)),
    languages: LANGUAGES.filter((_, rank) => chance(rank === 0 ? 0.9 : 0.06)).map((name) => ({ name })),
    terms: [
      { name: topic, role: 'service-type' },
      { name: capital(draw()), role: 'need' },
    ],
    ...(chance(0.8) && { statutory: chance(0.3) }),
    serviceAreas: [{ name: town.name }],
    assuredDate: new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 1000))).toISOString().slice(0, 10),
    serviceAtLocations: Array.from({ length: places }, (_, at) =>
      inventPlace(`${id}-p${at}`, random, places > 1 ? anyTown(random) : town),
    ),
  };
}

function inventPlace(id: string, random: Random, town: (typeof TOWNS)[number]): ServiceAtLocation {
  const spread = 0.012 + town.weight * 0.0008;
  const around = (middle: number, width: number) =>
    Math.round((middle + (random() + random() + random() - 1.5) * width * 2) * 1e6) / 1e6;
  return {
    id,
    location: {
      id: `${id}-l`,
      ...(random() < 0.95 && {
        latitude: around(town.latitude, spread),
        longitude: around(town.longitude, spread * 1.6),
      }),
      ...(random() < 0.02 && { confidential: true }),
      addresses: [{ city: town.name, postalCode: `DE${1 + Math.floor(random() * 75)} ${Math.floor(random() * 10)}AB` }],
      accessibility: ACCESSIBILITY.filter((_, rank) => random() < 0.7 - rank * 0.1).map((description) => ({
        description,
      })),
    },
    ...(random() < 0.85 && { schedules: inventHours(random) }),
  };
}

function inventHours(random: Random): Schedule[] {
  if (random() < 0.35) return [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }];
  if (random() < 0.05) return [{ freq: 'MONTHLY', byday: '2TH', opensAt: '10:00', closesAt: '12:00' }];
  return DAYS.filter(() => random() < 0.25).map((byday) => {
    const opens = 540 + 30 * Math.floor(random() * 22);
    return {
      freq: 'WEEKLY' as const,
      byday,
      opensAt: clock(opens),
      closesAt: clock(opens + 60 + 30 * Math.floor(random() * 5)),
    };
  });
}

function sentences(length: number, random: Random, draw: () => string): string {
  let text = capital(draw());
  for (let i = 1; i < length; i++) text += random() < 0.1 ? `. ${capital(draw())}` : ` ${draw()}`;
  return `${text}.`;
}

function anyTown(random: Random): (typeof TOWNS)[number] {
  let wanted = random() * TOWNS.reduce((sum, { weight }) => sum + weight, 0);
  return TOWNS.find(({ weight }) => (wanted -= weight) <= 0) ?? (TOWNS[0] as (typeof TOWNS)[number]);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
