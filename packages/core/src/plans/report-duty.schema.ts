import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, url } from '../schema-fields.js';

const sentReportSchema = z.looseObject({
  due: day('Due day that it answers.'),
  sentOn: day('When it was handed over.'),
  url: url('Where it can be read.'),
});

/** Schema of `ReportDuty`. */
export const reportDutySchema = z
  .looseObject({
    id: id('Id of the duty.'),
    name: z.string().min(1).max(LIMITS.shortText).describe('What is reported.'),
    fromId: id('Alliance or partner that reports.'),
    toId: id('Body it reports to.'),
    firstDue: day('First due day.'),
    everyMonths: z.int().min(1).max(120).describe('Months between reports.'),
    endsOn: day('Last day on which one may fall due.').optional(),
    sent: list(sentReportSchema, 'Reports that were handed over.'),
    extra,
  })
  .meta({
    id: 'report-duty',
    title: 'Duty to report',
    description: 'That one body reports to another at a rhythm, and what it has sent.',
  });
