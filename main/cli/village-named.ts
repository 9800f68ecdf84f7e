import type { Day } from '../../src/base/day.ts'
import { fold } from '../../src/base/text.ts'
import type { Village } from '../../src/register/contract.ts'
import { InputRefused } from './command.ts'
import type { Desk } from './desk.ts'

/** The village of a name as it stood on a day: as typed, else without marks if only one fits. */
export async function villageNamed({ client, signal }: Desk, name: string, asOf: Day | null): Promise<Village> {
  const villages = await client.register.villages({ asOf }, { signal })
  const exact = villages.find((village) => village.name === name.normalize('NFC'))
  if (exact !== undefined) return exact
  const [alike, another] = villages.filter((village) => fold(village.name) === fold(name))
  if (alike !== undefined && another === undefined) return alike
  throw new InputRefused(
    another === undefined
      ? `Không có thôn, bản, tổ dân phố nào tên “${name}”.`
      : `Có nhiều thôn tên giống “${name}”: hãy gõ đủ dấu.`,
  )
}
