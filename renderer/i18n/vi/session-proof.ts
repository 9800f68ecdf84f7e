/** Of the calendar: what is proved of a plan, and who comes to its sessions with what. */
export const sessionProof = {
  title: 'Số buổi đã chứng minh',
  kind: 'Buổi',
  used: 'dùng',
  least: 'tối thiểu',
  gap: 'khoảng hở',
  biometric: 'có thiết bị sinh trắc',
  others: 'không có thiết bị',
  all: 'Cộng',
  hint: 'Tối thiểu của một loại: không kế hoạch nào mời được chừng ấy trẻ mà ít buổi loại này hơn, khi buổi loại kia không nhiều hơn.',
}

export const sessionCrew = {
  staffed: '{{count, number}} buổi đã có lịch được phân thêm tổ, thiết bị hoặc xe.',
  lacking: '{{count, number}} buổi đã có lịch còn thiếu, vì cùng giờ không đủ:',
  lack: { team: 'thiếu tổ', equipment: 'thiếu bộ thiết bị', vehicle: 'thiếu xe' },
}
