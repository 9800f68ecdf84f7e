import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/base/day.ts'
import { newCard } from '../../../src/lists/effects.ts'
import { householdKey } from '../../../src/lists/household-key.ts'
import type { ListAbout } from '../../../src/lists/list-about.ts'
import { silent } from '../../../src/lists/staged-row.ts'
import type { CardFact } from '../../../src/register/index.ts'

const list: ListAbout = { sourceNo: 1, ownDay: '2024-07-08' as Day, ownDayFrom: 'given', fillsOnly: false }
const event = (kind: CardFact['kind'], day: string, recorded = 1): CardFact => ({ kind, day, recorded, no: recorded })
const says = (card: 'filed' | 'taken' | 'issued' | 'handed-over' | 'left', card_day: string | null = null) => ({
  ...silent,
  card,
  card_day,
})

describe('rule 3 and rule 19: the event a list adds', () => {
  it('is by the list’s day, or on the day beside the words when that is not later', () => {
    expect(newCard(says('issued'), [], list)).toEqual({ kind: 'issued', day: '2024-07-08', dayIs: 'by' })
    expect(newCard(says('issued', '2024-06-15'), [], list)).toEqual({ kind: 'issued', day: '2024-06-15', dayIs: 'on' })
    expect(newCard(says('issued', '2024-08-01'), [], list)).toEqual({ kind: 'issued', day: '2024-07-08', dayIs: 'by' })
  })

  it('is none when that stage or a later one stands on the list’s day', () => {
    expect(newCard(says('taken'), [event('issued', '2024-07-08')], list)).toBeNull()
    expect(newCard(says('issued'), [event('taken', '2024-07-08')], list)).not.toBeNull()
    expect(newCard(says('taken'), [event('issued', '2024-07-09')], list)).not.toBeNull()
    expect(newCard(says('left'), [], list)).toBeNull()
    expect(newCard(silent, [], list)).toBeNull()
  })

  it('a file sent back cancels what was taken in, not a card', () => {
    const back = event('sent-back', '2024-07-05', 2)
    expect(newCard(says('taken'), [event('taken', '2024-07-01'), back], list)).toMatchObject({ day: '2024-07-08' })
    expect(newCard(says('issued'), [event('issued', '2024-07-01'), back], list)).toBeNull()
  })

  it('what was told before is not told again, though cancelled since', () => {
    const told = [event('taken', '2024-06-20'), event('sent-back', '2024-07-05', 2)]
    expect(newCard(says('taken', '2024-06-20'), told, list)).toBeNull()
    expect(newCard(says('taken', '2024-07-06'), told, list)).toMatchObject({ day: '2024-07-06' })
  })
})

describe('rule 22: what makes a household', () => {
  const person = {
    name: 'Lò Thị Ánh',
    father: null,
    mother: null,
    guardian: null,
    phone: null,
    address: null,
    householdNumber: null,
  }
  const village = { no: 7, key: 'to thang loi 1' }

  it.each([
    [{ householdNumber: 'H 1', father: 'A B', mother: 'C D' }, 'number|7|h 1'],
    [{ father: 'Lò Văn Pâng', mother: 'Cầm Thị Thủy', phone: '0912345678' }, 'parents|7|cam thi thuy|lo van pang'],
    [{ mother: 'Cầm Thị Thủy', guardian: 'Lò Văn Pâng' }, 'parents|7|cam thi thuy|lo van pang'],
    [{ father: 'Lò Văn Pâng', mother: 'Cầm Thị Thủy', guardian: 'Ông Nội' }, 'parents|7|cam thi thuy|lo van pang'],
    [{ mother: 'Cầm Thị Thủy', phone: '0912345678' }, 'phone|7|0912345678'],
    [{ guardian: 'Cầm Thị Thủy', address: 'Số 5 đường A' }, 'guardian|7|cam thi thuy'],
    [{ address: 'Số 5 đường A' }, 'address|7|so 5 duong a|lo'],
    [{ address: 'Tổ dân phố Thắng Lợi 1' }, null],
    [{ address: 'TDP Thắng Lợi 1' }, null],
    [{ address: 'Thắng Lợi 1' }, null],
    [{}, null],
  ])('%j → %s', (told, key) => {
    expect(householdKey({ ...person, ...told }, village)).toBe(key)
  })
})
