import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeDots } from '../../../../main/files/writing/code-dots.ts'
import { invitationCode, readInvitationCode } from '../../../../src/sessions/papers/code.ts'

test('a code is read back as the invitation it was made of', () => {
  fc.assert(fc.property(fc.uuid(), (id) => readInvitationCode(invitationCode(id)) === id))
})

test('a scanner that types small letters, blanks or another sign between is understood', () => {
  const code = invitationCode('0190c001-0000-7000-8000-000000000001')
  expect(code).toMatch(/^STN1:\d{39}$/)
  for (const typed of [code.toLowerCase(), ` ${code}\n`, code.replace(':', ';'), code.replace(':', '')])
    expect(readInvitationCode(typed)).toBe('0190c001-0000-7000-8000-000000000001')
})

test('what is no code of ours is none', () => {
  const tooLarge = `STN1:${'9'.repeat(39)}`
  for (const text of ['', 'STN1:', 'STN1:12', 'STN2:' + '1'.repeat(39), '011219004567||Giàng A Chu|05032019', tooLarge])
    expect(readInvitationCode(text), text).toBeUndefined()
})

test('the code is small: 25 dots a side, the corner marks where scanners look for them', () => {
  const dots = codeDots(invitationCode('0190c001-0000-7000-8000-000000000001'))
  expect(dots).toHaveLength(25)
  const ring = [true, true, true, true, true, true, true]
  expect(dots[0]?.slice(0, 7)).toEqual(ring)
  expect(dots[0]?.slice(-7)).toEqual(ring)
  expect(dots[24]?.slice(0, 7)).toEqual(ring)
})
