import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { amount, day, extra, id, list, medium, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';
import { RESOURCE_KINDS } from './mutual-aid.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

const resource = {
  kind: z.enum(RESOURCE_KINDS).describe('Sort of resource.'),
  what: z
    .string()
    .min(1, sized)
    .max(LIMITS.shortText, sized)
    .describe('What exactly; compared without regard to case.'),
  quantity: amount('How much, in the unit; absent when it is not counted.', 0, 1_000_000),
  unit: short('What one of the quantity is, such as WTE or rooms.'),
  areaIds: refs('Areas where it is needed or can be given; absent for anywhere.'),
  from: day('First day, inclusive.'),
  to: day('Last day, inclusive; absent when no end is known.').optional(),
};

/** Schema of `AidRequest`. */
export const aidRequestSchema = z
  .looseObject({
    id: id('Id of the request.'),
    partnerId: id('Partner that asks.'),
    ...resource,
    reason: medium('Why it is needed; never about a person.'),
    openedOn: day('When it was asked.'),
    closedOn: day('When it was met or no longer needed.').optional(),
    themeIds: refs('Issue themes it bears on.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'aid-request', title: 'Request for aid', description: 'Something that a partner needs from others.' });

/** Schema of `AidOffer`. */
export const aidOfferSchema = z
  .looseObject({
    id: id('Id of the offer.'),
    partnerId: id('Partner that offers.'),
    ...resource,
    requestId: ref('Request that it answers; it is then good for that one only.'),
    forPartnerIds: refs('Partners it is meant for; absent for anybody.'),
    conditions: list(words('A condition.'), 'What must be so.'),
    offeredOn: day('When it was offered.'),
    withdrawnOn: day('When it was taken back.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'aid-offer', title: 'Offer of aid', description: 'Something that a partner can give.' });

/** Schema of `AidAgreement`. */
export const aidAgreementSchema = z
  .looseObject({
    id: id('Id of the agreement.'),
    requestId: id('The request.'),
    offerId: id('The offer.'),
    quantity: amount('How much of the offer, in its unit; all of it when absent.', 0, 1_000_000),
    agreedOn: day('When it was agreed.'),
    from: day('First day of the loan, inclusive; that of the offer when absent.').optional(),
    to: day('Last day of the loan, inclusive; that of the offer when absent.').optional(),
    result: medium('What came of it.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'aid-agreement', title: 'Agreement on aid', description: 'That an offer goes to a request.' });
