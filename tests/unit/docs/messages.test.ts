import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../../renderer/i18n/en.ts'
import { vi } from '../../../renderer/i18n/vi.ts'

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8')
const terms = tableAfter('## Words of the window in both languages').map(([vietnamese, english]) => ({
  vietnamese,
  english: english.split(', '),
}))
const forbidden = tableAfter('The window never says these').map(([word]) => word)

/** Names of things and forms that are the same in every language, and messages that hold only numbers. */
const alike = new Set([
  'app.name',
  'app.windowTitle',
  'common.dayShape',
  'common.nothing',
  'common.soMany',
  'common.soManyOf',
  'lists.form.size',
  'reports.forms.size',
  'reports.forms.docx',
  'reports.forms.xlsx',
  'reports.forms.pdf',
  'lists.files.encoding.unicode',
  'lists.rows.change',
  'lists.repairs.item',
  'lists.undo.keptLine',
  'children.table.line',
  'children.panel.source',
  'children.panel.onDay',
  'reports.change.opens',
  'sessions.card.when',
  'sessions.groups.times',
  'sessions.panel.when',
  'sessions.tell.where',
  'lists.files.repairedTo',
  'lists.columns.shapeOne',
  'settings.data.megabytes',
  'sessionSetup.windows.times',
  'sessionSetup.campaigns.targets.what',
  // What a report, a Vietnamese paper, will say.
  'settings.commune.sentenceOf',
])

test('a message that says a word of the glossary says it in English by the glossary', () => {
  expect(terms.length).toBeGreaterThan(30)
  expect(forbidden.length).toBeGreaterThan(10)
  expect(faultsOf(messagesOf(vi), messagesOf(en))).toEqual([])
})

test('the test sees a foreign word, a forbidden one, a lost variable, an empty and an untranslated message', () => {
  const vietnamese = new Map([
    ['a', '{{n}} trẻ chưa làm'],
    ['b', 'Dòng bị từ chối'],
    ['c', 'Ngày {{day}}'],
    ['d', 'Lưu'],
    ['e', 'Tất cả'],
  ])
  const english = new Map([
    ['a', '{{n}} kids remaining'],
    ['b', 'Refused row'],
    ['c', 'Day'],
    ['d', ''],
    ['e', 'Tất cả'],
  ])
  expect(faultsOf(vietnamese, english)).toEqual([
    'a: “trẻ” is child or children',
    'a: “chưa làm” is left',
    'b: says “từ chối”',
    'c: variables differ',
    'd: is empty',
    'e: is not translated',
  ])
})

function faultsOf(vietnamese: ReadonlyMap<string, string>, english: ReadonlyMap<string, string>): string[] {
  return [...english].flatMap(([key, told]) => {
    const said = vietnamese.get(key) ?? vietnamese.get(key.replace(/_one$/, '')) ?? ''
    const because: string[] = []
    if (said === '' || told === '') because.push('is empty')
    // A message that stays Vietnamese says what a paper will say.
    for (const { vietnamese: term, english: words } of told === '' || told === said ? [] : terms)
      if (says(said, term) && says(besideLonger(said, term), term) && !words.some((word) => says(told, word)))
        because.push(`“${term}” is ${words.join(' or ')}`)
    for (const word of forbidden) if (says(said, word)) because.push(`says “${word}”`)
    if (told !== '' && variablesOf(said) !== variablesOf(told)) because.push('variables differ')
    if (said === told && !alike.has(key)) because.push('is not translated')
    return because.map((one) => `${key}: ${one}`)
  })
}

/** The text without terms that only hold this one inside them: a “người giám hộ” is no “hộ”. */
function besideLonger(text: string, term: string): string {
  const longer = terms.filter(({ vietnamese }) => vietnamese !== term && says(vietnamese, term))
  return longer.reduce((rest, { vietnamese }) => rest.replaceAll(new RegExp(vietnamese, 'giu'), ''), text)
}

/** As whole words; English ones may be longer at their end ("guardians", "issued"), Vietnamese ones never are. */
function says(text: string, word: string): boolean {
  const ending = /^[\x20-\x7e]+$/.test(word) && /^[\x20-\x7e“”’…·→—]*$/.test(text) ? '' : '(?!\\p{L})'
  return new RegExp(`(?<!\\p{L})${word}${ending}`, 'iu').test(text)
}

function variablesOf(message: string): string {
  return [...message.matchAll(/\{\{(\w+)/g)]
    .map(([, name]) => name)
    .toSorted()
    .join()
}

function messagesOf(messages: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, one]: [string, unknown]): [string, string][] => {
      if (typeof one === 'string') return [[before + key, one]]
      return typeof one === 'object' && one !== null ? [...messagesOf(one, `${before}${key}.`)] : []
    }),
  )
}

function tableAfter(line: string): [string, string][] {
  const [, after = ''] = glossary.split(line)
  const [table = ''] = after.slice(after.indexOf('|--|--|')).split('\n\n')
  return table
    .split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .flatMap(([, first, second]): [string, string][] =>
      first === undefined || second === undefined ? [] : [[first, second]],
    )
}
