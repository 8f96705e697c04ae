/** Style of published pages. Nothing else is fetched; it follows the visitor's colours, prints, and grows with the visitor's text size. */
export const SITE_STYLE = `:root{color-scheme:light dark;--ink:#16202a;--soft:#3d4852;--paper:#fff;--line:#c9d1d9;--accent:#005eb8;--wash:#eef4fa;--warn:#fff4d6}
@media(prefers-color-scheme:dark){:root{--ink:#f0f4f8;--soft:#c3ccd4;--paper:#12181e;--line:#46525e;--accent:#8cc4ff;--wash:#1d2832;--warn:#3a3213}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
main,header,footer{max-inline-size:48rem;margin-inline:auto;padding:1rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible{outline:3px solid;outline-offset:2px}
h1{font-size:2.1rem;line-height:1.2;margin:.75rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:1.75rem 0 .4rem}
h3{font-size:1.1rem;line-height:1.35;margin:1.25rem 0 .25rem}
h1,h2,h3,h4{text-wrap:balance}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
.crisis{border:1px solid var(--line);border-inline-start:6px solid #b00d23;border-radius:6px;padding:.25rem 1rem .5rem;margin-block:0 1rem}
.crisis h2,.crisis h3{margin:.5rem 0 .25rem;font-size:1.1rem}
.crisis ul{margin:.25rem 0;padding-inline-start:1.1rem}
.wide :is(main,header,footer){max-inline-size:72rem}
.wide header{padding-block:0}
.names{columns:22rem;column-gap:2.5rem}
.names li{break-inside:avoid}
.by,.muted{color:var(--soft)}
.note{background:var(--warn);border-inline-start:5px solid #b27d00;padding:.5rem .75rem}
.label{font-weight:600;margin-block-end:0}
ul{padding-inline-start:1.25rem}
.plain{list-style:none;padding:0}
li{margin-block:.2rem}
address{font-style:normal}
.letters,.topics{display:flex;flex-wrap:wrap;gap:.25rem .5rem;list-style:none;padding:0}
.letters a{display:inline-block;min-inline-size:2.75rem;min-block-size:2.75rem;padding:.5rem .75rem;text-align:center;background:var(--wash)}
.topics li{background:var(--wash);padding:.1rem .6rem}
.entry{border-block-start:1px solid var(--line);padding-block:.25rem .75rem;break-inside:avoid}
.entry p{margin-block:.25rem}
.entry ul{margin-block:.25rem}
nav ul.links{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;list-style:none;padding:0}
footer{border-block-start:1px solid var(--line);color:var(--soft);font-size:.95rem}
.large{font-size:1.5rem;line-height:1.6}
.large h1{font-size:2.2rem}.large h2{font-size:1.9rem}.large h3{font-size:1.65rem}
.large .by,.large .muted{color:inherit}
@media(forced-colors:active){.crisis,.note{border:2px solid}}
@page{size:A4;margin:16mm}
@media print{:root{--ink:#000;--soft:#222;--paper:#fff;--accent:#000;--wash:#fff;--warn:#fff;--line:#777}
body{font-size:11pt;line-height:1.4}main,header,footer{max-inline-size:none;padding:0}
.no-print,.skip{display:none}h1{font-size:20pt}h2,h3,h4{break-after:avoid}section,li{break-inside:avoid}
a{text-decoration:none}.large{font-size:18pt;line-height:1.5}.large h1{font-size:24pt}.large h2,.large h3{font-size:20pt}}
@media print{.booklet{columns:2;column-gap:9mm}.booklet h2{column-span:all}}`;
