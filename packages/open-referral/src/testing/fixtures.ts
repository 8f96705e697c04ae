/** Small feeds in each form, written for these tests; every name and place in them is made up. */

/** Open Referral UK 1.x as `/services/{id}` answers, with a vendor's own fields. */
export const ORUK_1_DETAIL = {
  id: '5d1c1f4e-9b7a-4c33-8a51-0f3c6a7e2b10',
  name: 'Tideswell Lunch Club ',
  description: '<p>A hot meal &amp; company.</p><ul><li>Step-free</li><li>Lifts can be <b>arranged</b></li></ul>',
  url: 'www.lunchclub.example.org',
  email: ' hello@lunchclub.example.org.',
  status: 'active',
  fees: 'None',
  accreditations: '',
  deliverable_type: 'Social activity',
  attending_type: 'Venue',
  attending_access: 'Drop-in, Self referral',
  assured_date: '2026-03-01',
  pc_attendingAccess_additionalInfo: 'Just come along',
  pc_metadata: {
    date_created: '2024-01-01',
    date_modified: '2026-03-02',
    date_assured: '2026-03-01',
    assured_by: 'team@council.example.org',
  },
  pc_targetAudience: [
    { id: '11', audienceType: 'Carers ' },
    { id: '12', audienceType: 'Sensory Impaired>Visually Impaired' },
  ],
  organization: {
    id: 'b0a2a7a0-6a53-4b8e-9a38-3b4c0a1f7c11',
    name: 'Peak Neighbours',
    description: '',
    url: 'http://neighbours.example.org',
  },
  eligibilitys: [{ id: 'e1', eligibility: 'older people', minimum_age: 55, maximum_age: 120 }],
  contacts: [
    {
      id: 'c1',
      name: 'Jo Bloggs',
      title: 'Coordinator',
      phones: [{ id: 'p1', number: '01632 960 123', language: 'en' }],
    },
  ],
  cost_options: [{ id: 'k1', option: 'Meal', amount: '4.50', amount_description: '' }],
  languages: [{ id: 'l1', language: 'English' }],
  service_taxonomys: [{ id: 't1', taxonomy: { id: 'food', name: 'Food', vocabulary: 'esd:service types' } }],
  service_areas: [
    {
      id: 'a1',
      service_area: 'Derbyshire Dales',
      uri: 'http://statistics.data.gov.uk/id/statistical-geography/E07000035',
    },
  ],
  service_at_locations: [
    {
      id: 's1',
      location: {
        id: '42',
        name: 'Village Hall',
        description: null,
        latitude: '53.2786',
        longitude: '-1.7736',
        physical_addresses: [
          {
            id: 'd1',
            address_1: 'Church Street',
            city: 'Tideswell',
            state_province: 'Derbyshire',
            postal_code: 'sk178ab',
            country: 'United Kingdom',
          },
        ],
        accessibility_for_disabilities: [{ id: 'x1', accessibility: 'Hearing loop' }],
      },
      regular_schedules: [
        { id: 'r1', weekday: 'Thursday', opens_at: '9:00am', closes_at: '1:00pm' },
        { id: 'r2', byday: '2TH', opens_at: '4:00pm', closes_at: '12:00am' },
      ],
      holiday_schedules: [],
    },
  ],
  reviews: [],
} as const;

/** A page of Open Referral UK 1.x. */
export const ORUK_1_PAGE = {
  totalElements: 1,
  totalPages: 1,
  number: 1,
  size: 1,
  first: true,
  last: true,
  content: [ORUK_1_DETAIL],
};

