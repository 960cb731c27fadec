import { TOPIC_PALETTE } from '../../../shared/topics/topic-palette.ts'

/** The colours of the window's themes, so that a mark looks there as it does here. */
const LIGHT = `
  color-scheme: light;
  --ground: #f6f5f2; --surface: #fffefc; --line: #d9d5cb; --ink: #1d1e20; --soft: #5a5b5e; --accent: #1f5fa8;
  --said: #fbf0c9; --said-line: #87660a; --who: #0f6b5c; --cue: #8a3c8f; --via: #a8452a; --chosen: #ffdf70;`
const DARK = `
  color-scheme: dark;
  --ground: #17181a; --surface: #1d1f22; --line: #3b3f45; --ink: #e9e7e2; --soft: #aaa9a5; --accent: #7db4f0;
  --said: #3a311a; --said-line: #d9b547; --who: #5fc9b4; --cue: #d492da; --via: #f0997f; --chosen: #6b5413;`

const SERIF = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'DejaVu Serif', serif"
const SANS = "Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif"

function topicColours(theme: 'light' | 'dark'): string {
  return Object.entries(TOPIC_PALETTE)
    .map(([name, colours]) => `.topic-${name} { background: ${colours[theme]}; }`)
    .join('\n')
}

/**
 * The style sheet of a page: the text in a column, its claims in a pane of their own beside it, that a link scrolls; below
 * it where there is no room, and on paper. What a mark is, the kind of line below it and its label say; colour only helps.
 */
