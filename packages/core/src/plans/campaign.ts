import type { Area } from '../neighbourhoods/area.js';
import { areaAndWider } from '../neighbourhoods/within.js';
import type { RecordKeeping } from '../record.js';
import { holdsOn } from '../time/dated.js';

/** Where people who know one partner are sent: its own page about the campaign. */
export interface Signpost {
  readonly partnerId: string;
  readonly url: string;
  readonly text?: string | undefined;
}

/** Where anybody can be sent, such as www.nhs.uk. */
export interface NationalSignpost {
  readonly name: string;
  readonly url: string;
}

/** How many of the people a campaign is for had taken it up by a day. */
export interface Uptake {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly taken: number;
  /** People it is for; absent when not known, and then there is no percentage. */
  readonly eligible?: number | undefined;
  /** Partner whose people these are, by id; absent for everybody. */
  readonly partnerId?: string | undefined;
  readonly areaId?: string | undefined;
  readonly source: string;
}

/** Something that people are asked to do in a season, such as to have the flu jab. */
export interface Campaign extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** What a visitor reads in a banner, one or two sentences. */
  readonly message: string;
  /** Who is asked, in words. */
  readonly audience: string;
  /** Areas it is for, by id; absent for everywhere. */
  readonly areaIds?: readonly string[] | undefined;
  /** First day; in a campaign that comes back each year, of its first season. `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of that season, inclusive. */
  readonly to: string;
  /** Whether the season comes back on the same days every year. */
  readonly everyYear?: boolean | undefined;
  /** Last day of all, for a campaign that comes back. */
  readonly endsOn?: string | undefined;
  /** Services where it can be had, by id. */
  readonly serviceIds?: readonly string[] | undefined;
  readonly signposts?: readonly Signpost[] | undefined;
  /** Where to go when no partner's page is known. */
  readonly fallback: NationalSignpost;
  readonly ownerId?: string | undefined;
  readonly uptake?: readonly Uptake[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Tells whether a campaign is on. A season may run over the new year.
 * @param campaign - The campaign.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns True from the first to the last day of a season.
 */
export function campaignOn(campaign: Pick<Campaign, 'from' | 'to' | 'everyYear' | 'endsOn'>, date: string): boolean {
  const { from, to, everyYear, endsOn } = campaign;
  if (!everyYear) return holdsOn({ from, to }, date);
  if (!holdsOn({ from, to: endsOn }, date)) return false;
  // A season of a year or more is always on. Compared as MM-DD, so 29 February stands between the 28th and 1 March in every year.
  if (to >= `${String(Number(from.slice(0, 4)) + 1)}${from.slice(4)}`) return true;
  const [first, last, day] = [from.slice(5), to.slice(5), date.slice(5)];
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}

/** A campaign that applies, with where to send a visitor. */
export interface CampaignBanner {
  readonly campaign: Campaign;
  readonly message: string;
  readonly link: CampaignLink;
}

/** Where to send somebody: a partner's page, or the national one. */
export interface CampaignLink {
  readonly url: string;
  readonly text: string;
  /** True when the partner has no page of its own for the campaign. */
  readonly national: boolean;
}

/**
 * Chooses where to send somebody for a campaign: the partner's own page, and the national one where there is none.
 * @param campaign - The campaign.
 * @param partnerId - Partner whose site or staff it is, by id; absent for the national page.
 * @returns The link.
 */
export function signpostFor(
  campaign: Pick<Campaign, 'name' | 'signposts' | 'fallback'>,
  partnerId?: string,
): CampaignLink {
  const own = campaign.signposts?.find((signpost) => signpost.partnerId === partnerId);
  return own === undefined
    ? { url: campaign.fallback.url, text: campaign.fallback.name, national: true }
    : { url: own.url, text: own.text ?? campaign.name, national: false };
}

/** For whom banners are asked. */
export interface BannerQuestion {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Area of the visitor; absent when not known, and then only campaigns for everywhere apply. */
  readonly areaId?: string | undefined;
  /** All areas, so that a campaign for a county reaches its districts. */
  readonly areas?: readonly Area[] | undefined;
  /** Partner on whose site it is shown. */
  readonly partnerId?: string | undefined;
}

/**
 * Lists the campaigns that apply on a day in an area.
 * @param campaigns - All campaigns.
 * @param question - Day, area and site.
 * @returns Banners: those for the nearest area first, then those for wider areas, then those for everywhere.
 */
export function bannersFor(campaigns: readonly Campaign[], question: BannerQuestion): CampaignBanner[] {
  const { date, areaId, areas = [], partnerId } = question;
  const wider = areaId === undefined ? [] : areaAndWider(areaId, areas);
  const nearness = ({ areaIds }: Campaign) => {
    if (areaIds === undefined) return wider.length;
    const place = wider.findIndex((id) => areaIds.includes(id));
    return place === -1 ? Infinity : place;
  };
  return campaigns
    .filter((campaign) => campaignOn(campaign, date) && nearness(campaign) < Infinity)
    .toSorted((a, b) => nearness(a) - nearness(b))
    .map((campaign) => ({ campaign, message: campaign.message, link: signpostFor(campaign, partnerId) }));
}

/** How far a campaign has been taken up, with its counts. */
export interface UptakeReading {
  readonly uptake: Uptake;
  /** From 0 to 1; `null` when it is not known of how many people, or when the counts do not fit together. */
  readonly share: number | null;
  readonly sentence: string;
}

/**
 * Reads the latest uptake known on a day. A percentage is given only with both counts behind it.
 * @param campaign - The campaign, with its counts.
 * @param date - The day, `YYYY-MM-DD`.
 * @param partnerId - Whose people; absent for the counts of everybody.
 * @returns The reading; `undefined` when nothing had been counted by then.
 */
export function uptakeOn(
  campaign: Pick<Campaign, 'uptake'>,
  date: string,
  partnerId?: string,
): UptakeReading | undefined {
  const uptake = (campaign.uptake ?? [])
    .filter((each) => each.partnerId === partnerId && each.areaId === undefined && each.asOf <= date)
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .at(-1);
  if (uptake === undefined) return undefined;
  const { taken, eligible } = uptake;
  const took = taken.toLocaleString('en-GB');
  if (eligible === undefined) {
    return { uptake, share: null, sentence: `${took} people; of how many is not known.` };
  }
  const of = `${took} of ${eligible.toLocaleString('en-GB')} people`;
  if (eligible <= 0 || taken > eligible)
    return { uptake, share: null, sentence: `${of}: the counts do not fit together.` };
  return { uptake, share: taken / eligible, sentence: `${of} (${((taken / eligible) * 100).toFixed(1)} per cent).` };
}