/** Open Referral UK 3.0 as `/services/{id}` answers, with two fields that no standard knows. */
export const ORUK_3_DETAIL = {
  id: 'f3c8b1de-54b7-4f2f-8a08-4d3b9b0f6a21',
  name: 'Debt Advice at the Hub',
  description: 'Free and confidential advice.',
  url: 'https://advice.example.org/debt',
  email: 'debt@advice.example.org',
  status: 'active',
  fees: 'Free',
  minimum_age: 18,
  assured_date: '2026-05-11',
  last_modified: '2026-05-11T09:30:00Z',
  council_ward_code: 'E05003456',
  ratings: { stars: 4, by: ['residents'] },
  organization: {
    id: '0d9f9c6a-2b44-4c9c-9f0e-7a9ab7b1d9a1',
    name: 'Hub Advice CIC',
    description: 'Advice for all',
    website: 'https://advice.example.org',
    organization_identifiers: [
      {
        id: '3c1b7c7e-7f0a-4a58-8fbb-6ccf6a3f2f10',
        identifier_scheme: 'GB-COH',
        identifier_type: 'Company number',
        identifier: '01234567',
      },
    ],
  },
  schedules: [
    {
      id: 'a2f6fca1-9ec5-4c52-9f9c-6a9a3c11b7a4',
      freq: 'WEEKLY',
      byday: 'TH,MO',
      opens_at: '10:00:00',
      closes_at: '16:00',
    },
  ],
  service_at_locations: [
    {
      id: '8a2f4b52-97ac-43f6-a9e2-5a0d6a17c0a2',
      location: {
        id: 'c4a5a0b0-0d8e-4c39-8f6e-0a8f0f6d2e77',
        location_type: 'physical',
        name: 'The Hub',
        latitude: 53.1,
        longitude: -1.56,
        addresses: [
          {
            id: '1f9c1a55-ff38-43b6-8f4a-c1f6d1a9e001',
            address_1: '1 Bank Road',
            city: 'Matlock',
            state_province: 'Derbyshire',
            postal_code: 'DE4 3AA',
            country: 'GB',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
  cost_options: [{ id: 'd0e4a9c0-7a3e-4f87-9c59-0f1f1c1f8e01', option: 'Anyone', amount: 0 }],
  attributes: [
    {
      id: '90b5d2ac-0e0f-4d0a-8f6e-0f0a2b3c4d5e',
      link_type: 'need',
      taxonomy_term: {
        id: '6d9ac5d0-1e2f-4a3b-8c4d-5e6f7a8b9c0d',
        name: 'Money > Debt',
        description: 'Owing money',
        taxonomy: 'esd:needs',
        term_uri: 'https://standards.example.org/needs/debt',
        term: 'Money > Debt',
      },
    },
  ],
} as const;

/** A service at a location, as `/service_at_locations` lists it. */
export const SERVICE_AT_LOCATION = {
  id: '8a2f4b52-97ac-43f6-a9e2-5a0d6a17c0a2',
  location: ORUK_3_DETAIL.service_at_locations[0].location,
  service: {
    id: ORUK_3_DETAIL.id,
    name: ORUK_3_DETAIL.name,
    status: 'active',
    organization: { id: ORUK_3_DETAIL.organization.id, name: 'Hub Advice CIC', description: 'Advice for all' },
  },
} as const;

/** Ohana: an organisation a line, its places with services that have no name of their own. */
export const OHANA_LINES = [
  {
    name: 'Harbour Kitchen',
    urls: ['www.kitchen.example.org'],
    locations: [
      {
        name: 'Harbour Kitchen',
        description: 'Hot lunches',
        short_desc: 'NA',
        address_attributes: { street: '12 Quay ', city: 'Port Example', state: 'CA', zip: '94000' },
        hours: 'Mon 9-5; Tue 9-5; Wed closed',
        coordinates: ['-122.4', '37.78'],
        phones_attributes: [{ number: '555-0100', department: 'Main' }],
        faxes_attributes: [{ number: '555-0101' }],
        languages: ['Spanish, Tagalog'],
        urls: [],
        services_attributes: [
          {
            audience: null,
            eligibility: 'Anyone',
            fees: 'None',
            how_to_apply: 'Walk in ',
            keywords: ['Meals'],
            service_areas: [],
            funding_sources: ['City;'],
          },
        ],
      },
    ],
  },
  {
    name: 'Quiet Rooms',
    urls: [],
    locations: [
      {
        name: 'Quiet Rooms',
        address_attributes: {},
        coordinates: [null, null],
        services_attributes: [{ fees: null, how_to_apply: ' ', keywords: [] }],
      },
    ],
  },
];

/** An HSDS 1.1 package: tables that refer to one another, with rows that lead nowhere. */
export const HSDS_1_TABLES: Readonly<Record<string, string>> = {
  'data/organizations.csv':
    'id,name,description,email,url,legal_status\n1,"Example Aid, Inc.",Helps\\nout,,www.aid.example.org,\n',
  'data/services.csv':
    'id,organization_id,name,description,url,status,application_process,fees\n10,1,FOOD BANK,,aid.example.org/food,,None,\n11,99,Shelter,Emergency shelter,,active,Call first,Free\n',
  'data/locations.csv':
    'id,organization_id,name,latitude,longitude\n20,1,Main Office,-1.5,53.0\n21,1,Refuge,52.9,-1.4\n',
  'data/services_at_location.csv': 'id,service_id,location_id,description\n30,10,20,\n31,11,21,\n',
  'data/physical_addresses.csv':
    'id,location_id,address_1,city,state_province,postal_code,country\n40,20,1 High St,Anytown,FL ,33157,   \n41,21,Address withheld,Anytown,,DE1 3AH,GB\n',
  'data/phones.csv': 'id,service_id,location_id,number,type\n50,10,,555-0102,voice\n51,404,,555-0103,\n',
  'data/regular_schedules.csv':
    'service_id,weekday,opens_at,closes_at,original_text\n10,Monday,9:00am,1:00pm,"9:00am-1:00pm / 2:00pm-5:00pm, Mon-Tue;\\n10:00am-12:00pm, Sat"\n10,Saturday,10:00am,12:00pm,"9:00am-1:00pm / 2:00pm-5:00pm, Mon-Tue;\\n10:00am-12:00pm, Sat"\n11,Friday,8:00m,5:00pm,\n',
  'data/eligibility.csv': 'service_id,eligibility\n11,Women only\n',
  'data/languages.csv': 'id,service_id,language\n60,10,Spanish\n',
  'data/services_taxonomy.csv': 'id,service_id,taxonomy_id\n70,10,BD-1800\n',
  'data/taxonomy.csv': 'id,name,parent_id,vocabulary\nBD-1800,Food Pantries,BD,Example AIRS\n',
};

/** Three services that number what they hold from 1. */
export const NUMBERED_WITHIN = [1, 2, 3].map((i) => ({
  id: `s${i}`,
  name: `Service ${i}`,
  organization: { id: 1, name: `Org ${i}` },
  service_at_locations: [
    {
      id: 1,
      location: { id: 1, name: 'Main site', addresses: [{ address_1: `${i} High St`, postal_code: `DE${i} 1AA` }] },
    },
  ],
}));
