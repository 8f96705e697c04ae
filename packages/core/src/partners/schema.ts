import * as z from 'zod';
import {
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
} from '../schema-fields.js';
import { contactSchema, identifierSchema, phoneSchema } from '../shared-schemas.js';
import { CONTRACTOR_TYPES, PARTNER_KINDS, SECTORS } from './partner.js';

const partnerRoleSchema = z.looseObject({
  code: short('Role code of the NHS Organisation Data Service, such as RO177.'),
  name: z.string().min(1, sized).max(200, sized).describe('Name of the role.'),
  primary: flag('True for the one primary role.'),
  from: day('First day of the role, inclusive.').optional(),
  to: day('Last day of the role, inclusive.').optional(),
});

/** Schema of `Partner`. */
export const partnerSchema = z
  .looseObject({
    id: id('Id of the partner.'),
    name: z.string().min(1, sized).max(1000, sized).describe('Name of the partner.'),
    alternateName: medium('Another name.'),
    kind: z.enum(PARTNER_KINDS).describe('An organisation, a group of them, or a function such as Housing.').optional(),
    sector: z.enum(SECTORS).describe('Part of public life it belongs to.').optional(),
    contractorType: z.enum(CONTRACTOR_TYPES).describe('Group of NHS primary care contractors.').optional(),
    roles: list(partnerRoleSchema, 'Dated roles, one of them primary (ODS).'),
    description: long('What it is and does.'),
    website: url('Web address.'),
    email: short('E-mail address.'),
    phones: list(phoneSchema, 'Telephone numbers.'),
    contacts: list(contactSchema, 'People or desks to ask.'),
    identifiers: list(identifierSchema, 'ODS code, charity number, company number…'),
    legalStatus: short('Legal form.'),
    logo: url('Web address of a logo.'),
    parentId: ref('Id of the partner of which this is a part.'),
    memberIds: refs('Ids of the members of a group.'),
    successorIds: refs('Ids of the partners that took over its work.'),
    from: day('First day it existed.').optional(),
    to: day('Last day it existed.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'partner',
    title: 'Partner',
    description: 'An organisation, group or function that takes part in a place (HSDS 3.x organization is one).',
  });

export * from './post.schema.js';
export * from './relationship.schema.js';
