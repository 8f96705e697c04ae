import * as z from 'zod';
import { DIRECTORY_SCHEMA_VERSION } from './data.js';
import { reorganisationSchema } from './reorganisation.schema.js';
import { assetSchema } from '../assets/schema.js';
import {
  claimSchema,
  measureSchema,
  observationRecordSchema,
  outcomeSetSchema,
  reportDutySchema,
  storySchema,
} from '../outcomes/schema.js';
import { areaSchema } from '../neighbourhoods/schema.js';
import { cohortSchema, pathwaySchema, waitingStandardSchema } from '../pathways/schema.js';
import { partnerSchema } from '../partners/schema.js';
import { extra, id, provenance, records, sized } from '../schema-fields.js';
import { locationSchema, serviceSchema } from '../services/schema.js';
import { assetLists } from './asset-lists.schema.js';
import { governanceLists } from './governance-lists.schema.js';
import { planningLists } from './planning-lists.schema.js';

/** Schema of `DirectoryData`. */
export const directorySchema = z
  .looseObject({
    schemaVersion: z.int().min(1).max(DIRECTORY_SCHEMA_VERSION).describe('Version of the directory’s shape.'),
    id: id('Id of the directory.'),
    name: z.string().min(1, sized).max(500, sized).describe('Name of the directory.'),
    provenance,
    partners: records(partnerSchema, 'Partners.'),
    areas: records(areaSchema, 'Areas.'),
    locations: records(locationSchema, 'Places.'),
    assets: records(assetSchema, 'Assets.'),
    ...assetLists,
    ...planningLists,
    ...governanceLists,
    services: records(serviceSchema, 'Services.'),
    cohorts: records(cohortSchema, 'Cohorts.'),
    pathways: records(pathwaySchema, 'Pathways.'),
    waitingStandards: records(waitingStandardSchema, 'Waiting standards.'),
    measures: records(measureSchema, 'Measures.'),
    observations: records(
      observationRecordSchema,
      'Values of measures, one a period; corrections are added, nothing is overwritten.',
    ),
    claims: records(claimSchema, 'Statements of effect that somebody made.'),
    stories: records(storySchema, 'What people told, each with its consent.'),
    outcomeSets: records(outcomeSetSchema, 'Outcomes that alliances and neighbourhoods agreed for themselves.'),
    reportDuties: records(reportDutySchema, 'Who owes a report to whom, and when.'),
    reorganisations: records(reorganisationSchema, 'What-ifs: changes of bodies and of the map.'),
    extra,
  })
  .meta({
    id: 'directory',
    title: 'Directory',
    description: 'Everything a place knows about itself, as one data set; lists refer to each other by id.',
  });
