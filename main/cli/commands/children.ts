import { AgeGroup, ageGroups } from '../../../src/base/age-group.ts'
import type { ChildLine } from '../../../src/figures/contract.ts'
import type { Command } from '../command.ts'
import type { Desk } from '../desk.ts'
import { villageNamed } from '../village-named.ts'
import { choiceOption, flagOption, neededDay, noWords, textOption } from '../words.ts'

const pageSize = 5000

/** The children present on a day with their whole ID numbers; the product writes each such list down as an export. */
export const childrenCommand: Command = {
  usage: `--as-of NGÀY [--village TÊN] [--group ${ageGroups.join('|')}] [--left]`,
  options: {
    'as-of': { type: 'string' },
    village: { type: 'string' },
    group: { type: 'string' },
    left: { type: 'boolean' },
  },
  read(words) {
    noWords(words)
    const asOf = neededDay(words, 'as-of')
    const name = textOption(words, 'village')
    const group = choiceOption(words, 'group', AgeGroup, ageGroups)
    const left = flagOption(words, 'left')
    return async (desk) => {
      const village = name === undefined ? null : (await villageNamed(desk, name, asOf)).id
      const standing = left ? ('left' as const) : null
      // "Left" is a task of those under 14, as in the figures' total, unless another group is asked for.
      const rows = await everyPage(desk, { asOf, village, group, standing, counted: left && group === null })
      return { json: rows.map(shown) }
    }
  },
}

type Filter = Omit<Parameters<Desk['client']['figures']['namesInFull']>[0], 'page' | 'knownAt' | 'sort'>

/** All pages as they were known when the first was asked, though each writes a line in the log of exports. */
async function everyPage({ client, signal }: Desk, filter: Filter): Promise<ChildLine[]> {
  const { knownAt } = await client.access.session(undefined, { signal })
  const rows: ChildLine[] = []
  for (;;) {
    const page = { offset: rows.length, limit: pageSize }
    const { total, rows: more } = await client.figures.namesInFull({ ...filter, knownAt, page }, { signal })
    rows.push(...more)
    if (more.length === 0 || rows.length >= total) return rows
  }
}

function shown({ id, name, born, sex, citizenNumber, village, household, group, state }: ChildLine) {
  return { id, name, born, sex, citizenNumber, village, household, group, state }
}
