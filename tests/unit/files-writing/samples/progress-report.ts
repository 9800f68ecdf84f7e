import type { Block, Paper, PaperTable, Run } from '../../../../src/base/ports.ts'

const villages = [
  'Tổ dân phố Quyết Tiến',
  'Tổ dân phố Thắng Lợi 1',
  'Tổ dân phố Thắng Lợi 2',
  'Tổ dân phố Đồng Tâm',
  'Tổ dân phố Đoàn Kết',
  'Tổ dân phố Thống Nhất',
  'Thôn Cáng Phình',
  'Thôn Háng Đề Dê',
  'Thôn Phình Cứ',
  'Thôn Tà Là Cáo',
  'Thôn Pàng Dề A',
  'Thôn Pàng Dề B',
  'Thôn Súng Ún',
  'Thôn Trung Dù',
  'Thôn Nà Áng',
  'Thôn Huổi Lực',
  'Bản Phai Tung',
] as const

/** One row a village: total, done and left under 6, then the same from 6 to 14; the last row adds them up. */
function villageTable(): PaperTable {
  const counts = villages.map((_, index) => {
    const young = 20 + ((index * 7) % 31)
    const older = 60 + ((index * 13) % 47)
    return [young, young - 9, 9, older, older - 21 - index, 21 + index]
  })
  const sums = [0, 1, 2, 3, 4, 5].map((column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return {
    widths: [10, 48, 17, 17, 17, 17, 17, 17],
    head: [
      [
        { text: 'STT', rows: 2 },
        { text: 'Thôn, bản, tổ dân phố', rows: 2 },
        { text: 'Chưa đủ 6 tuổi', columns: 3 },
        { text: 'Từ đủ 6 đến dưới 14 tuổi', columns: 3 },
      ],
      ['Tổng số', 'Đã thu nhận', 'Chưa làm', 'Tổng số', 'Đã thu nhận', 'Chưa làm'].map((text) => ({ text })),
    ],
    rows: [
      ...villages.map((name, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: name },
          ...(counts[index] ?? []).map((count, column) => ({
            text: String(count),
            link: `village=${index + 1}&column=${column}`,
          })),
        ],
      })),
      { cells: [{ text: '' }, { text: 'Cộng' }, ...sums.map((sum) => ({ text: String(sum) }))], bold: true },
    ],
    align: ['center', 'left', 'right', 'right', 'right', 'right', 'right', 'right'],
  }
}

function text(...runs: (string | Run)[]): Block {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) }
}

function number(text: string, link: string): Run {
  return { text, link }
}

/** A commune's progress report in four sections, number and day still blank. */
export function progressReport(): Paper {
  return {
    title: 'Báo cáo kết quả thu nhận căn cước cho trẻ em dưới 14 tuổi',
    orientation: 'portrait',
    official: {
      parent: 'UBND huyện Tủa Chùa',
      issuer: 'Ủy ban nhân dân thị trấn Tủa Chùa',
      number: 'Số:      /BC-UBND',
      placeAndDay: 'Tủa Chùa, ngày      tháng 7 năm 2024',
      type: 'BÁO CÁO',
      about: ['Kết quả thu nhận hồ sơ cấp thẻ căn cước cho trẻ em dưới 14 tuổi', 'tính đến ngày 18/7/2024'],
      to: ['Cơ quan Thường trực Ban Chỉ đạo Đề án 06 huyện Tủa Chùa', 'Công an huyện Tủa Chùa'],
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Giàng A Phềnh'],
      recipients: ['Như trên', '- Đảng ủy, HĐND thị trấn;', 'Lưu: VT, CA.'],
    },
    blocks: [
      {
        kind: 'paragraph',
        italic: true,
        runs: [{ text: 'Căn cứ Luật Căn cước ngày 27 tháng 11 năm 2023;' }],
      },
      text(
        'Thực hiện văn bản số 1260/CQTT ngày 10/7/2024 của Cơ quan Thường trực Ban Chỉ đạo Đề án 06 huyện, ',
        'Ủy ban nhân dân thị trấn báo cáo như sau:',
      ),
      { kind: 'heading', level: 1, text: 'I. Kết quả thực hiện' },
      { kind: 'heading', level: 2, text: '1. Công tác chỉ đạo, tuyên truyền' },
      text('Đã họp tuyên truyền tại 17/17 thôn, bản, tổ dân phố; phát tờ rơi "Trẻ em & thẻ căn cước" đến từng hộ.'),
      { kind: 'heading', level: 2, text: '2. Kết quả thu nhận' },
      text(
        'Toàn thị trấn có ',
        number('2.472', 'total'),
        ' trẻ em dưới 14 tuổi. Đã thu nhận ',
        number('1.000', 'done'),
        ' trẻ, đạt 40,5%; còn ',
        { ...number('1.472', 'left&age=<14'), bold: true },
        ' trẻ chưa làm căn cước, trong đó chưa có nhu cầu 4 trẻ.',
      ),
      { kind: 'table', table: villageTable() },
      { kind: 'heading', level: 1, text: 'II. Khó khăn, vướng mắc và nguyên nhân' },
      text(
        'Trẻ nghỉ hè đi cùng gia đình về quê, không có mặt trên địa bàn (103 trẻ); một số gia đình chưa quan tâm ',
        '(124 trẻ); chưa có giấy khai sinh (122 trẻ); chưa rõ lý do: 31 trẻ.',
      ),
      { kind: 'heading', level: 1, text: 'III. Nhiệm vụ, giải pháp thời gian tới' },
      text('Bảy ngày qua bình quân thu nhận 52 trẻ/ngày; để xong đúng hạn cần 114 trẻ/ngày.'),
      text('Ủy ban nhân dân thị trấn bố trí 31 buổi thu nhận, có buổi lưu động buổi tối tại các thôn, bản ở xa.'),
      { kind: 'heading', level: 1, text: 'IV. Đề xuất, kiến nghị' },
      text('Đề nghị Công an huyện hỗ trợ thêm 01 bộ thiết bị thu nhận lưu động đến hết ngày 31/7/2024./.'),
    ],
  }
}
