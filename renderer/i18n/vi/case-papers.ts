/** Papers that only families of a kind bring. */
export const casePapers = {
  title: 'Giấy tờ theo hoàn cảnh',
  why: 'Ngoài giấy tờ chung, gia đình thuộc trường hợp dưới đây được nhắc mang thêm: ở bàn thu nhận, trên phiếu hẹn giờ và giấy mời. Luật không kể tên các giấy này; đơn vị ghi theo cách làm của mình.',
  case: 'Trường hợp {{n}}',
  of: 'Gia đình nào',
  ofs: { guardian: 'Chỉ ghi người đại diện, không ghi cha mẹ', situation: 'Cột hoàn cảnh của trẻ có ghi' },
  signs: 'Có chữ',
  signsHint: 'nhiều chữ cách nhau bằng dấu phẩy; không phân biệt dấu, chữ hoa',
  signsMissing: 'Ghi chữ để nhận ra trường hợp này.',
  papers: 'Mang thêm',
  papersMissing: 'Ghi giấy tờ cần mang.',
  add: 'Thêm trường hợp',
  remove: 'Bỏ trường hợp {{n}}',
  none: 'Không trường hợp nào phải mang thêm.',
  source: 'Căn cứ',
  sourceHint: 'số, ngày văn bản hoặc cách làm của đơn vị',
  sourceMissing: 'Ghi căn cứ của quy định.',
  value: {
    guardian: 'không ghi cha mẹ: {{papers}}',
    situation: 'có chữ "{{signs}}": {{papers}}',
    none: 'không mang thêm giấy nào',
  },
}
