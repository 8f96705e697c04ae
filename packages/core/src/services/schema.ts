import * as z from 'zod';
import { partnerSchema } from '../partners/schema.js';
import {
  amount,
  day,
  extra,
  flag,
  id,
  list,
  long,
  medium,
  recordKeeping,
  ref,
  refs,
  short,
  sized,
  url,
  wallTime,
  whole,
} from '../schema-fields.js';
import { addressSchema, contactSchema, identifierSchema, languageSchema, phoneSchema } from '../shared-schemas.js';
import { WEEKDAYS } from './schedule.js';
import { ACCESS_MODES, CAPACITY_STATUSES, SERVICE_STATUSES, TERM_ROLES } from './service.js';

/** Schema of `Schedule`. */
export const scheduleSchema = z
  .looseObject({
    id: ref('Id of the line of hours.'),
    validFrom: day('First day the line holds, inclusive (HSDS valid_from).').optional(),
    validTo: day('Last day the line holds, inclusive (HSDS valid_to).').optional(),
    dtstart: day('First occurrence; anchors the interval (RFC 5545 DTSTART).').optional(),
    freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY']).describe('How often it repeats (RFC 5545 FREQ).').optional(),
    interval: whole('Every how many days, weeks or months (RFC 5545 INTERVAL).', 1, 1000),
    byday: short('Days: MO,WE or with ordinals 2TH,-1FR (RFC 5545 BYDAY).'),
    bymonthday: short('Days of the month: 1,15,-1 (RFC 5545 BYMONTHDAY).'),
    wkst: z.enum(WEEKDAYS).describe('First day of the week (RFC 5545 WKST).').optional(),
    until: day('Last day of the recurrence (RFC 5545 UNTIL).').optional(),
    count: whole('Number of occurrences, counted from dtstart (RFC 5545 COUNT).', 1, 100_000),
    opensAt: wallTime('Opening time on the wall clock, HH:MM.'),
    closesAt: wallTime('Closing time on the wall clock, HH:MM; at or before the opening time means after midnight.'),
    timeZone: short('IANA time zone; Europe/London when absent.'),
    except: z
      .array(day('A day on which the line does not hold.'))
      .max(1000, sized)
      .describe('Days on which the line does not hold.')
      .optional(),
    bankHolidays: z
      .enum(['open', 'closed'])
      .describe('What happens on bank holidays; absent when the source does not say.')
      .optional(),
    attendingType: short('How people attend while the line holds (HSDS attending_type).'),
    description: long('Hours in the publisher’s words.'),
    notes: long('Notes on the hours.'),
    scheduleLink: url('Web address of a timetable.'),
    extra,
  })
  .meta({
    id: 'schedule',
    title: 'Schedule',
    description: 'One line of opening hours: a recurrence with wall-clock times (HSDS 3.x schedule).',
  });

/** Schema of `Accessibility`. */
export const accessibilitySchema = z
  .looseObject({
    id: ref('Id of the statement.'),
    description: medium('What is accessible: step-free, hearing-loop… or the publisher’s words.'),
    details: long('More about it.'),
    url: url('Web address with more about it.'),
    extra,
  })
  .meta({
    id: 'accessibility',
    title: 'Accessibility',
    description: 'One fact about physical access to a place (HSDS 3.x accessibility).',
  });

