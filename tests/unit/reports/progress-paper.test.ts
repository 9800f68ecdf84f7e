import { expect, test } from 'vitest'
import { VillageId } from '../../../src/base/ids.ts'
import { Day, Instant } from '../../../src/base/day.ts'
import type { Change } from '../../../src/figures/contract.ts'
import { progressPaper } from '../../../src/reports/progress-paper.ts'
import { linksOf, plainText, proseOf } from './samples/plain-text.ts'
import { cell, noTerms, sampleFacts, sampleFigures } from './samples/sample-facts.ts'

test('the report of the example, word for word', async () => {
  await expect(plainText(progressPaper(sampleFacts()))).toMatchFileSnapshot('golden/bao-cao.txt')
})

test('the figures of the example stand in the sentence and in the table', () => {
  const text = plainText(progressPaper(sampleFacts()))
  expect(text).toContain(
    'toàn thị trấn có 2.472 trẻ em dưới 14 tuổi tại 17 thôn, bản, tổ dân phố. Trong đó có 1.000 trẻ đã thu nhận hồ sơ, đạt 40,5%; còn 1.472 trẻ chưa thu nhận hồ sơ.',
  )
  expect(text).toContain('Chưa đủ 6 tuổi | 840 | 400 | 440 | 47,6\n')
  expect(text).toContain('Từ đủ 6 đến dưới 14 tuổi | 1.632 | 600 | 1.032 | 36,8\n')
  expect(text).toContain('Cộng | 2.472 | 1.000 | 1.472 | 40,5\n')
})

test('the villages add up to the last row, the reasons to the number left', () => {
  const facts = sampleFacts()
  const [, byVillage] = progressPaper(facts).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  const rows = (byVillage?.rows ?? []).map((row) => row.cells.map(({ text }) => Number(text.replaceAll('.', ''))))
  expect(rows).toHaveLength(18)
  for (const column of [2, 3, 4, 6, 7, 8]) {
    const sum = rows.slice(0, -1).reduce((total, row) => total + (row[column] ?? 0), 0)
    expect(sum).toBe(rows.at(-1)?.[column])
  }
  expect(facts.obstacles.reduce((sum, { children }) => sum + children, 0)).toBe(facts.figures.all.left)
})

test('number and day stay blank; without recipients "Kính gửi" and "Như trên" are left out', () => {
  const { official } = progressPaper(sampleFacts())
  expect(official).toMatchObject({
    number: 'Số:      /BC-UBND',
    placeAndDay: 'Tủa Chùa, ngày      tháng      năm 2024',
    recipients: ['Như trên', 'Lưu: VT'],
  })
  const { settings } = sampleFacts()
  const commune = { ...settings.commune, reportTo: [''] }
  expect(progressPaper(sampleFacts({ settings: { ...settings, commune } })).official).toMatchObject({
    to: [],
    recipients: ['Lưu: VT'],
  })
})

test('the police, an advisory body and a ward named by a number sign as themselves', () => {
  const { settings } = sampleFacts()
  const of = (issuer: string, kind: string, name: string) =>
    progressPaper(sampleFacts({ settings: { ...settings, commune: { ...settings.commune, issuer, kind, name } } }))
      .official
  expect(of('CÔNG AN', 'Xã', 'Sín Chải')).toMatchObject({
    issuer: 'Công an xã Sín Chải',
    number: 'Số:      /BC-CA',
    signature: ['TRƯỞNG CÔNG AN XÃ'],
  })
  expect(of('Ban Chỉ đạo Đề án 06', 'phường', '5')).toMatchObject({
    issuer: 'Ban Chỉ đạo Đề án 06 phường 5',
    number: 'Số:      /BC-BCĐ',
    placeAndDay: expect.stringContaining('Phường 5, ngày'),
  })
  expect(of('Ủy ban nhân dân thị trấn Tủa Chùa', 'thị trấn', 'Tủa Chùa')?.issuer).toBe(
    'Ủy ban nhân dân thị trấn Tủa Chùa',
  )
  expect(of('ỦY BAN NHÂN DÂN', 'xã', '')?.issuer).toBe('Ủy ban nhân dân xã ……………')
})

