import * as z from 'zod';
import { extra, list, medium, ref, short, sized } from './schema-fields.js';

/** Schemas of the small records that partners and places share. */

/** Schema of `Language`. */
export const languageSchema = z
  .looseObject({
    code: short('BCP 47 or ISO 639 code.'),
    name: short('Name of the language.'),
    note: medium('How far it is offered.'),
    extra,
  })
  .meta({ id: 'language', title: 'Language', description: 'A language in which help is given (HSDS 3.x language).' });

/** Schema of `Phone`. */
export const phoneSchema = z
  .looseObject({
    id: ref('Id of the number.'),
    number: z.string().min(1, sized).max(200, sized).describe('Telephone number as published.'),
    extension: z.string().max(50, sized).describe('Extension.').optional(),
    type: short('voice, text, fax, textphone…'),
    description: medium('What the number is for.'),
    languages: list(languageSchema, 'Languages spoken on this number.'),
    extra,
  })
  .meta({ id: 'phone', title: 'Phone', description: 'A telephone number with who it is for (HSDS 3.x phone).' });

/** Schema of `Contact`. */
export const contactSchema = z
  .looseObject({
    id: ref('Id of the contact.'),
    name: short('Name of the person or desk.'),
    title: short('Job title.'),
    department: short('Department.'),
    email: short('E-mail address.'),
    phones: list(phoneSchema, 'Telephone numbers.'),
    extra,
  })
  .meta({ id: 'contact', title: 'Contact', description: 'A person or desk to ask (HSDS 3.x contact).' });

/** Schema of `Address`. */
export const addressSchema = z
  .looseObject({
    id: ref('Id of the address.'),
    addressType: short('physical, postal or virtual (ORUK 3.0 address_type).'),
    attention: short('To whose attention.'),
    address1: medium('First line.'),
    address2: medium('Second line.'),
    city: short('Town or city.'),
    stateProvince: short('County or region (ORUK 3.0 state_province).'),
    region: short('Region.'),
    postalCode: short('Postcode.'),
    country: short('ISO 3166-1 alpha-2 code.'),
    extra,
  })
  .meta({ id: 'address', title: 'Address', description: 'A postal or physical address (HSDS 3.x address).' });

/** Schema of `Identifier`. */
export const identifierSchema = z
  .looseObject({
    scheme: z
      .string()
      .min(1, sized)
      .max(200, sized)
      .describe('Whose identifier it is: ods, charity-england-wales, company, uprn, source-id…'),
    value: z.string().min(1, sized).max(500, sized).describe('The identifier.'),
  })
  .meta({ id: 'identifier', title: 'Identifier', description: 'An identifier under a named scheme.' });
