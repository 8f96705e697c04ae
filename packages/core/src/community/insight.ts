import type { NameOf } from '../names.js';
import type { Area } from '../neighbourhoods/area.js';
import { areaAndWider } from '../neighbourhoods/within.js';
import type { RecordKeeping } from '../record.js';
import type { Problem } from '../result.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { type Dated, holdsOn } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';
import { personalDetails } from './personal-details.js';
import { type IssueTheme, themeAndNarrower } from './theme.js';

/** Where knowledge of a community comes from. Several kinds that say the same are worth more than one that says it often. */
export const INSIGHT_SOURCES = [
  'engagement',
  'link-worker',
  'survey',
  'story',
  'front-line-staff',
  'voluntary-group',
  'elected-member',
  'service-data',
] as const;
/** One of `INSIGHT_SOURCES`. */
export type InsightSource = (typeof INSIGHT_SOURCES)[number];

/** What partners did to hear a community, and what could come of it. */
export interface Engagement extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly areaIds?: readonly string[] | undefined;
  /** Partners that listened, by id. */
  readonly byIds: readonly string[];
  /** How, for example "walk round the market", "supper". */
  readonly method: string;
  /** With whom, as groups; never named people. */
  readonly withGroups: readonly string[];
  /** How many people took part. */
  readonly people?: number | undefined;
  /** What assets could do, as people there see it. */
  readonly potential?: readonly PotentialUse[] | undefined;
  /** What people were told came of it, and when. */
  readonly fedBackOn?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Something that an asset could do: "visualise the potential". */
export interface PotentialUse {
  /** Asset, by id. */
  readonly assetId: string;
  readonly what: string;
}

/** What one asset could do, as people see it. */
export interface AssetPotential {
  readonly assetId: string;
  readonly offers: readonly {
    readonly what: string;
    /** The engagement in which it was said. */
    readonly engagement: Engagement;
  }[];
  readonly sentence: string;
}

/** Where and when to listen. */
export interface PotentialQuestion extends Dated {
  /** Area; engagements in areas that it lies in, and that lie in it, count too. */
  readonly areaId?: string | undefined;
  readonly areas?: readonly Area[] | undefined;
}

/**
 * Gathers what people said that assets could do: "Talk to the communities and visualise the potential". It is what people see, not what
 * anybody has agreed to: whether those were told what came of it is said with it.
 * @param engagements - All engagements.
 * @param question - Where and when.
 * @param nameOf - Names of assets.
 * @returns One entry an asset, those named most often first. Source: capability 4.13.
 */
export function potentialByAsset(
  engagements: readonly Engagement[],
  question: PotentialQuestion = {},
  nameOf: NameOf = String,
): AssetPotential[] {
  const inArea = around(question);
  const found = new Map<string, { what: string; engagement: Engagement }[]>();
  for (const engagement of engagements) {
    const near = question.areaId === undefined || engagement.areaIds?.some(inArea) === true;
    if (!near || !holdsOn(question, engagement.on)) continue;
    for (const { assetId, what } of engagement.potential ?? [])
      found.set(assetId, [...(found.get(assetId) ?? []), { what, engagement }]);
  }
  return [...found]
    .map(([assetId, offers]) => ({ assetId, offers, sentence: potentialWords(nameOf(assetId), offers) }))
    .toSorted((a, b) => b.offers.length - a.offers.length);
}

function potentialWords(name: string, offers: AssetPotential['offers']): string {
  const said = offers.map(({ what, engagement: { name: where, on, people, fedBackOn } }) => {
    const who = people === undefined ? '' : `, ${countInWords(people, 'person', 'people')}`;
    const told =
      fedBackOn === undefined ? 'not yet told what came of it' : `told on ${dayInWords(fedBackOn)} what came of it`;
    return `${what} (${where}, ${dayInWords(on)}${who}; ${told})`;
  });
  return `${name} could: ${said.join('; ')}.`;
}