test('an office that counts only issued cards reads "đã được cấp thẻ" throughout', () => {
  const { settings } = sampleFacts()
  const paper = progressPaper(sampleFacts({ settings: { ...settings, doneSet: ['issued', 'handed-over'] } }))
  const text = plainText(paper)
  expect(paper.official?.about[0]).toBe('Kết quả cấp thẻ căn cước cho trẻ em dưới 14 tuổi,')
  expect(text).toContain('có 1.000 trẻ đã được cấp thẻ, đạt 40,5%; còn 1.472 trẻ chưa được cấp thẻ.')
  expect(text).toContain('Nhóm tuổi | Tổng số | Đã cấp thẻ | Chưa cấp thẻ | Tỷ lệ (%)')
  expect(text).not.toContain('đã thu nhận')
})

test('what is 0 is not told; what is not 0 is: declined, undetermined, temporary, no photo, from 14, incomplete', () => {
  const none = plainText(progressPaper(sampleFacts()))
  expect(none).not.toMatch(/nhu cầu|chưa xác định|tạm trú|không có ảnh|Ngoài số trên|chưa đầy đủ/i)
  const figures = sampleFigures()
  const [first, ...others] = figures.villages
  if (first === undefined) throw new Error('the example has villages')
  const text = plainText(
    progressPaper(
      sampleFacts({
        figures: {
          ...figures,
          groups: {
            under6: cell({ done: 400, declined: 4, left: 436 }),
            from6to13: cell({ done: 600, left: 1032 }),
            undetermined: cell({ left: 3 }),
            from14: cell({ done: 5, left: 7 }),
          },
          all: cell({ done: 1000, declined: 4, left: 1471 }),
          villages: [{ ...first, incomplete: true }, ...others, { ...first, id: null, name: null, incomplete: false }],
          photoDue: 2,
          temporary: 12,
        },
      }),
    ),
  )
  expect(text).toContain('đạt 40,4%; 4 trẻ chưa có nhu cầu; còn 1.471 trẻ chưa thu nhận hồ sơ.')
  expect(text).toContain('Chưa đủ 6 tuổi | 840 | 400 | 4 | 436 | 47,6\n')
  expect(text).toContain('Chưa xác định nhóm tuổi | 3 | 0 | 0 | 3 | 0,0\n')
  expect(text).toContain('18 | Chưa rõ thôn | 21 | 10 | 0 | 11 | 47,6')
  expect(text).toContain('Có 3 trẻ chưa có ngày sinh đầy đủ nên chưa xác định được nhóm tuổi')
  expect(text).toContain('Trong tổng số trên có 12 trẻ tạm trú.')
  expect(text).toContain('Có 2 trường hợp đã được cấp thẻ không có ảnh khi chưa đủ 6 tuổi')
  expect(text).toContain('có 12 trường hợp trong danh sách đã đủ 14 tuổi')
  expect(text).toContain('Số liệu của Tổ dân phố Thắng Lợi 1 chưa đầy đủ')
})

test('the change since the last report is a sum that closes', () => {
  const change: Change = {
    from: Day.parse('2024-07-11'),
    to: Day.parse('2024-07-18'),
    knownFrom: Instant.parse('2024-07-18T01:05:00.000Z'),
    knownTo: Instant.parse('2024-07-18T01:05:00.000Z'),
    groups: { under6: noTerms, from6to13: noTerms, undetermined: noTerms, from14: noTerms },
    all: {
      ...noTerms,
      left1: 1836,
      new: 6,
      movedIn: 3,
      entered: 3,
      done: 364,
      declined: 4,
      movedAway: 4,
      outgrown: 5,
      corrected: 1,
      left2: 1472,
    },
    villages: [],
  }
  expect(proseOf(progressPaper(sampleFacts({ change })))).toContain(
    'So với ngày 11/7/2024, có thêm 364 trẻ đã thu nhận hồ sơ. Số trẻ chưa thu nhận hồ sơ ngày 11/7/2024 là 1.836; trong kỳ tăng 12 (bổ sung mới 6, chuyển đến 3, vào nhóm tuổi 3); giảm 377 (đã thu nhận hồ sơ 364, chưa có nhu cầu 4, chuyển đi 4, đủ 14 tuổi 5); điều chỉnh số liệu +1; đến ngày 18/7/2024 còn 1.472 trẻ.',
  )
  expect(proseOf(progressPaper(sampleFacts({ change })))).toContain(
    'cho 114 trẻ (từ ngày 11/7/2024 đến nay bình quân 52 trẻ mỗi ngày);',
  )
  const still = { ...change, all: { ...noTerms, left1: 1472, left2: 1472 } }
  expect(proseOf(progressPaper(sampleFacts({ change: still })))).toContain(
    'So với ngày 11/7/2024, số trẻ chưa thu nhận hồ sơ không thay đổi.',
  )
})

