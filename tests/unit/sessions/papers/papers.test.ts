import { expect, test } from 'vitest'
import { createDocumentWriter } from '../../../../main/files/writing/document-writer.ts'
import type { Paper } from '../../../../src/base/ports.ts'
import type { HomeToTell } from '../../../../src/sessions/papers/facts.ts'
import { papersOf, type WantedPaper } from '../../../../src/sessions/papers/files.ts'
import { zipText } from '../../files-writing/samples/zip-text.ts'
import { plainText } from '../../reports/samples/plain-text.ts'
import { samplePlan } from './sample-plan.ts'

const plan = samplePlan()
const [saturday, sunday] = plan.sessions
const [moved, off] = [saturday?.homes[0], saturday?.homes[1]]
if (saturday === undefined || sunday === undefined || moved === undefined || off === undefined)
  throw new Error('no plan')
const toTell: HomeToTell[] = [
  { ...moved, was: { ...saturday, slot: null }, now: { ...sunday, slot: '07:30' }, reason: 'mưa, đường sạt' },
  { ...off, was: { ...saturday, slot: '08:00' }, now: null, reason: 'gia đình về quê' },
]

const textOf = (papers: readonly Paper[]) =>
  papers.map((paper) => `${plainText(paper)}[${paper.foot ?? ''}]\n`).join('\n\n')
const all = (wanted: WantedPaper) => papersOf(wanted, { plan, toTell })

test.each<[string, WantedPaper]>([
  ['day-sheet-by-slot', { kind: 'day-sheet', order: 'slot', forms: ['pdf'] }],
  ['day-sheet-by-household', { kind: 'day-sheet', order: 'household', forms: ['pdf'] }],
  ['day-sheet-by-village', { kind: 'day-sheet', order: 'village', forms: ['pdf'] }],
  ['slips', { kind: 'slips', forms: ['pdf'] }],
  ['invitations', { kind: 'invitations', forms: ['pdf'] }],
  ['handout', { kind: 'handout', forms: ['pdf'] }],
  ['to-tell', { kind: 'to-tell', forms: ['pdf'] }],
  ['notice', { kind: 'notice', forms: ['pdf'] }],
  ['to-agree', { kind: 'to-agree', forms: ['pdf'] }],
])('%s reads as agreed', async (name, wanted) => {
  await expect(textOf(all(wanted))).toMatchFileSnapshot(`golden/${name}.txt`)
})

test('a notice and a list for another body name no child and no guardian', () => {
  const text = textOf([...all({ kind: 'notice', forms: ['pdf'] }), ...all({ kind: 'to-agree', forms: ['pdf'] })])
  for (const { homes } of plan.sessions)
    for (const { guardian, children } of homes)
      for (const { name } of [...children, ...(guardian === null ? [] : [guardian])]) expect(text).not.toContain(name)
})

test('what only some families bring stands on their slip and letter: by name where not all of them are asked', () => {
  const [first, ...rest] = moved.children
  if (first === undefined || rest.length === 0) throw new Error('no siblings')
  const guardianship = 'giấy tờ về việc giám hộ'
  const words = (children: typeof moved.children, kind: 'slips' | 'invitations') => {
    const home = { ...moved, children }
    const sessions = [{ ...saturday, homes: [home] }]
    return textOf(papersOf({ kind, forms: ['pdf'] }, { plan: { ...plan, sessions }, toTell }))
  }
  const one = [{ ...first, casePapers: [guardianship] }, ...rest]
  const every = moved.children.map((child) => ({ ...child, casePapers: [guardianship] }))
  for (const kind of ['slips', 'invitations'] as const) {
    expect(words(one, kind)).toContain(`Mang thêm ${guardianship} (${first.name})`)
    expect(words(every, kind)).toMatch(new RegExp(`Mang thêm ${guardianship}[.;]?\n`))
  }
})

test('nobody is told of a session that another body has not agreed to', () => {
  for (const kind of ['slips', 'invitations', 'handout', 'notice'] as const)
    expect(textOf(all({ kind, forms: ['pdf'] })), kind).not.toMatch(/Sùng A Chu|Công an tỉnh|22\/07/)
})

test('letters to edit are one Word file, each with its own sheet and its code as a picture', async () => {
  const writer = createDocumentWriter()
  const file = await writer.paper(all({ kind: 'invitations', forms: ['docx'] }), 'docx')
  const text = zipText(file, 'word/document.xml')
  expect(text.match(/<w:sectPr/g)).toHaveLength(4)
  expect(text.match(/w:pgNumType w:start="1"/g)).toHaveLength(4)
  expect(text).toContain('Số: 12/GM-UBND')
  expect(text.match(/<pic:pic /g)).toHaveLength(4)
  await writer.close()
})
