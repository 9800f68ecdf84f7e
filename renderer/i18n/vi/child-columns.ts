/** Choosing and ordering the columns of the list of children. */
export const childColumns = {
  menu: 'Cột',
  legend: 'Cột của danh sách, theo thứ tự',
  hint: 'Họ tên đứng đầu; ngày sinh và tình trạng luôn hiện. Đổi thứ tự bằng mũi tên hoặc kéo thả; kéo mép tiêu đề để đổi độ rộng. Máy này nhớ lựa chọn.',
  reset: 'Đặt lại cột, thứ tự và độ rộng',
  up: 'Đưa cột {{column}} lên',
  down: 'Đưa cột {{column}} xuống',
  placed: 'Cột {{column}}: thứ {{place}} trong {{of}} cột',
  edge: 'Độ rộng cột {{column}}',
  usual: 'độ rộng thường',
  width: '{{n}} chữ',
}
