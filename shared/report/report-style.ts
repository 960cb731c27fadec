/**
 * The report's own style sheet: black on white, so that it prints as it looks; nothing is told by colour alone. On
 * paper no claim is cut and the header of a table is on every page; the picture is as large as one page can hold.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 28px 48px; max-width: 1240px; background: #fff; color: #1d1e20; font: 14px/1.45 Inter, Helvetica, Arial, 'DejaVu Sans', sans-serif; }
h1 { margin: 0 0 4px; font-size: 25px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #1d1e20; font-size: 18px; }
h3 { margin: 18px 0 6px; font-size: 14px; }
p { margin: 6px 0; max-width: 80ch; }
.soft { color: #55565a; font-size: 12.5px; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 10px 0 0; padding: 0; list-style: none; }
a { color: inherit; text-underline-offset: 2px; }
.scroll { margin-bottom: 16px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
caption { padding: 0 0 6px; text-align: start; }
th.who { width: 18%; }
th, td { padding: 6px 8px; border: 1px solid #8d8b85; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f1efea; font-weight: 650; }
tbody th { background: #f8f7f4; font-weight: 650; }
.grid { min-width: 860px; table-layout: fixed; }
.grid thead th:first-child { width: 13%; }
.grid thead th.number { width: 62px; }
.grid td.silent { color: #55565a; font-style: italic; }
.number, .word { width: 1%; overflow-wrap: normal; white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
ul.claims { margin: 0; padding: 0; list-style: none; }
ul.claims > li { margin: 0 0 8px; padding-inline-start: 8px; border-inline-start: 3px solid #1d1e20; }
ul.claims > li.draft { border-inline-start-style: dashed; }
ul.claims > li:last-child { margin-bottom: 0; }
ul.evidence { margin: 2px 0 0; padding-inline-start: 16px; color: #44454a; font-size: 12px; overflow-wrap: anywhere; }
q { quotes: none; }
q, .words { font-family: 'Source Serif 4', Georgia, 'DejaVu Serif', serif; font-size: 14px; }
.about { display: block; color: #44454a; font-size: 12px; }
.swatch { display: inline-block; width: 9px; height: 9px; margin-inline-end: 5px; border: 1px solid #1d1e20; print-color-adjust: exact; }
svg { display: block; max-width: 100%; height: auto; }
.timeline svg { max-width: none; }
footer { margin-top: 40px; padding-top: 8px; border-top: 1px solid #8d8b85; }
@media print {
  @page { size: landscape; margin: 12mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h2 { break-after: avoid; }
  h3, caption { break-after: avoid; }
  .scroll { overflow: visible; }
  .grid { min-width: 0; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, ul.claims > li, figure, svg { break-inside: avoid; }
  .grid tbody tr, .singles tr { break-inside: auto; }
  .scroll + .scroll { break-before: page; }
  svg, .timeline svg { width: auto; max-width: 100%; max-height: 142mm; }
  .page { break-before: page; }
  thead th, tbody th { background: none; }
  a { text-decoration: none; }
}
`
