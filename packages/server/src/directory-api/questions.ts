import * as z from 'zod';
import { LIMITS } from '@neighbourhood-kit/core';

const instant = (what: string) =>
  z
    .union([
      z.number().min(0).max(8_640_000_000_000_000),
      z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    ])
    .describe(`${what} Milliseconds since 1970, or RFC 3339.`)
    .optional();

/** The body of `POST /finder/query`: `FinderQuery` of the finder, as JSON. */
export const questionSchema = z
  .strictObject({
    text: z.string().max(LIMITS.mediumText).describe('Words as typed.').optional(),
    strict: z.boolean().describe('True looks for exactly the words given, all of them.').optional(),
    complete: z.boolean().describe('True when the text is finished.').optional(),
    facets: z
      .record(z.string().max(LIMITS.id), z.array(z.string().max(LIMITS.id)).max(LIMITS.list))
      .describe('Chosen values by facet key.')
      .optional(),
    age: z.number().min(0).max(150).describe('Age of the person in years.').optional(),
    openAt: instant(
      'Only services whose hours say that they are open at this instant; on a bank holiday they may not hold, and the hit says so.',
    ),
    now: instant('The instant for which "open" is worked out, without filtering.'),
    timeZone: z.string().max(64).describe('IANA name; Europe/London where absent.').optional(),
    near: z
      .strictObject({
        latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.'),
        longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.'),
      })
      .describe('Where the person is.')
      .optional(),
    withinMetres: z.number().min(0).max(20_100_000).describe('Only places within this many metres of near.').optional(),
    sort: z.enum(['relevance', 'distance', 'name', 'updated']).describe('Order of the hits.').optional(),
    offset: z.int().min(0).max(1_000_000).describe('Number of hits to pass over.').optional(),
    limit: z.int().min(0).max(1000).describe('Largest number of hits; 20 where absent.').optional(),
    facetCounts: z.array(z.string().max(LIMITS.id)).max(100).describe('Facets to count; all where absent.').optional(),
  })
  .meta({ id: 'finder-query', title: 'Finder query', description: 'One combined question about services.' });

/** The body of `POST /finder/suggest`. */
export const suggestSchema = z
  .strictObject({
    text: z.string().max(LIMITS.shortText).describe('The text so far.'),
    limit: z.int().min(1).max(50).describe('Largest number of suggestions; 8 where absent.').optional(),
  })
  .meta({ id: 'finder-suggest', title: 'Suggestion query', description: 'What somebody is typing.' });

/** The body of `POST /finder/locate`. */
export const locateSchema = z
  .strictObject({ text: z.string().max(LIMITS.shortText).describe('A postcode, its beginning, or a town.') })
  .meta({ id: 'finder-locate', title: 'Place query', description: 'The name of a place.' });
