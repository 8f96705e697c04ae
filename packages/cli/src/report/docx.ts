import type * as Docx from 'docx';
import { chartPng } from './chart-png.js';
import { CHART_SIZE, CHART_STYLE, chartSvg } from './chart-svg.js';
import type { Block, ReportChart, ReportDocument, ReportTable } from './document.js';

type Library = typeof Docx;
type Content = Docx.Paragraph | Docx.Table;

const run = (docx: Library, options: Docx.IRunOptions): Docx.TextRun => new docx.TextRun(options);

/** Text area of an A4 page with these margins, in twentieths of a point. */
const MARGIN = 964;
const TEXT_WIDTH = 11_906 - 2 * MARGIN;
/** The same in pixels of 1/96 inch. */
const PICTURE_WIDTH = Math.floor((TEXT_WIDTH / 1440) * 96);

/**
 * Writes a report as a Word document that a screen reader can walk through: real headings, tables with header rows that repeat, lists,
 * pictures with descriptions, its language and its title set.
 * @param document - The report.
 * @returns The file.
 */
export async function reportDocx({ title, subtitle, blocks }: ReportDocument): Promise<Buffer> {
  // Loaded only here: no other command should wait for it.
  const docx = await import('docx');
  const children = blocks.flatMap((block, i) => contentOf(docx, block, blocks[i - 1]));
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const footer = new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    children: [run(docx, { children: [`${title}, page `, CURRENT, ' of ', TOTAL_PAGES], size: 18 })],
  });
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const file = new docx.Document({
    title,
    subject: subtitle,
    creator: 'Neighbourhood Kit',
    lastModifiedBy: 'Neighbourhood Kit',
    styles: { default: styles() },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        footers: { default: new docx.Footer({ children: [footer] }) },
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: title }),
          new docx.Paragraph({ children: [run(docx, { text: subtitle, size: 24, color: '3D4852' })] }),
          ...children,
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

type Styles = NonNullable<NonNullable<Docx.IPropertiesOptions['styles']>['default']>;

function styles(): Styles {
  const heading = (size: number, before: number): Docx.IBaseParagraphStyleOptions => ({
    run: { size, bold: true, color: '16202A', font: 'Arial' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(36, 0),
    heading2: heading(28, 320),
    heading3: heading(24, 260),
    listParagraph: { run: { size: 22 }, paragraph: { spacing: { after: 60 } } },
  };
}

function contentOf(docx: Library, block: Block, before: Block | undefined): Content[] {
  const { Paragraph, HeadingLevel } = docx;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          text: block.text,
          pageBreakBefore: before?.kind === 'page-break',
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: [run(docx, { text: block.text, ...(block.tone === 'note' ? { color: '3D4852' } : {}) })],
        }),
      ];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'facts':
      return block.facts.map(
        ([name, words]) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [run(docx, { text: `${name}: `, bold: true }), run(docx, { text: words })],
          }),
      );
    case 'quote':
      return [
        new Paragraph({ indent: { left: 400 }, keepNext: true, children: [run(docx, { text: `“${block.text}”` })] }),
        new Paragraph({ indent: { left: 400 }, children: [run(docx, { text: block.by, color: '3D4852' })] }),
      ];
    case 'page-break':
      return [];
    case 'chart':
      return chartContent(docx, block);
    case 'table':
      return tableContent(docx, block);
  }
}

function chartContent(docx: Library, { chart, title, description, percent, caption }: ReportChart): Content[] {
  const svg = chartSvg(chart, { id: 'chart', title, description, percent }).replace(
    '</desc>',
    `</desc><style>${CHART_STYLE.replaceAll('system-ui,sans-serif', 'Arial,sans-serif')}</style>`,
  );
  const height = Math.round((PICTURE_WIDTH * CHART_SIZE.height) / CHART_SIZE.width);
  const picture = new docx.ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: chartPng(chart) },
    transformation: { width: PICTURE_WIDTH, height },
    altText: { name: title, title, description },
  });
  return [
    new docx.Paragraph({ children: [picture], keepNext: true, spacing: { before: 120, after: 60 } }),
    new docx.Paragraph({ children: [run(docx, { text: caption, size: 20 })] }),
  ];
}

/** Widths of columns by the longest words and lengths of their cells, the first no less than a fifth. */
function widths({ headings, rows }: ReportTable): number[] {
  const wishes = headings.map((heading, i) => {
    const lengths = rows.map((row) => (row[i] ?? '').length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.min(40, Math.max(8, heading.length, mean + 2)) + (i === 0 ? 4 : 0);
  });
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => Math.floor((wish / all) * TEXT_WIDTH));
}

function tableContent(docx: Library, table: ReportTable): Content[] {
  const { caption, headings, rows, figures = [] } = table;
  const columnWidths = widths(table);
  const cell = (text: string, i: number, head: boolean): Docx.TableCell =>
    new docx.TableCell({
      width: { size: columnWidths[i] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(head ? { shading: { fill: 'EEF2F6' } } : {}),
      children: [
        new docx.Paragraph({
          spacing: { after: 0, line: 240 },
          alignment: figures.includes(i) ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          children: [run(docx, { text, size: 18, bold: head || i === 0 })],
        }),
      ],
    });
  const row = (cells: readonly string[], head: boolean): Docx.TableRow =>
    new docx.TableRow({ tableHeader: head, cantSplit: true, children: cells.map((text, i) => cell(text, i, head)) });
  return [
    new docx.Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [run(docx, { text: caption, bold: true, size: 20 })],
    }),
    new docx.Table({
      rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
      width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
      // Else LibreOffice weighs the columns again by their longest words, and wraps figures.
      layout: docx.TableLayoutType.FIXED,
      columnWidths,
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    }),
  ];
}
