import { expect, test } from 'vitest'
import { readScan } from '../../../src/desk/read-scan.ts'
import { invitationCode } from '../../../src/sessions/papers/code.ts'

const invitation = '0190c001-0000-7000-8000-000000000001'
const code = invitationCode(invitation)

test.each([code, code.toLowerCase(), ` ${code} `, code.replace(':', ';'), code.replace(':', '')])(
  'the code on our own slip is the invitation: %s',
  (typed) => {
    expect(readScan(typed)).toEqual({ is: 'code', ids: [invitation] })
  },
)

const number = '011083000123'
test.each([
  ['of 2021, 7 fields', `${number}|040123456|Ly A Phử|01011983|Nam|Bản Bó, Tủa Chùa|01052021`],
  ['without an old number', `${number}||Ly A Phử|01011983|Nam|Bản Bó|01052021`],
  ['of 2024, 11 fields', `${number}||Ly A Phử|01011983|Nam|Bản Bó|12082025||||`],
  ['whose address holds bars’ neighbours', `${number}||Ly A Phử|01011983|Nam|Tổ 1/2, ngõ 3-4|12082025||||`],
])('a card %s is its number, its holder’s name and birth', (_, text) => {
  expect(readScan(text)).toEqual({ is: 'card', number, name: 'Ly A Phử', bornText: '01011983' })
})

test.each([
  ['Telex', `${number}||Ly A Phuwr|01011983|Nam|Barn Bos|12082025||||`],
  ['VNI', `${number}||Ly A Phu73|01011983|Nam|Ba3n Bo1|12082025||||`],
  ['an input method that eats the bars', `${number}~~Ly A Phử~01011983~Nam~Bản Bó~12082025`],
  ['another keyboard', `${number}\\\\Ly A Phu\\01011983\\Nam\\Ban Bo\\12082025`],
])('a card garbled by %s still tells its number', (_, text) => {
  expect(readScan(text)).toMatchObject({ is: 'card', number })
})

test('a number alone is a card’s, words and shorter numbers are what somebody types', () => {
  expect(readScan(number)).toMatchObject({ is: 'card', number })
  expect(readScan('011 083 000 123')).toMatchObject({ is: 'card', number })
  for (const text of ['ly a phu', '02/10/2013', '0365920508', 'TC-0412', 'STN1:12'])
    expect(readScan(text), text).toEqual({ is: 'words', text })
  expect(readScan('   ')).toEqual({ is: 'nothing' })
})
