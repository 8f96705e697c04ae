import type { Asset } from '../assets/asset.js';
import type { Claim } from '../outcomes/claim.js';
import type { ReportDuty } from '../outcomes/judgement.js';
import type { Measure } from '../outcomes/measure.js';
import type { ObservationRecord } from '../outcomes/observation.js';
import type { OutcomeSet } from '../outcomes/outcome-set.js';
import type { Story } from '../outcomes/story.js';
import type { Area } from '../neighbourhoods/area.js';
import type { Partner } from '../partners/partner.js';
import type { Provenance } from '../record.js';
import type { Cohort, Pathway } from '../pathways/pathway.js';
import type { WaitingStandard } from '../pathways/waiting-standard.js';
import type { Reorganisation } from './reorganisation.js';
import type { Location } from '../services/location.js';
import type { Service } from '../services/service.js';
import type { AssetLists } from './asset-lists.js';
import type { GovernanceRecords } from './governance-lists.js';
import type { PlanningLists } from './planning-lists.js';

/** Version of the directory's shape that this code writes. How older ones are brought to it stands in upgrade.ts. */
export const DIRECTORY_SCHEMA_VERSION = 2;

/**
 * Everything a place knows about itself, as one data set. Lists refer to each other by id. It may be written as several
 * files with the same `id`, one a concept or one an owner; `mergeDirectories` makes them one.
 */
export interface DirectoryData extends AssetLists, PlanningLists, GovernanceRecords {
  readonly schemaVersion: number;
  readonly id: string;
  readonly name: string;
  /** Where the records come from that do not say so themselves. */
  readonly provenance?: readonly Provenance[] | undefined;
  readonly partners?: readonly Partner[] | undefined;
  readonly areas?: readonly Area[] | undefined;
  readonly locations?: readonly Location[] | undefined;
  readonly assets?: readonly Asset[] | undefined;
  readonly services?: readonly Service[] | undefined;
  readonly cohorts?: readonly Cohort[] | undefined;
  readonly pathways?: readonly Pathway[] | undefined;
  readonly waitingStandards?: readonly WaitingStandard[] | undefined;
  readonly measures?: readonly Measure[] | undefined;
  readonly observations?: readonly ObservationRecord[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly stories?: readonly Story[] | undefined;
  readonly outcomeSets?: readonly OutcomeSet[] | undefined;
  readonly reportDuties?: readonly ReportDuty[] | undefined;
  readonly reorganisations?: readonly Reorganisation[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
