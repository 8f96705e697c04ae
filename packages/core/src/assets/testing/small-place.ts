import { openDirectory, type Directory, type DirectoryData } from '../../directory/index.js';
import type { Indicator } from '../../neighbourhoods/indicator.js';
import type { ContractorType } from '../../partners/partner.js';
import type { Schedule } from '../../services/schedule.js';
import type { Asset } from '../asset.js';
import type { CapabilityRule } from '../capability.js';

const mondays: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '10:00', closesAt: '12:00' };
const mondaysToo: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '11:00', closesAt: '13:00' };
const need = (...names: string[]) => names.map((name) => ({ name, role: 'need' as const }));

/** A made-up town of two neighbourhoods, small enough to work out by hand. */
export const data: DirectoryData = {
  schemaVersion: 1,
  id: 'd',
  name: 'A small place',
  areas: [
    { id: 'county', name: 'The county', kind: 'system' },
    { id: 'east', name: 'East End', kind: 'neighbourhood', withinIds: ['county'], gssCodes: ['E07000034'] },
    { id: 'west', name: 'West End', kind: 'neighbourhood', withinIds: ['county'] },
    { id: 'east-pcn', name: 'East PCN', kind: 'pcn', withinIds: ['east'] },
  ],
  partners: [
    { id: 'chemist', name: 'Mill Pharmacy', contractorType: 'community-pharmacy' },
    { id: 'club', name: 'Tea Club' },
    { id: 'cook', name: 'Cooks' },
  ],
  locations: [
    { id: 'mill', name: 'The mill' },
    { id: 'hall', name: 'The hall', areaIds: ['west'] },
    { id: 'secret', name: 'Rose Cottage', confidential: true, areaIds: ['west'] },
    { id: 'far', name: 'Far away', latitude: 52.9, longitude: -1.5 },
  ],
  assets: [
    {
      id: 'pharmacy',
      name: 'Mill Pharmacy',
      kind: 'institution',
      partnerId: 'chemist',
      locationId: 'mill',
      areaIds: ['east-pcn'],
      spaces: [{ name: 'Consulting room', freeHoursPerWeek: 20, uses: ['clinic'] }],
      contracts: [
        {
          name: 'Pharmacy contract',
          coreDuties: ['Dispensing'],
          needs: ['Smoking'],
          from: '2024-04-01',
          to: '2029-03-31',
        },
      ],
      plusOffers: [
        { what: 'Blood pressure mornings', needs: ['Heart health'], status: 'offered', supportNeeded: 'A nurse' },
      ],
      footfall: [{ group: 'New parents', reason: 'they buy nappies', peoplePerWeek: 60 }],
    },
    { id: 'hall', name: 'Village hall', kind: 'physical', locationId: 'hall', areaIds: ['west'] },
  ],
  services: [
    {
      id: 'lunch',
      name: 'Lunch club',
      status: 'active',
      organisationId: 'club',
      terms: need('Loneliness', 'Food'),
      email: 'tea@club.example',
      phones: [{ number: '01632 960 001' }],
      serviceAtLocations: [{ id: '1', locationId: 'mill', schedules: [mondays] }],
    },
    {
      id: 'soup',
      name: 'Soup and company',
      status: 'active',
      organisationId: 'cook',
      terms: need('loneliness'),
      phones: [{ number: '01632 960001' }],
      serviceAtLocations: [{ id: '2', locationId: 'mill', schedules: [mondaysToo] }],
    },
    {
      id: 'young',
      name: 'Youth café',
      status: 'active',
      maximumAge: 17,
      terms: need('Loneliness'),
      serviceAreas: [{ code: 'E07000034' }],
    },
    {
      id: 'old',
      name: 'Over-60s',
      status: 'active',
      minimumAge: 60,
      terms: need('Loneliness'),
      serviceAreas: [{ code: 'E07000034' }],
    },
    {
      id: 'refuge',
      name: 'Refuge',
      status: 'active',
      terms: need('Loneliness'),
      serviceAtLocations: [{ id: '3', locationId: 'secret' }],
    },
    {
      id: 'point',
      name: 'Pointed',
      status: 'active',
      terms: need('Loneliness'),
      serviceAtLocations: [{ id: '4', locationId: 'far' }],
    },
    {
      id: 'gone',
      name: 'Gone',
      status: 'defunct',
      terms: need('Loneliness'),
      serviceAtLocations: [{ id: '5', locationId: 'hall' }],
    },
  ],
};

/** The town, opened. */
export const directory: Directory = openDirectory(data).directory;

/** A figure by which East End is worse than England. */
export const emergencies: Indicator = {
  id: 'emergencies-east',
  name: 'Emergency hospital admissions',
  measure: 'emergency-admissions',
  areaId: 'east',
  value: 9800,
  unit: 'per 100,000 people',
  interval: { lower: 9500, upper: 10_100, confidence: 0.95 },
  comparator: { name: 'England', value: 8900 },
  direction: 'lower-is-better',
  period: '2024/25',
  periodTo: '2025-03-31',
  source: 'made up',
};

/** A nurse in a pharmacy. */
export const walkIn: CapabilityRule = {
  id: 'walk-in',
  name: 'Nurse in a pharmacy',
  contractorTypes: ['community-pharmacy'],
  role: 'nurse',
  use: 'clinic',
  hoursPerWeek: 8,
  makes: 'walk-in centre',
  needs: ['Urgent care', 'Heart health'],
  annualCost: 24_000,
  comparedWith: { what: 'a new walk-in centre', annualCost: 400_000, source: 'made up' },
};

/** The contractor type of the partner that looks after an asset. */
export const contractorTypeOf = ({ partnerId }: Asset): ContractorType | undefined =>
  directory.find('partners', partnerId ?? '')?.contractorType;
