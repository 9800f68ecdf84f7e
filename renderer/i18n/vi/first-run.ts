export const firstRun = {
  title: 'Chưa có dữ liệu. Bắt đầu từ đâu?',
  lead: 'Có danh sách trẻ nào thì dùng danh sách đó, không cần sửa lại mẫu. Chưa có gì được ghi trước khi xem trước.',
  own: {
    title: 'Nhập danh sách đang có',
    text: 'Excel cũ hay mới, mỗi thôn một trang cũng được, phông chữ cũ TCVN3 hay VNI cũng đọc được.',
  },
  example: {
    title: 'Dùng dữ liệu mẫu để tập',
    text: '2.472 trẻ với tên đặt ra, 17 thôn, bản, tổ dân phố. Chỉ mở được khi sổ còn trống, và hoàn tác được cả lần.',
    open: 'Mở dữ liệu mẫu',
    working: 'Đang mở dữ liệu mẫu',
    cancelled: 'Đã huỷ, sổ vẫn trống.',
  },
  byHand: {
    before: 'Chưa có danh sách?',
    villages: 'Lập tên thôn, bản, tổ dân phố trước',
    then: 'rồi',
    child: 'thêm từng trẻ bằng tay',
  },
  steps: {
    title: 'Việc đầu tiên, khoảng 20 phút',
    done: 'đã xong',
    list: { title: 'Nhập danh sách trẻ', why: 'biết còn bao nhiêu, ở thôn nào' },
    commune: { title: 'Đặt tên xã, phường', why: 'để mọi báo cáo ghi đúng nơi' },
    deadline: { title: 'Đặt hạn của đợt cao điểm', why: 'sổ tính tiến độ cần đạt mỗi ngày' },
    report: { title: 'Xuất báo cáo thử', why: 'xem số và mẫu trước khi gửi' },
  },
  preview: 'Khi có danh sách, Tổng quan sẽ như sau',
}
