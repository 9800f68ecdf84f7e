import type { vi } from '../vi.ts'

/** Who brings a child to the desk, and what is asked of another person than the representative. */
export const companions: typeof vi.companions = {
  scanShort: 'Scan, or type part of a name',
  name: 'Who brings them',
  who: { father: 'Father', mother: 'Mother', guardian: 'Legal guardian', other: 'Somebody else' },
  brings: {
    father: 'Brought by the father',
    mother: 'Brought by the mother',
    guardian: 'Brought by the legal guardian',
    other: 'Brought by somebody else',
  },
  papers: {
    'own-card': 'the ID card of whoever brings them',
    authorisation: 'an authorisation by the guardian',
    'certified-authorisation': 'a certified authorisation',
    kinship: 'papers that show the kinship with the child',
  },
  rule: {
    name: 'Somebody else brings the child',
    asks: 'Needed: {{papers}}.',
    asksNothing: 'No further papers are needed.',
    refused: 'Only father, mother or legal guardian may do this: the guardian has to come.',
    from: 'Rule since {{day}}.',
    source: 'Source: {{source}}.',
    value: { asks: 'accepted, with {{papers}}', nothing: 'accepted, without further papers', refused: 'not accepted' },
  },
  settings: {
    title: 'Somebody else brings the child',
    why: 'Father, mother or legal guardian carry out the procedure. When somebody else brings a child, the desk and the slips say what this rule asks; every arrival keeps the rule it was asked by.',
    accepted: 'When somebody else brings the child',
    may: 'accepted, with the papers below',
    mayNot: 'not accepted',
    papers: 'Papers needed',
    words: 'Further words',
    wordsHint: 'printed on the slip as they are, for example: call the office first',
    source: 'Source',
    sourceHint: 'number and day of the document, or the office’s own way',
    sourceMissing: 'Write down the source of the rule.',
  },
}
