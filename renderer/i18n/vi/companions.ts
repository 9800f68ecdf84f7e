/** Who brings a child to the desk, and what is asked of another person than the representative. */
export const companions = {
  /** In the field itself, where there is little room. */
  scanShort: 'Quét mã, hoặc gõ tên không dấu',
  name: 'Người đưa đến',
  who: { father: 'Bố', mother: 'Mẹ', guardian: 'Người giám hộ', other: 'Người khác' },
  brings: {
    father: 'Bố đưa đến',
    mother: 'Mẹ đưa đến',
    guardian: 'Người giám hộ đưa đến',
    other: 'Người khác đưa đến',
  },
  papers: {
    'own-card': 'thẻ căn cước của người đưa đi',
    authorisation: 'giấy ủy quyền của người đại diện',
    'certified-authorisation': 'giấy ủy quyền có công chứng hoặc chứng thực',
    kinship: 'giấy tờ về quan hệ với trẻ',
  },
  rule: {
    name: 'Người khác đưa trẻ đi',
    asks: 'Cần: {{papers}}.',
    asksNothing: 'Không cần thêm giấy tờ.',
    refused: 'Chỉ cha, mẹ hoặc người giám hộ được làm thủ tục: cần mời người đại diện đến.',
    from: 'Quy định từ {{day}}.',
    source: 'Căn cứ: {{source}}.',
    value: { asks: 'được, cần {{papers}}', nothing: 'được, không cần thêm giấy tờ', refused: 'không được làm thay' },
  },
  settings: {
    title: 'Người khác đưa trẻ đi',
    why: 'Cha, mẹ, người giám hộ làm thủ tục cho trẻ. Người khác đưa trẻ đến thì bàn thu nhận và phiếu hẹn nhắc theo quy định này; mỗi lượt đến giữ lại quy định đã áp dụng.',
    accepted: 'Người khác đưa trẻ đến',
    may: 'được làm, cần giấy tờ dưới đây',
    mayNot: 'không được làm thay',
    papers: 'Giấy tờ cần có',
    words: 'Nhắc thêm',
    wordsHint: 'in nguyên văn trên phiếu hẹn, ví dụ: gọi trước cho cán bộ',
    source: 'Căn cứ',
    sourceHint: 'số, ngày văn bản hoặc cách làm của đơn vị',
    sourceMissing: 'Ghi căn cứ của quy định.',
  },
}