/** Something known about a community. About a community, never about a person. */
export interface CommunityInsight extends RecordKeeping {
  readonly id: string;
  readonly statement: string;
  readonly source: InsightSource;
  /** `YYYY-MM-DD`. */
  readonly heardOn: string;
  readonly areaIds: readonly string[];
  readonly themeIds: readonly string[];
  /** Whether it tells of a strength or of a need. */
  readonly about: 'strength' | 'need';
  /** Partner that passes it on, by id. */
  readonly fromId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly assetIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Checks that an insight is about a community: nothing in it may tell who somebody is.
 * @param insight - The insight.
 * @returns Problems, without what was found; empty when none has the shape of a personal detail.
 */
export function insightProblems(insight: Pick<CommunityInsight, 'statement'>): Problem[] {
  return personalDetails(insight.statement, 'statement');
}

/** What to look for. */
export interface InsightQuestion extends Dated {
  /** Area; insights for areas that it lies in, and that lie in it, count too. */
  readonly areaId?: string | undefined;
  /** Theme, with all under it. */
  readonly themeId?: string | undefined;
  readonly areas?: readonly Area[] | undefined;
  readonly themes?: readonly IssueTheme[] | undefined;
}

/** Tells of an area whether it is the one asked about, lies in it, or has it in it. */
function around({ areaId, areas = [] }: Pick<InsightQuestion, 'areaId' | 'areas'>): (id: string) => boolean {
  if (areaId === undefined) return () => true;
  const wider = areaAndWider(areaId, areas);
  return (id) => wider.includes(id) || areaAndWider(id, areas).includes(areaId);
}

/**
 * Finds what is known about an area and a theme over some days. Insights with personal details in them are left out.
 * @param insights - All insights.
 * @param question - Where, what and when.
 * @returns What fits, the latest first.
 */
export function insightsFor(insights: readonly CommunityInsight[], question: InsightQuestion): CommunityInsight[] {
  const { areaId, themeId, areas = [], themes = [] } = question;
  const wanted = themeId === undefined ? undefined : themeAndNarrower(themes, themeId);
  const inArea = around({ areaId, areas });
  return insights
    .filter((insight) => holdsOn(question, insight.heardOn) && insightProblems(insight).length === 0)
    .filter(({ themeIds }) => wanted === undefined || themeIds.some((id) => wanted.includes(id)))
    .filter(({ areaIds }) => areaId === undefined || areaIds.some(inArea))
    .toSorted((a, b) => (a.heardOn < b.heardOn ? 1 : a.heardOn > b.heardOn ? -1 : 0));
}

/** What is known about one theme. */
export interface ThemeInsight {
  readonly theme: IssueTheme;
  readonly insights: readonly CommunityInsight[];
  readonly strengths: number;
  readonly needs: number;
  /** Kinds of source that speak of it. */
  readonly sources: readonly InsightSource[];
  /** Whether at least two kinds of source speak of it. */
  readonly corroborated: boolean;
  readonly sentence: string;
}

/**
 * Gathers what a community knows, theme by theme: where knowledge comes together, several kinds of source bear each other out.
 * @param insights - All insights.
 * @param question - Where and when; `themes` are those to gather by.
 * @returns One entry a theme that anything is known of; the most kinds of source first.
 */
export function insightByTheme(
  insights: readonly CommunityInsight[],
  question: Omit<InsightQuestion, 'themeId' | 'themes'> & { readonly themes: readonly IssueTheme[] },
): ThemeInsight[] {
  return question.themes
    .map((theme) => ({ theme, found: insightsFor(insights, { ...question, themeId: theme.id }) }))
    .filter(({ found }) => found.length > 0)
    .map(({ theme, found }) => {
      const sources = INSIGHT_SOURCES.filter((source) => found.some((insight) => insight.source === source));
      const strengths = found.filter(({ about }) => about === 'strength').length;
      const needs = found.length - strengths;
      const kinds = listInWords(sources.map((source) => source.replaceAll('-', ' ')));
      return {
        theme,
        insights: found,
        strengths,
        needs,
        sources,
        corroborated: sources.length > 1,
        sentence: `${theme.name}: ${countInWords(strengths, 'strength')} and ${countInWords(needs, 'need')}, from ${kinds}.`,
      };
    })
    .toSorted((a, b) => b.sources.length - a.sources.length || b.insights.length - a.insights.length);
}