/** Schema of `Location`. */
export const locationSchema = z
  .looseObject({
    id: id('Id of the place.'),
    name: short('Name of the place.'),
    alternateName: short('Another name.'),
    description: long('What the place is.'),
    locationType: short('physical, postal or virtual (ORUK 3.0 location_type).'),
    latitude: amount('Degrees north, WGS 84.', -90, 90),
    longitude: amount('Degrees east, WGS 84.', -180, 180),
    confidential: flag('True for a refuge or similar: its address and point are never shown, searched or published.'),
    areaIds: refs('Ids of the areas it lies in.'),
    transportation: long('How to get there.'),
    url: url('Web address of the place.'),
    addresses: list(addressSchema, 'Addresses.'),
    accessibility: list(accessibilitySchema, 'What is known about physical access.'),
    phones: list(phoneSchema, 'Telephone numbers of the place.'),
    contacts: list(contactSchema, 'People or desks to ask.'),
    languages: list(languageSchema, 'Languages spoken at the place.'),
    schedules: list(scheduleSchema, 'Opening hours of the place itself.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'location', title: 'Location', description: 'A place where help is given (HSDS 3.x location).' });

/** Schema of `ServiceTerm`. */
export const serviceTermSchema = z
  .looseObject({
    id: ref('Id of the term.'),
    taxonomy: short('Name or URI of the vocabulary.'),
    code: short('Code in the vocabulary.'),
    name: z.string().min(1, sized).max(1000, sized).describe('The term.'),
    uri: url('URI of the term.'),
    role: z.enum(TERM_ROLES).describe('What the term says about the service.').optional(),
    extra,
  })
  .meta({
    id: 'service-term',
    title: 'Service term',
    description: 'A taxonomy term attached to a service (HSDS 3.x attribute and taxonomy_term).',
  });

/** Schema of `CostOption`. */
export const costOptionSchema = z
  .looseObject({
    id: ref('Id of the cost.'),
    option: medium('What is paid for, or for whom the price holds.'),
    amount: amount('Price in whole units of the currency; 0 is free.', 0, 1_000_000),
    currency: short('ISO 4217 code; GBP when absent.'),
    amountDescription: medium('The price in the publisher’s words.'),
    validFrom: day('First day the price holds.').optional(),
    validTo: day('Last day the price holds.').optional(),
    extra,
  })
  .meta({ id: 'cost-option', title: 'Cost option', description: 'What one thing costs (HSDS 3.x cost_option).' });

/** Schema of `ServiceArea`. */
export const serviceAreaSchema = z
  .looseObject({
    id: ref('Id of the area entry.'),
    name: medium('Name of the area.'),
    description: long('The area in words.'),
    code: short('GSS code or the publisher’s own.'),
    uri: url('URI of the area.'),
    extra,
  })
  .meta({
    id: 'service-area',
    title: 'Service area',
    description: 'Where a service is offered (HSDS 3.x service_area).',
  });

/** Schema of `ServiceCapacity`. */
export const serviceCapacitySchema = z
  .looseObject({
    status: z
      .enum(CAPACITY_STATUSES)
      .describe('Whether the service can take people now (Gravity SDOH capacity codes).'),
    waitWeeks: amount('Expected wait in weeks.', 0, 520),
    usualReplyDays: amount('Working days until a referral is usually answered, computed from events.', 0, 3650),
    updated: day('Day on which this was last known to be so.').optional(),
    extra,
  })
  .meta({
    id: 'service-capacity',
    title: 'Service capacity',
    description: 'How much room there is (HSDS 3.1 service_capacity).',
  });

/** Schema of `ServiceAtLocation`. */
export const serviceAtLocationSchema = z
  .looseObject({
    id: id('Id of the service at this place.'),
    locationId: ref('Id of the place.'),
    location: locationSchema.optional(),
    description: long('What is particular at this place.'),
    schedules: list(scheduleSchema, 'Hours of the service at this place.'),
    phones: list(phoneSchema, 'Telephone numbers at this place.'),
    contacts: list(contactSchema, 'People or desks to ask at this place.'),
    extra,
  })
  .meta({
    id: 'service-at-location',
    title: 'Service at location',
    description: 'One service offered at one place (HSDS 3.x service_at_location).',
  });

const labelledUrlSchema = z.looseObject({
  url: z.string().min(1, sized).max(2048, sized).describe('Web address.'),
  label: short('What it leads to: easy-read, bsl, video…'),
});

/** Schema of `Service`. */
export const serviceSchema = z
  .looseObject({
    id: id('Id of the service, the feed’s own.'),
    name: z.string().min(1, sized).max(1000, sized).describe('Name of the service.'),
    alternateName: medium('Another name.'),
    organisationId: ref('Id of the partner that provides it (HSDS organization_id).'),
    otherProviderIds: refs('Ids of partners that provide it together with that one.'),
    organisation: partnerSchema.describe('The provider, embedded.').optional(),
    status: z.enum(SERVICE_STATUSES).describe('Whether the service runs (HSDS 3.0 status).'),
    description: long('What the service does. Blank lines part paragraphs; lines that start with "• " are list items.'),
    summary: medium('One or two sentences for a list.'),
    url: url('Web address of the service.'),
    additionalUrls: list(labelledUrlSchema, 'Further web addresses, such as Easy Read or BSL versions.'),
    email: short('E-mail address.'),
    phones: list(phoneSchema, 'Telephone numbers.'),
    contacts: list(contactSchema, 'People or desks to ask.'),
    minimumAge: amount('Youngest age in years that qualifies, inclusive.', 0, 130),
    maximumAge: amount('Oldest age in years that qualifies, inclusive.', 0, 130),
    cohorts: list(z.string().min(1, sized).max(200, sized), 'Groups of people it is meant for; anybody when absent.'),
    registeredWithIds: refs('Ids of practices one of which a person must be registered with.'),
    eligibilityDescription: long('Who can use it, in words.'),
    notFor: list(z.string().min(1, sized).max(1000, sized), 'Who cannot use it, each in plain words.'),
    feesDescription: long('What it costs, in words.'),
    costOptions: list(costOptionSchema, 'What it costs, as data.'),
    accessModes: list(z.enum(ACCESS_MODES), 'How a person gets in.'),
    applicationProcess: long('How to apply or be referred, in words.'),
    statutory: flag('True for a service with a statutory duty behind it, false for a voluntary offer.'),
    waitTime: medium('How long people wait, in words.'),
    capacity: serviceCapacitySchema.optional(),
    interpretationServices: long('Interpretation offered, in words.'),
    languages: list(languageSchema, 'Languages in which help is given.'),
    terms: list(serviceTermSchema, 'Taxonomy terms: kinds of service, needs, circumstances, audiences.'),
    serviceAreas: list(serviceAreaSchema, 'Where it is offered.'),
    serviceAtLocations: list(serviceAtLocationSchema, 'The places where it is offered.'),
    schedules: list(scheduleSchema, 'Hours that hold everywhere, when a place has none of its own.'),
    requiredDocuments: list(z.string().min(1, sized).max(1000, sized), 'Documents to bring.'),
    accreditations: long('Accreditations, in words.'),
    alert: long('A notice that must be read first.'),
    assuredDate: day('Day on which somebody last confirmed the entry (HSDS assured_date).').optional(),
    assurerEmail: short('E-mail address of the person who confirmed it.'),
    lastModified: short('Instant or day of the last change.'),
    identifiers: list(identifierSchema, 'Identifiers under named schemes.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'service',
    title: 'Service',
    description: 'Help that somebody offers (HSDS 3.x service, in British spelling and camel case).',
  });
