import type { vi } from '../vi.ts'

/** Papers that only families of a kind bring. */
export const casePapers: typeof vi.casePapers = {
  title: 'Papers by situation',
  why: 'Besides the usual papers, families of the cases below are reminded to bring more: at the desk, on slips and in letters. The law does not name these papers; the office writes down its own way.',
  case: 'Case {{n}}',
  of: 'Which families',
  ofs: { guardian: 'Only a guardian, no father or mother named', situation: 'The child’s situation says' },
  signs: 'These words',
  signsHint: 'several divided by commas; marks and capitals make no difference',
  signsMissing: 'Write the words this case is known by.',
  papers: 'Bring as well',
  papersMissing: 'Write the papers to bring.',
  add: 'Add a case',
  remove: 'Remove case {{n}}',
  none: 'No family has to bring more.',
  source: 'Source',
  sourceHint: 'number and day of the document, or the office’s own way',
  sourceMissing: 'Write down the source of the rule.',
  value: {
    guardian: 'no parents named: {{papers}}',
    situation: 'says “{{signs}}”: {{papers}}',
    none: 'nothing more to bring',
  },
}
