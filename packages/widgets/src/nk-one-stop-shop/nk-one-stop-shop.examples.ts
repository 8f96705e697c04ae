import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Schedule, Service } from '@neighbourhood-kit/core/services';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import { SourceError } from '../shared/source/source-error.js';
import { fallback } from '../testing/fallback.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import { EXAMPLE_NOW } from '../testing/services.js';

/** One example of what is on under a roof. Stories, accessibility runs, screenshots and tests all read this list. */
export interface OneStopShopExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly data?: unknown;
  readonly assetId?: string | undefined;
  readonly locationId?: string | undefined;
  /** Stands in for the answer of an address. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

const weekly = (byday: string, opensAt?: string, closesAt?: string): Schedule => ({
  freq: 'WEEKLY',
  byday,
  bankHolidays: 'closed',
  ...(opensAt !== undefined && { opensAt }),
  ...(closesAt !== undefined && { closesAt }),
});

const here = (
  id: string,
  name: string,
  organisationId: string,
  schedules: readonly Schedule[],
  more: Partial<Service> = {},
): Service => ({
  id,
  name,
  status: 'active',
  organisationId,
  serviceAtLocations: [{ id: `at-${id}`, locationId: 'l-corn-hall', schedules }],
  ...more,
});

/** A made-up house in which a council, a trust, a practice and two groups work side by side. */
export const HOUSE: DirectoryData = {
  schemaVersion: 1,
  id: 'example',
  name: 'Example',
  partners: [
    { id: 'p-council', name: 'Northfield Council', kind: 'organisation', sector: 'local-government' },
    { id: 'p-trust', name: 'Northfield Community Health Trust', kind: 'organisation', sector: 'nhs' },
    { id: 'p-practice', name: 'Weir Lane Surgery', kind: 'organisation', sector: 'primary-care' },
    { id: 'p-club', name: 'Thursday Lunch Club', kind: 'group', sector: 'vcse' },
    { id: 'p-advice', name: 'Plain Advice', kind: 'organisation', sector: 'vcse' },
  ],
  locations: [
    {
      id: 'l-corn-hall',
      name: 'The Corn Hall',
      latitude: 53.0247,
      longitude: -1.4817,
      addresses: [{ address1: '1 Weir Lane', city: 'Belper', postalCode: 'DE56 1AB' }],
      phones: [{ number: '01632 960 111', description: 'front desk' }],
      url: 'https://corn-hall.example',
      accessibility: [
        { description: 'step-free' },
        { description: 'accessible-toilet' },
        { description: 'hearing-loop', details: 'in the main hall' },
      ],
    },
    { id: 'l-empty', name: 'The Old Library', addresses: [{ address1: 'High Street', city: 'Belper' }] },
    { id: 'l-refuge', name: 'Hidden House', confidential: true },
  ],
  assets: [
    { id: 'a-corn-hall', name: 'The Corn Hall', kind: 'physical', locationId: 'l-corn-hall', informationPoint: true },
    { id: 'a-refuge', name: 'Hidden House', kind: 'physical', locationId: 'l-refuge' },
  ],
  services: [
    here('advice', 'Money and benefits advice', 'p-advice', [weekly('MO,WE,FR', '09:30', '13:00')], {
      accessModes: ['walk-in', 'telephone'],
      phones: [{ number: '01632 960 102' }],
      url: 'https://plain-advice.example/corn-hall',
    }),
    here('falls', 'Falls clinic', 'p-trust', [weekly('MO', '14:00', '16:30'), weekly('TH', '09:00', '12:00')], {
      accessModes: ['professional-referral', 'self-referral'],
    }),
    here('lunch', 'Lunch for anybody over 60', 'p-club', [weekly('TH', '12:00', '14:00')], {
      accessModes: ['walk-in'],
    }),
    here('flu', 'Winter vaccinations', 'p-practice', [weekly('TU,SA', '09:00', '17:00')], {
      accessModes: ['appointment'],
      alert: 'No vaccinations on Saturday 12 December.',
    }),
    here('carers', 'Carers’ drop-in', 'p-club', [weekly('WE')], { accessModes: ['walk-in'] }),
    here('library', 'Library leaflets', 'p-council', [weekly('MO,TU,WE,TH,FR', '09:00', '17:00')], {
      accessModes: ['information-only'],
    }),
    here('stitch', 'Stitch and chat', 'p-club', [], { phones: [{ number: '01632 960 108' }] }),
    here('swim', 'Warm pool', 'p-council', [weekly('MO,TU', '10:00', '18:00')], { status: 'temporarily closed' }),
  ],
};

/** Every phase, and the houses that look different. */
export const ONE_STOP_SHOP_EXAMPLES: readonly OneStopShopExample[] = [
  {
    name: 'house',
    about:
      'A full house: on now, later today, on other days, times not given, hours not known, closed for the time being.',
    data: HOUSE,
    assetId: 'a-corn-hall',
  },
  {
    name: 'nothing-listed',
    about: 'A place without services, named by its location.',
    data: HOUSE,
    locationId: 'l-empty',
  },
  { name: 'confidential', about: 'A refuge: nothing of it is shown.', data: HOUSE, assetId: 'a-refuge' },
  { name: 'missing', about: 'The directory has no such asset.', data: HOUSE, assetId: 'a-gone' },
  { name: 'unreadable', about: 'Something that is not a directory.', data: { points: [] }, assetId: 'a-corn-hall' },
  { name: 'idle', about: 'No directory is named.' },
  {
    name: 'loading',
    about: 'The directory is on its way; the fallback content stays.',
    load: () => new Promise(() => undefined),
    assetId: 'a-corn-hall',
  },
  {
    name: 'failed',
    about: 'The directory cannot be read.',
    load: () => Promise.reject(new SourceError('server-error')),
    assetId: 'a-corn-hall',
  },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawOneStopShop(
  { data, load, assetId, locationId }: OneStopShopExample,
  { theme, direction }: ExampleLook,
): TemplateResult {
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${direction}>
    <nk-one-stop-shop
      .data=${data}
      .load=${load ?? (() => Promise.resolve(undefined))}
      src=${ifDefined(load && 'directory.json')}
      asset-id=${ifDefined(assetId)}
      location-id=${ifDefined(locationId)}
      .clock=${() => EXAMPLE_NOW}
      theme=${theme}
      locale=${ifDefined(direction === 'rtl' ? RIGHT_TO_LEFT.code : undefined)}
      heading-level="1"
      >${fallback()}</nk-one-stop-shop
    >
  </div>`;
}
