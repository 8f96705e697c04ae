import type { Asset } from '../assets/asset.js';
import { type FundingFlow, rollUpFlows } from '../money/funding-flow.js';
import { type Pence, pounds } from '../money/pence.js';
import type { NameOf } from '../names.js';
import { countInWords } from '../text/list-in-words.js';
import { type Dated, holdsOn } from '../time/dated.js';
import { type AidAgreement, type AidOffer, leftOfOffer } from './mutual-aid.js';
import { tidy } from './tidy.js';
import { type WorkforceCapacity, workforceOn } from './workforce.js';

/** Everything that a place has to work with. */
export interface ResourceInput {
  readonly flows: readonly FundingFlow[];
  readonly workforce: readonly WorkforceCapacity[];
  readonly assets: readonly Asset[];
  readonly offers: readonly AidOffer[];
  readonly agreements: readonly AidAgreement[];
}

/** What one partner brings, and what money reaches it. */
export interface PartnerResources {
  readonly partnerId: string;
  /** Money it gives to others and gets from others over the days asked for, whole pence. */
  readonly givesPence: Pence;
  readonly getsPence: Pence;
  /** Whole-time equivalents on the day. */
  readonly wte: number;
  /** Free hours a week in rooms of the assets it looks after. */
  readonly freeRoomHours: number;
  /** Offers open on the day with something left of them. */
  readonly openOffers: number;
}

/** The resources of all partners side by side. */
export interface PooledResources {
  /** In the order in which partners were given. */
  readonly partners: readonly PartnerResources[];
  /** Sum over the partners. Money given and got are the same when every flow is between them. */
  readonly total: Omit<PartnerResources, 'partnerId'>;
  /** One a partner that brings anything. */
  readonly sentences: readonly string[];
}

/**
 * Sets side by side what each partner brings: money, staff, rooms and open offers. What a place can do is what its partners have between
 * them; nothing here is added across kinds.
 * @param input - Flows, staff, assets, offers and agreements.
 * @param partnerIds - Partners to show, in order.
 * @param when - The day for staff, rooms and offers, and the days for money.
 * @param nameOf - Names of partners for the sentences.
 * @returns One row a partner and their sum.
 */
export function pooledResources(
  input: ResourceInput,
  partnerIds: readonly string[],
  when: { readonly date: string; readonly money: Dated },
  nameOf: NameOf = String,
): PooledResources {
  const between = input.flows.filter(({ fromId, toId }) => fromId !== toId);
  const balances = rollUpFlows(between, when.money).partners;
  const staff = workforceOn(input.workforce, 'partnerId', when.date);
  const partners = partnerIds.map((partnerId) => {
    const balance = balances.find((each) => each.partnerId === partnerId);
    return {
      partnerId,
      givesPence: balance?.outPence ?? 0,
      getsPence: balance?.inPence ?? 0,
      wte: staff.find(({ key }) => key === partnerId)?.wte ?? 0,
      freeRoomHours: freeHours(input.assets, partnerId),
      openOffers: input.offers.filter((offer) => offer.partnerId === partnerId && isOpen(offer, input, when.date))
        .length,
    };
  });
  const add = (field: Exclude<keyof PartnerResources, 'partnerId'>) =>
    tidy(partners.reduce((sum, each) => sum + each[field], 0));
  const total = {
    givesPence: add('givesPence'),
    getsPence: add('getsPence'),
    wte: add('wte'),
    freeRoomHours: add('freeRoomHours'),
    openOffers: add('openOffers'),
  };
  return { partners, total, sentences: partners.flatMap((each) => resourceSentence(each, nameOf)) };
}

function freeHours(assets: readonly Asset[], partnerId: string): number {
  const spaces = assets.filter((asset) => asset.partnerId === partnerId).flatMap((asset) => asset.spaces ?? []);
  return tidy(spaces.reduce((sum, { freeHoursPerWeek = 0 }) => sum + freeHoursPerWeek, 0));
}

function isOpen(offer: AidOffer, { agreements }: ResourceInput, date: string): boolean {
  const made = offer.offeredOn <= date && (offer.withdrawnOn === undefined || date < offer.withdrawnOn);
  return made && holdsOn(offer, date) && leftOfOffer(offer, agreements, date) > 0;
}

function resourceSentence(each: PartnerResources, nameOf: NameOf): string[] {
  const parts = [
    ...(each.givesPence > 0 ? [`gives ${pounds(each.givesPence)}`] : []),
    ...(each.getsPence > 0 ? [`gets ${pounds(each.getsPence)}`] : []),
    ...(each.wte > 0 ? [`has ${each.wte} WTE`] : []),
    ...(each.freeRoomHours > 0 ? [`has rooms free ${each.freeRoomHours} hours a week`] : []),
    ...(each.openOffers > 0 ? [countInWords(each.openOffers, 'open offer')] : []),
  ];
  return parts.length === 0 ? [] : [`${nameOf(each.partnerId)}: ${parts.join(', ')}.`];
}
