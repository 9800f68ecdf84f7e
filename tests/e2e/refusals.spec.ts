import { expect, sample, test } from './support/test.ts'

test('a list said to be secret is refused in words and not read', async ({ office }) => {
  await office.lists.open()
  await office.lists.secret.check()
  await office.lists.files.setInputFiles(sample('danh-sach-tre-em.xlsx'))
  await expect(office.lists.alert).toContainText('Danh sách có dấu mật không được nhập vào sổ này')
  await expect(office.lists.preview).toBeDisabled()
})

test('a letterhead with a secrecy mark stops the reading even when the answer was no', async ({ office }) => {
  await office.lists.open()
  await office.lists.notSecret.check()
  await office.lists.files.setInputFiles({
    name: 'danh-sach-mat.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('MẬT\nDANH SÁCH TRẺ EM\nSTT,Họ và tên,Ngày sinh\n1,Vàng Thị Mo,07/01/2018\n'),
  })
  await office.lists.preview.click()
  await expect(office.lists.alert).toContainText('có dấu “MẬT”')
})

test('a file that is no list is named', async ({ office, page }) => {
  await office.lists.open()
  await office.lists.files.setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('x') })
  await expect(page.getByText(/Không nhận anh\.png/)).toBeVisible()
})
