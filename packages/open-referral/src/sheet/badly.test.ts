import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { readSheet } from './read.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const zipOf = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])));
const HEAD = 'Service name,Organisation,What it does';

async function read(file: string | Uint8Array) {
  const reading = await readSheet(typeof file === 'string' ? bytes(file) : file);
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(reading.value.read + reading.value.setAside).toBe(reading.value.records);
  return reading.value;
}

const point = ({ serviceAtLocations }: Service) => {
  const place = serviceAtLocations?.[0]?.location;
  return [place?.latitude, place?.longitude];
};

describe('a spreadsheet that somebody filled in badly', () => {
  test.each<readonly [what: string, file: string, read: number, setAside: number, rules: readonly string[]]>([
    ['a title and a gap above the headings', `Our services 2026\n\n${HEAD}\nA,O,d\n`, 1, 0, ['sheet/header-below']],
    ['headings with slips', 'Servise name,Organistion,What it dose\nA,O,d\n', 1, 0, ['sheet/heading', 'sheet/heading', 'sheet/heading']],
    ['headings in capitals with hard spaces', 'SERVICE\u00a0NAME,\u00a0Organisation ,WHAT IT DOES\nA\u00a0B,O\u200b,d\n', 1, 0, []],
    ['two columns and semicolons', 'Service name;Organisation\nA;O\n', 1, 0, ['sheet/missing-column']],
    ['bars between cells', 'Service name|Organisation|What it does\nA|O|d\n', 1, 0, []],
    ['empty rows and columns', `${HEAD},,\nA,O,d,,\n,,,,\n\nB,O,d,,\n`, 2, 0, []],
    ['words under no heading', `${HEAD}\nA,O,d,extra\n`, 1, 0, ['sheet/no-heading']],
    ['a line of totals and a note below', `${HEAD},Cost\nA,O,d,5\nTotal,,,5\nContact: Pat,,,\n`, 1, 0, ['sheet/loose-words', 'sheet/loose-words']],
    ['a quotation mark that never ends', `${HEAD}\nA,O,"never\nB,O,d\n`, 1, 0, ['sheet/open-quote']],
    ['telephone and e-mail in each other’s columns', `${HEAD},Phone,Email\nA,O,d,a@example.org,01632 960111\n`, 1, 0, ['sheet/no-number', 'email/unusable']],
    ['formulas typed as words', `=1+1,O,d\n${HEAD}\n=cmd|'/C calc'!A0,O,d\n@SUM(A1),O,d\n`, 1, 1, ['sheet/header-below', 'sheet/formula-text', 'sheet/no-name']],
    ['the same row twice', `${HEAD}\nA,O,d\nA,O,d\n`, 1, 1, ['sheet/repeated']],
    ['ids copied with their rows', `ID,${HEAD}\nx,A,O,d\nx,B,O,d\nx,A,O,d\n`, 2, 1, ['sheet/copied-id', 'sheet/same-id']],
    ['ids that a spreadsheet shortened', `ID,${HEAD}\n1.23E+15,A,O,d\n`, 1, 0, ['sheet/shortened-number']],
    ['percent for ages', `${HEAD},Youngest age\nA,O,d,50%\nB,O,d,0.18\n`, 2, 0, ['sheet/age', 'sheet/age']],
    ['days of no calendar', `${HEAD},Last confirmed\nA,O,d,31/02/2026\nB,O,d,soon\n`, 2, 0, ['sheet/date-unreadable', 'sheet/date-unreadable']],
    ['halves of postcodes', `${HEAD},Postcode\nA,O,d,DE5\nB,O,d,DE5 3AA (side door)\n`, 2, 0, ['sheet/postcode', 'sheet/postcode']],
    ['words that are on no list', `${HEAD},Is it running?,Keep the address secret?\nA,O,d,Y,N\nB,O,d,maybe,?\n`, 2, 0, ['sheet/choice', 'sheet/choice']],
  ])('with %s is read, and told of', async (_, file, done, aside, rules) => {
    const reading = await read(file);
    expect([reading.read, reading.setAside]).toEqual([done, aside]);
    expect(reading.notes.map(({ rule }) => rule)).toEqual(rules);
  }); // prettier-ignore

  test('does not have an entry that was merely edited taken for one that somebody made sure of', async () => {
    const dates = (heading: string) =>
      read(`${HEAD},${heading}\nA,O,d,01/11/2026\n`).then(({ services }) => services[0]?.assuredDate);
    for (const heading of ['Last updated', 'Date updated', 'Updated on']) expect(await dates(heading)).toBeUndefined();
    for (const heading of ['Last checked', 'Date verified', 'Reviewed on'])
      expect(await dates(heading)).toBe('2026-11-01');
  });

  test('has several columns of telephone numbers read as one, also numbers that lost their 0', async () => {
    const rows = [
      ['Service name', 'Organisation', 'What it does', 'Phone', 'Mobile', 'Phone 2'],
      ['A', 'O', 'd', 1632960111, '07700 900123', null],
    ];
    const { services } = await read(await writeXlsx({ sheets: [{ name: 'L', rows }] }));
    expect(services[0]?.phones?.map(({ number }) => number)).toEqual(['01632960111', '07700 900123']);
  });

  test('has the lines of an address read as one, from as many columns', async () => {
    const { services, notes } = await read(
      `${HEAD},Address Line 1,Address Line 2,Address 3,Town,County\nA,O,d,Unit 3,12 High Street,,Ripley,Derbyshire\n`,
    );
    expect(services[0]?.serviceAtLocations?.[0]?.location?.addresses).toMatchObject([
      { address1: 'Unit 3, 12 High Street', city: 'Ripley', stateProvince: 'Derbyshire' },
    ]);
    expect(notes.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each([
    ...['Publish address?', 'Show address publicly', 'OK to publish address?', 'Address public'],
    ...['Display address on website?', 'Address shown on our web site'],
  ])('has an address kept secret where the column “%s” says no, or nobody knows what', async (heading) => {
    const file = `${HEAD},Address,${heading}\nA,O,d,1 High Street,yes\nB,O,d,2 Hidden Lane,No\nC,O,d,3 Hidden Lane,ask Pat\n`;
    const reading = await read(file);
    expect(reading.services.map(({ serviceAtLocations }) => serviceAtLocations?.[0]?.location?.confidential)).toEqual([
      false,
      true,
      true,
    ]);
    expect(JSON.stringify(reading)).not.toContain('Hidden');
    const again = await readSheet(bytes(file), { known: reading.services });
    expect(again.ok && again.value.rows.slice(1).map(({ done }) => done)).toEqual(['unchanged', 'unchanged']);
  });

  test('has an address kept secret where either of two columns asks for it', async () => {
    const { services } = await read(
      `${HEAD},Address,Publish address?,Confidential\nA,O,d,1 Hidden Lane,yes,yes\nB,O,d,2 Hidden Lane,no,no\n`,
    );
    expect(JSON.stringify(services)).not.toContain('Hidden');
  });

  test('has an online service taken for one that is nowhere', async () => {
    const { services } = await read(
      `${HEAD},Place name,Address,Postcode\nA,O,d,Online,,\nB,O,d,,via Zoom,\nC,O,d,Online Centre,1 High Street,DE1 3AH\nD,O,d,Online,1 High Street,\n`,
    );
    expect(services.map(({ serviceAtLocations }) => serviceAtLocations?.[0]?.location)).toMatchObject([
      { name: 'Online', locationType: 'virtual' },
      { name: 'via Zoom', locationType: 'virtual' },
      { name: 'Online Centre', locationType: 'physical' },
      { name: 'Online', locationType: 'physical', addresses: [{ address1: '1 High Street' }] },
    ]);
    expect(services[1]?.serviceAtLocations?.[0]?.location).not.toHaveProperty('addresses');
  });

  test('has a time without an end kept in words, and bank holidays taken for closed', async () => {
    const { services } = await read(
      `${HEAD},Opening hours,Phone\nA,O,d,Fri 2pm,01332 960123 / 07700 900123\nB,O,d,Mon to Fri 9am-5pm. Closed all bank hols,\n`,
    );
    expect(services[0]?.schedules).toEqual([{ description: 'Fri 2pm' }]);
    expect(services[0]?.phones?.map(({ number }) => number)).toEqual(['01332 960123', '07700 900123']);
    expect(services[1]?.schedules).toMatchObject([
      { byday: 'MO,TU,WE,TH,FR', closesAt: '17:00', bankHolidays: 'closed' },
    ]);
  });

  test('has hidden rows read and told of, hidden sheets passed over', async () => {
    const rows = [HEAD.split(','), ['A', 'O', 'd'], ['B', 'O', 'd']];
    const sheets = [
      { name: 'Old', rows: [HEAD.split(','), ['Z', 'O', 'd']], hidden: true },
      { name: 'L', rows, rowDefs: new Map([[2, { hidden: true }]]) },
    ];
    const { services, notes } = await read(await writeXlsx({ sheets }));
    expect(services.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(notes).toMatchObject([{ rule: 'sheet/hidden-row', row: 3 }]);
  });

  test('has points read with commas, letters and both in one cell', async () => {
    const file = `${HEAD},Latitude,Longitude\nA,O,d,"53,1","-1,4"\nB,O,d,53.1N,1.4W\nC,O,d,"53.1, -1.4",\nD,O,d,-1.4,53.1\n`;
    expect((await read(file)).services.map(point)).toEqual(Array(4).fill([53.1, -1.4]));
  });
});

describe('a file that is no list of services', () => {
  test.each<readonly [what: string, file: string | Uint8Array, words: string]>([
    ['a spreadsheet of the old kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'save it as .xlsx'],
    ['an OpenDocument spreadsheet', zipOf('mimetype', 'content.xml'), 'OpenDocument file (.ods)'],
    ['a Numbers document', zipOf('Index/Document.iwa'), 'a Numbers file'],
    ['a letter', zipOf('word/document.xml'), 'a document of a word processor'],
    ['a web page under another name', '<html><table></table></html>', 'whatever its name says'],
    ['a PDF under another name', '%PDF-1.4 x', 'whatever its name says'],
    ['a sheet on its side', 'Service name,Lunch,Tea\nOrganisation,O,P\nWhat it does,d,e\n', 'is on its side'],
    ['a list of organisations', 'Organisation,Phone\nO,01632 960111\n', 'Row 1 has headings, such as “Organisation”, “Phone”, but none'],
    ['nothing', '', 'is empty'],
  ])('%s is refused in words that help', async (_, file, words) => {
    const reading = await readSheet(typeof file === 'string' ? bytes(file) : file);
    expect(reading.ok ? '' : reading.problem.message).toContain(words);
  }); // prettier-ignore
});
