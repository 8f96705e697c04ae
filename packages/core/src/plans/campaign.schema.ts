import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const address = (what: string) => z.string().min(1, sized).max(LIMITS.url, sized).describe(what);

const signpostSchema = z.looseObject({
  partnerId: id('Partner whose page it is.'),
  url: address('Web address of the page.'),
  text: short('Words of the link.'),
});

const nationalSignpostSchema = z.looseObject({
  name: words('Name of the site.'),
  url: address('Web address.'),
});

const uptakeSchema = z.looseObject({
  asOf: day('Day the counts hold for.'),
  taken: z.int().min(0).describe('People who took it up.'),
  eligible: z.int().min(0).describe('People it is for; absent when not known.').optional(),
  partnerId: ref('Partner whose people these are; absent for everybody.'),
  areaId: ref('Area whose people these are.'),
  source: words('Where the counts come from.'),
});

/** Schema of `Campaign`. */
export const campaignSchema = z
  .looseObject({
    id: id('Id of the campaign.'),
    name: words('Name of the campaign.'),
    message: words('What a visitor reads in a banner.'),
    audience: words('Who is asked, in words.'),
    areaIds: refs('Areas it is for; absent for everywhere.'),
    from: day('First day; of the first season in a campaign that comes back.'),
    to: day('Last day of that season, inclusive.'),
    everyYear: flag('Whether the season comes back on the same days every year.'),
    endsOn: day('Last day of all, for a campaign that comes back.').optional(),
    serviceIds: refs('Services where it can be had.'),
    signposts: list(signpostSchema, 'Pages of partners.'),
    fallback: nationalSignpostSchema.describe('Where to go when no partner’s page is known.'),
    ownerId: ref('Partner or alliance that runs it.'),
    uptake: list(uptakeSchema, 'How many had taken it up, by day.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'campaign',
    title: 'Campaign',
    description: 'Something that people are asked to do in a season, with where each partner sends them.',
  });
