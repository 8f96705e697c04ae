import * as z from 'zod';
import { day, extra, id, recordKeeping, url } from '../schema-fields.js';

/** Schema of `SentReport`. */
export const sentReportSchema = z
  .looseObject({
    id: id('Id of the report.'),
    dutyId: id('Duty to report that it answers.'),
    due: day('Due day that it answers.'),
    sentOn: day('When it was handed over.'),
    url: url('Where it can be read.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'sent-report', title: 'Sent report', description: 'A report that was handed over.' });
