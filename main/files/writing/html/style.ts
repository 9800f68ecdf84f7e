import type { Paper } from '../../../../src/base/ports.ts'
import { bodyLetterSize, layout, marginOf, pageSize } from '../layout.ts'

// A single line of Times is 1.15 times its letter size.
const lineHeight = (layout.lineSpacing * 1.15).toFixed(3)
const { size } = layout

/** The style of the page: on the screen a sheet of paper, in print the decree's margins, headings of tables repeated. */
export function pageStyle(paper: Paper): string {
  const { width, height } = pageSize(paper.orientation)
  const margins = marginsOf(paper)
  return `
* { box-sizing: border-box; }
html { font-family: "Times New Roman", Tinos, "Liberation Serif", serif; font-size: ${bodyLetterSize(paper)}pt;
  line-height: ${lineHeight}; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
p, h1, h2, h3, ul { margin: 0; padding: 0; font-size: inherit; }
ul { list-style: none; }
${letterheadStyle}
${blockStyle}
${closingStyle}
@media screen {
  body { background: #e3e7e6; padding: 8mm 0; }
  main { width: ${width}mm; min-height: ${height}mm; margin: 0 auto; padding: ${margins}; background: #fff;
    box-shadow: 0 0 0 1px #d0d6d4; }
  a { color: inherit; background: #e6f1ef; text-decoration-color: #0b6a5f; text-underline-offset: 2px; }
  a:focus-visible { outline: 2px solid #0b6a5f; }
}
@media print { a { color: inherit; text-decoration: none; background: none; } }
`
}

/** The margins of a paper, as `margin` says them. */
export function marginsOf(paper: Paper): string {
  const { top, right, bottom, left } = marginOf(paper)
  return `${top}mm ${right}mm ${bottom}mm ${left}mm`
}

// A rule is the ::after of the text's own box, so its length follows the text: all of it, or the short share.
const letterheadStyle = `
.letterhead { display: grid; grid-template-columns: ${layout.issuerColumn}mm 1fr; text-align: center;
  font-size: ${size.agency}pt; line-height: 1.2; }
.issuer, .motto { font-weight: bold; }
.nation { font-size: ${size.nation}pt; font-weight: bold; white-space: nowrap; }
.motto { font-size: ${size.motto}pt; }
.ruled { display: inline-block; }
.ruled::after { content: ""; display: block; margin: 1mm auto 0; border-top: 0.75pt solid #000;
  width: ${layout.shortRule * 100}%; }
.ruled.whole::after { width: 100%; margin-top: 0.3mm; }
.number, .place { margin-top: 3mm; white-space: pre-wrap; }
.number { font-size: ${size.number}pt; }
.place { font-size: ${size.placeAndDay}pt; font-style: italic; }
.title { margin: 6mm 0 4mm; text-align: center; font-weight: bold; font-size: ${size.title}pt; }
.title h1 { font-weight: bold; }
main.cut .title { display: none; }
main.sheets .title { margin-top: 0; margin-bottom: 2mm; }
.subtitle { text-align: center; font-style: italic; margin-bottom: 4mm; }
main.sheets .subtitle { margin-bottom: 2mm; font-size: 12pt; }
.to { margin-bottom: 4mm; text-align: center; }
.to ul { display: inline-block; text-align: left; }
`

const slipStyle = `
.slips { display: grid; grid-template-columns: 1fr 1fr; padding: 0.5pt 0 0 0.5pt; }
.slip { min-height: ${layout.slip}mm; padding: 3mm 4mm; break-inside: avoid; border: 0.5pt dashed #666;
  margin-left: -0.5pt; font-size: 11.5pt; line-height: 1.2; }
.slip h2 { text-align: center; text-indent: 0; font-size: 13pt; margin-bottom: 1mm; }
.slip .said { margin-bottom: 0.6mm; }
.slip .small { font-size: 9pt; line-height: 1.15; margin-top: 1mm; clear: both; }
.slip svg { float: right; width: ${layout.slipCode}mm; height: ${layout.slipCode}mm; margin: -1mm -1mm 1mm 2mm; }
`

const blockStyle = `
h2, h3 { font-weight: bold; text-indent: ${layout.firstLineIndent}mm; margin-bottom: ${layout.paragraphGap}pt;
  break-after: avoid; text-align: justify; }
.text { text-align: justify; text-indent: ${layout.firstLineIndent}mm; margin-bottom: ${layout.paragraphGap}pt;
  orphans: 2; widows: 2; }
.list .text, .list h2, .list h3 { text-indent: 0; }
.text.centred { text-align: center; text-indent: 0; }
.slanted { font-style: italic; }
table { border-collapse: collapse; table-layout: fixed; margin: ${layout.paragraphGap}pt auto; line-height: 1.2; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 0.7mm 1.3mm; vertical-align: middle; overflow-wrap: break-word; }
th { text-align: center; font-weight: bold; padding: 0.7mm 0.5mm; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
tr.bold:not(.leads) { break-before: avoid; }
tr.leads { break-after: avoid; }
tr.bold td { font-weight: bold; }
tr.joined { break-before: avoid; }
tr.joined td { border-top-style: dotted; }
tr:has(+ tr.joined) td { border-bottom-style: dotted; }
.code { display: grid; grid-template-columns: ${layout.code}mm 1fr; gap: 4mm; align-items: center;
  margin: ${layout.paragraphGap}pt 0; break-inside: avoid; }
.code svg { width: ${layout.code}mm; height: ${layout.code}mm; }
${slipStyle}
`

const closingStyle = `
.closing { display: grid; grid-template-columns: ${layout.recipientsColumn}mm 1fr; margin-top: 4mm;
  break-inside: avoid; break-before: avoid; }
.recipients { font-size: ${size.recipients}pt; line-height: 1.2; }
.recipients .heading { font-weight: bold; font-size: ${size.recipientsHeading}pt; font-style: italic; }
.signature { text-align: center; font-weight: bold; line-height: 1.25; }
.closing.together { display: block; }
.signers { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; grid-template-rows: auto auto auto; column-gap: 3mm; }
.signers .signature { display: grid; grid-row: span 3; grid-template-rows: subgrid; font-size: ${size.signers}pt; }
.signature .hint { font-weight: normal; font-style: italic; }
.together .recipients { margin-top: 3mm; }
.signature .name { margin-top: ${layout.signatureSpace}pt; min-height: 1lh; }
`