const STYLE = `
:root {${LIGHT}
}
${topicColours('light')}
@media (prefers-color-scheme: dark) {
:root {${DARK}
}
${topicColours('dark')}
}
@media print {
:root {${LIGHT}
  --ground: #fff; --surface: #fff; --soft: #44454a; }
${topicColours('light')}
}
* { box-sizing: border-box; }
html { scroll-padding-block: 30vh; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.45 ${SANS}; }
.sheet { max-width: 780px; margin: 0 auto; padding: 36px 40px 60px; }
h1 { margin: 0 0 6px; font: 650 27px/1.25 ${SERIF}; overflow-wrap: anywhere; text-wrap: balance; }
h2 { margin: 0 0 10px; font-size: 16px; }
h3 { margin: 0 0 4px; font-size: 13.5px; font-weight: 650; overflow-wrap: anywhere; }
p { margin: 0 0 6px; }
a { color: var(--accent); text-underline-offset: 2px; overflow-wrap: anywhere; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.soft, .about { color: var(--soft); font-size: 12.5px; }
.head { padding-bottom: 14px; border-bottom: 1px solid var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 12px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 12.5px; line-height: 2.1; }
.legend span { color: var(--ink); font: 15px ${SERIF}; }
summary { width: fit-content; color: var(--soft); font-size: 12.5px; cursor: pointer; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
details dt { flex-basis: 190px; }
.text { padding: 20px 0 28px; font: 17.5px/2 ${SERIF}; overflow-wrap: anywhere; }
.text p { margin: 0 0 13px; }
.text .cells { white-space: pre-wrap; tab-size: 12; font-size: 15px; }
.text .part-title { font-size: 22px; font-weight: 650; }
.text .part-deck { font-size: 18.5px; font-style: italic; }
.text .part-byline { color: var(--soft); font-size: 15px; }

.said { background: var(--said); text-decoration: underline solid var(--said-line) 1.5px; text-decoration-skip-ink: none; text-underline-offset: 5px; }
.lane-1 { text-underline-offset: 8px; }
.lane-2 { text-underline-offset: 11px; }
.lane-3 { text-underline-offset: 14px; }
.said.first { border-inline-start: 1.5px solid var(--said-line); border-start-start-radius: 3px; }
.said.last { border-inline-end: 1.5px solid var(--said-line); border-end-end-radius: 3px; }
span.who { text-decoration: underline dotted var(--who) 2.5px; text-underline-offset: 2px; text-decoration-skip-ink: none; }
span.cue { text-decoration: underline dashed var(--cue) 1.5px; text-underline-offset: 2px; text-decoration-skip-ink: none; }
span.via { text-decoration: underline double var(--via) 1.5px; text-underline-offset: 2px; text-decoration-skip-ink: none; }

sup { position: relative; margin: 0 1px; font: 650 10.5px/1 ${SANS}; font-variant-numeric: tabular-nums; vertical-align: super; unicode-bidi: isolate; white-space: nowrap; user-select: none; -webkit-user-select: none; }
sup a, .text .n { display: inline; padding: 1px 2px; border-radius: 3px; color: inherit; text-decoration: none; }
sup a:hover { text-decoration: underline; }
.text .n { padding: 1px 4px; border-radius: 4px; }
sup.who { color: var(--who); }
sup.cue { color: var(--cue); }
sup.via { color: var(--via); }
.n { display: inline-block; min-width: 17px; padding: 1px 4px; border: 1px solid var(--said-line); border-radius: 4px; background: var(--surface); color: var(--ink); font: 650 10.5px/1.2 ${SANS}; font-variant-numeric: tabular-nums; text-align: center; text-decoration: none; }
a.n:hover, sup a:target, .card:target .n { background: var(--chosen); color: var(--ink); }

.claims ol { margin: 0; padding: 0; list-style: none; }
.card { margin: 0 0 10px; padding: 10px 12px; border: 1px solid var(--line); border-inline-start: 4px solid var(--said-line); border-radius: 6px; background: var(--surface); }
.card.draft { border-inline-start-style: dashed; }
.card:target { outline: 2px solid var(--accent); }
.card .n { margin-inline-end: 3px; font-size: 11.5px; }
q { quotes: none; }
q, .words { font: 15px/1.5 ${SERIF}; overflow-wrap: anywhere; }
dl { margin: 6px 0 0; font-size: 12.5px; }
dl div { display: flex; gap: 8px; padding: 2px 0; }
dt { flex: 0 0 68px; color: var(--soft); }
dd { flex: 1; min-width: 0; margin: 0; overflow-wrap: anywhere; }
dd ul { margin: 0; padding: 0; list-style: none; }
dd li + li { margin-top: 5px; padding-top: 5px; border-top: 1px solid var(--line); }
.note { white-space: pre-line; }
.to { color: var(--soft); font-size: 11.5px; white-space: nowrap; }
.swatch { display: inline-block; width: 9px; height: 9px; margin-inline-end: 4px; border: 1px solid var(--ink); border-radius: 2px; print-color-adjust: exact; }
.lost { margin-top: 10px; padding-top: 18px; border-top: 1px solid var(--line); }
.lost li { margin-bottom: 8px; }
.lost q { quotes: '“' '”'; }
.day { white-space: nowrap; }
table { width: 100%; margin-top: 20px; border-collapse: collapse; background: var(--surface); }
th, td { padding: 7px 9px; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.number { width: 1%; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
footer { margin-top: 26px; color: var(--soft); font-size: 12px; }

@media screen and (min-width: 1040px) {
  .sheet.beside { max-width: none; margin-inline: 0 440px; padding-inline: max(40px, (100vw - 440px - 700px) / 2); }
  .claims { position: fixed; inset-block: 0; inset-inline-end: 0; width: 440px; padding: 24px 20px; border-inline-start: 1px solid var(--line); overflow-y: auto; scroll-padding-block: 24px; }
}
@media screen and (max-width: 600px) {
  .sheet { padding: 20px 16px 40px; }
}
@media print {
  @page { margin: 16mm 15mm 18mm; }
  body { font-size: 9.5pt; }
  .sheet { max-width: none; padding: 0; }
  .text { font-size: 11pt; line-height: 1.85; }
  .said { background: none; }
  h2 { break-after: avoid; }
  h3 { break-after: avoid; }
  .claims { padding-top: 5mm; border-top: 1px solid var(--line); }
  .claims ol { columns: 2; column-gap: 7mm; }
  .card { break-inside: avoid; background: none; }
  .card:target { outline: none; }
  q, .words { font-size: 10pt; }
  .legend, .lost li, tr { break-inside: avoid; }
  .to, .up, details { display: none; }
  a { color: inherit; text-decoration: none; }
  p { orphans: 3; widows: 3; }
}
@media (forced-colors: active) {
  .n, .card { border-color: CanvasText; }
}
`

/** In a long page what is out of sight is laid out when it comes into it. */
const FAR_OFF = `
@media screen {
  .text p { content-visibility: auto; contain-intrinsic-block-size: auto 110px; }
  .card { content-visibility: auto; contain-intrinsic-block-size: auto 150px; }
}
`

/** Rules for so many claims cost nothing; for thousands a browser would look for minutes. */
const MOST_CHOSEN = 200

/** The marks of the claim that a link led to stand out in the text, by these rules for each claim. */
function chosenRules(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `body:has(#claim-${index + 1}:target) .of-${index + 1} { background: var(--chosen); }`,
  ).join('\n')
}

/** The style sheet of a page whose claims have numbers up to `count`. */
export function pageStyle(count: number): string {
  return count > MOST_CHOSEN ? STYLE + FAR_OFF : `${STYLE}${chosenRules(count)}\n`
}
