import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { extra, id, list, medium, recordKeeping, ref, refs, sized } from '../schema-fields.js';
import { DETERMINANT_LAYERS } from './theme.js';

const name = (what: string) => z.string().min(1, sized).max(LIMITS.shortText, sized).describe(what);

/** Schema of `Determinant`. */
export const determinantSchema = z
  .looseObject({
    id: id('Id of the determinant.'),
    name: name('Name of the determinant.'),
    layer: z.enum(DETERMINANT_LAYERS).describe('Layer around a person (Dahlgren and Whitehead, 1991).'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'determinant', title: 'Determinant', description: 'Something that makes people well or ill.' });

/** Schema of `IssueTheme`. */
export const issueThemeSchema = z
  .looseObject({
    id: id('Id of the theme.'),
    name: name('Name of the theme.'),
    description: medium('What belongs to it.'),
    broaderId: ref('Wider theme that it belongs to.'),
    determinantIds: refs('Determinants that it acts on.'),
    needCodes: list(name('A code.'), 'Codes of needs in other taxonomies that mean the same.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'issue-theme',
    title: 'Issue theme',
    description: 'A concern that partners work on, wider than health.',
  });