test('a comparison with a day before the lists is not made, or told to be incomplete', () => {
  const { asOf, knownAt } = sampleFigures()
  const terms = { under6: noTerms, from6to13: noTerms, undetermined: noTerms, from14: noTerms }
  const village = (name: string, incomplete: boolean) => ({
    id: VillageId.parse(name),
    name,
    incomplete,
    ...terms,
    all: noTerms,
  })
  const since = (villages: Change['villages']) =>
    proseOf(
      progressPaper(
        sampleFacts({
          change: {
            from: Day.parse('2024-07-11'),
            to: asOf,
            knownFrom: knownAt,
            knownTo: knownAt,
            groups: terms,
            all: { ...noTerms, new: 1842, done: 370, left2: 1472 },
            villages,
          },
        }),
      ),
    )
  const none = since([village('Bản Bó', true), village('Bản Ten', true)])
  expect(none).toContain('Chưa so sánh được với ngày 11/7/2024')
  expect(none).not.toMatch(/có thêm|bình quân \d+ trẻ mỗi ngày/)
  const some = since([village('Bản Bó', true), village('Bản Ten', false)])
  expect(some).toContain('có thêm 370 trẻ đã thu nhận hồ sơ')
  expect(some).toContain('Biến động của Bản Bó chưa đầy đủ')
})

test('the pace to the deadline is rounded up; after the deadline it only urges; without one it is not told', () => {
  const { settings } = sampleFacts()
  const on = (deadline: string | null) =>
    proseOf(
      progressPaper(
        sampleFacts({ settings: { ...settings, deadline: deadline === null ? null : Day.parse(deadline) } }),
      ),
    )
  expect(on('2024-07-31')).toContain(
    'Thời hạn hoàn thành là ngày 31/7/2024, còn 13 ngày; để đúng thời hạn, bình quân mỗi ngày cần thu nhận hồ sơ cho 114 trẻ',
  )
  expect(on('2024-07-18')).toContain('khẩn trương thu nhận hồ sơ cho 1.472 trẻ')
  expect(on(null)).not.toContain('Thời hạn')
})

test('nobody left, and nobody at all', () => {
  const figures = sampleFigures()
  const done = { under6: cell({ done: 840 }), from6to13: cell({ done: 1632 }), undetermined: cell(), from14: cell() }
  const finished = proseOf(
    progressPaper(
      sampleFacts({
        figures: { ...figures, groups: done, all: cell({ done: 2472 }) },
        obstacles: [{ kind: null, children: 0 }],
      }),
    ),
  )
  expect(finished).toContain('đạt 100%; còn 0 trẻ')
  expect(finished).toContain('Đến ngày 18/7/2024 không còn trẻ chưa thu nhận hồ sơ.')
  expect(finished).toContain('- Duy trì rà soát, thu nhận hồ sơ cho trẻ mới sinh')
  const nobody = { under6: cell(), from6to13: cell(), undetermined: cell(), from14: cell() }
  const empty = plainText(
    progressPaper(sampleFacts({ figures: { ...figures, groups: nobody, all: cell(), villages: [] } })),
  )
  expect(empty).toContain('toàn thị trấn chưa có danh sách trẻ em dưới 14 tuổi.')
  expect(empty).not.toContain(' | ')
})

test('a paper that asked for the report opens it', () => {
  const basis = 'văn bản số 1260/CQTT ngày 10/7/2024 của Cơ quan Thường trực về việc báo cáo tiến độ'
  expect(proseOf(progressPaper(sampleFacts({ basis })))).toMatch(
    /^Thực hiện văn bản số 1260.* tiến độ, Ủy ban nhân dân thị trấn/,
  )
})

test('counts open their names, and only counts that are not 0', () => {
  const links = linksOf(progressPaper(sampleFacts()))
  expect(links).toContainEqual({ text: '440', link: 'names?group=under6&standing=left' })
  expect(links).toContainEqual({ text: '1.472', link: 'names?counted=true&standing=left' })
  expect(links).toContainEqual({ text: '124', link: 'names?counted=true&standing=left&obstacle=no-interest' })
  expect(links).toContainEqual({ text: '22', link: 'names?standing=left&crossing=six-90' })
  expect(links.every(({ text }) => /^[\d.]+$/.test(text) && text !== '0')).toBe(true)
})
