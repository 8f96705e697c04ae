import { createHash } from 'node:crypto';
import { CHART_STYLE, chartSvg } from './chart-svg.js';
import type { Block, ReportChart, ReportDocument, ReportTable } from './document.js';
import { markup } from './markup.js';

const STYLE = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:#16202a;background:#fff}
main{max-inline-size:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.35rem;line-height:1.3;margin:2rem 0 .5rem;padding-block-start:.5rem;border-block-start:3px solid #005eb8}
h3{font-size:1.1rem;line-height:1.35;margin:1.75rem 0 .4rem}
h1,h2,h3,caption,.by{text-wrap:balance}
.subtitle{font-size:1.1rem;color:#3d4852;margin:0 0 1rem}
.lead{font-size:1.1rem}
.note{color:#3d4852;border-inline-start:4px solid #c9d1d9;padding-inline-start:.75rem}
li{margin-block-end:.3rem}
p,li,h1,h2,h3{overflow-wrap:anywhere}
.wide{overflow-x:auto}
.wide:focus-visible{outline:3px solid #005eb8;outline-offset:2px}
table{border-collapse:collapse;inline-size:100%;margin:.5rem 0 1rem;font-size:.9rem;line-height:1.4}
caption{text-align:start;font-weight:600;padding-block-end:.35rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .5rem;border-block-end:1px solid #c9d1d9;overflow-wrap:break-word}
thead th{background:#eef2f6;border-block-end:2px solid #5a6670}
tbody th{font-weight:600;min-inline-size:9rem}
.figure{text-align:end;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem;margin:.5rem 0 1rem;font-size:.95rem}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
figure{margin:.75rem 0 1rem}
figure svg{display:block;inline-size:100%;min-inline-size:34rem;block-size:auto}
figcaption{margin-block-start:.35rem}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:4px solid #005eb8}
blockquote p{margin:0}
.by{color:#3d4852}
${CHART_STYLE}
@media(max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.5rem}.many table{min-inline-size:40rem}}
@media(forced-colors:active){figure svg{forced-color-adjust:none;background:#fff}}
@page{size:A4;margin:16mm 15mm 18mm}
@page{@bottom-right{content:counter(page) " of " counter(pages);font:9pt sans-serif;color:#3d4852}}
@media print{body{font-size:10pt;line-height:1.4}main{max-inline-size:none;padding:0}h1{font-size:19pt}h2{font-size:14pt;margin-block-start:14pt}h3{font-size:11.5pt}
ul{margin-block:6pt}table{font-size:8.5pt;min-inline-size:0;margin-block:4pt 8pt}th,td{padding:3pt 5pt}dl{font-size:9pt}h1,h2,h3,caption{break-after:avoid}thead{display:table-header-group}tr,figure,blockquote,li,dl>dd{break-inside:avoid}
figure svg{min-inline-size:0;max-block-size:62mm}.wide{overflow:visible}.page-break{break-after:page;block-size:0}.page-break+h2{border:0;margin-block-start:0;padding-block-start:0}}`;

/**
 * Writes a report as one HTML file that needs nothing else: charts are drawn in it, and it has no scripts and asks nothing of any server.
 * @param document - The report.
 * @returns The page. Every text is escaped; its Content-Security-Policy allows its own style sheet and nothing else.
 */
export function reportHtml({ title, subtitle, blocks }: ReportDocument): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const body = blocks.map((block, i) => blockHtml(block, i)).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${markup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${markup(title)}</h1>
<p class="subtitle">${markup(subtitle)}</p>
${body}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, index: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${String(block.level)}>${markup(block.text)}</h${String(block.level)}>`;
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${markup(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${markup(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(([name, words]) => `<dt>${markup(name)}</dt><dd>${markup(words)}</dd>`).join('')}</dl>`;
    case 'quote':
      return `<blockquote><p>“${markup(block.text)}”</p><p class="by">${markup(block.by)}</p></blockquote>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'chart':
      return chartHtml(block, index);
    case 'table':
      return tableHtml(block);
  }
}

function chartHtml({ chart, title, description, percent, caption }: ReportChart, index: number): string {
  const svg = chartSvg(chart, { id: `chart-${String(index)}`, title, description, percent });
  return `<figure><div class="wide" role="group" tabindex="0" aria-label="${markup(`Chart: ${title}`)}">${svg}</div><figcaption>${markup(caption)}</figcaption></figure>`;
}

function tableHtml({ caption, headings, rows, figures = [] }: ReportTable): string {
  const of = (i: number): string => (figures.includes(i) ? ' class="figure"' : '');
  const head = headings.map((heading, i) => `<th scope="col"${of(i)}>${markup(heading)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0 ? `<th scope="row">${markup(cell)}</th>` : `<td${of(i)}>${markup(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="wide${headings.length > 3 ? ' many' : ''}" role="group" tabindex="0" aria-label="${markup(`Table: ${caption}`)}"><table><caption>${markup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
