import type { ListField } from '../read-row.ts'

/**
 * Headings by which offices name each field, folded, signs other than letters and digits as one blank
 * ("Thôn, bản/TDP" → "thon ban tdp"). A whole heading counts most, then its beginning, then words within it.
 */
export const columnSynonyms: Readonly<Record<ListField, readonly string[]>> = {
  number: phrases('stt, tt, so tt, so thu tu, thu tu, no'),
  name: phrases(`
    ho ten, ho va ten, ho chu dem ten, ho chu dem va ten, ho dem va ten, ho dem ten, ho ten dem va ten,
    ho ten chau, ho va ten chau, ho ten tre, ho va ten tre, ho ten tre em, ho va ten tre em, ho ten con,
    ho va ten con, ho ten hoc sinh, ho va ten hoc sinh, ho ten cong dan, ho va ten cong dan, ho ten khai sinh,
    ho va ten khai sinh, ten tre, ten tre em, ten chau, ten hoc sinh, ten, ho dem, ho va dem, ho va chu dem,
    ho chu dem, ho lot, ho va lot, ho chu lot, ho va chu lot, ho ten lot, ho va ten lot, ho va ten dem, ho ten dem, ho ten em, ho ten be, ho ten nguoi duoc cap, ho ten thieu nhi, ho ten nhan khau, ho va ten nhan khau,
    ho ten thanh vien, ho va ten thanh vien, ho ten cac thanh vien, ho va ten cac thanh vien,
    ho ten chu ho va thanh vien, ho va ten chu ho va thanh vien, ho ten chu ho va cac thanh vien,
    ho va ten chu ho va cac thanh vien, thanh vien trong ho, ho ten thanh vien trong ho, full name, name, ten cong dan,
    ten khai sinh`),
  born: phrases(`
    ngay thang nam sinh, ngay sinh, nam sinh, ntns, ngay thang nam, sinh ngay, ngay thang sinh, sinh nam, ns,
    ngay sinh cua tre, ngay sinh chau, nam sinh chau, nam sinh tre, nam sinh cua tre, ng thang nam sinh, nt ns,
    ngay thg nam sinh, date of birth, ngay thang ns, ngaysinh, ngay t nam sinh`),
  sex: phrases('gioi tinh, gioi, gt, nam nu, phai, gioi tinh nam nu, sex'),
  sexMale: phrases('nam, gioi tinh nam, trai, con trai'),
  sexFemale: phrases('nu, gioi tinh nu, gai, con gai'),
  citizenNumber: phrases(`
    so dinh danh ca nhan, so dinh danh, ma dinh danh, ma dinh danh ca nhan, dinh danh ca nhan, ma so dinh danh,
    ma so dinh danh ca nhan, ddcn, so ddcn, ma ddcn, so dd, ma dd, dinh danh, ma so ca nhan, so ca nhan, so cc,
    so can cuoc, so the can cuoc, so the cc, cccd, so cccd, cccd ddcn, ddcn cccd, so cccd ddcn, so ddcn cccd,
    so can cuoc cong dan, ma can cuoc, cc cccd, so cc cccd, cccd so dinh danh, cmnd cccd, so cmnd cccd, so cmnd,
    can cuoc ddcn, ma so cong dan, cmnd, cmtnd, id`),
  father: phrases(`
    ho ten cha, ho va ten cha, ho ten bo, ho va ten bo, ten cha, ten bo, cha, bo, ho ten cua cha, ho ten cua bo,
    ho va ten cua cha, ho va ten cua bo, ho ten ba, con ong`),
  fatherBorn: phrases(`
    nam sinh cha, nam sinh bo, nam sinh cua cha, nam sinh cua bo, ngay sinh cha, ngay sinh bo,
    ngay thang nam sinh cha, ngay thang nam sinh bo, ns cha, ns bo`),
  mother: phrases('ho ten me, ho va ten me, ten me, me, ho ten cua me, ho va ten cua me, ho ten ma, con ba'),
  motherBorn: phrases('nam sinh me, nam sinh cua me, ngay sinh me, ngay thang nam sinh me, ns me'),
  guardian: phrases(`
    nguoi giam ho, ho ten nguoi giam ho, ho va ten nguoi giam ho, nguoi dai dien, ho ten nguoi dai dien,
    ho va ten nguoi dai dien, dai dien, dai dien hop phap, nguoi dai dien hop phap, nguoi nuoi duong,
    nguoi cham soc, giam ho, nguoi bao ho, ho ten nguoi nuoi duong, ong ba, nguoi than`),
  parents: phrases(`
    ho ten bo me, ho va ten bo me, ho ten cha me, ho va ten cha me, bo me, cha me, ten bo me, ten cha me,
    phu huynh, ho ten phu huynh, ho va ten phu huynh, ten phu huynh, con ong ba, con ong hoac ba, cha hoac me,
    bo hoac me, ho ten bo hoac me, ho ten cha hoac me, ho ten me bo, ho ten ba ma, ho va ten bo hoac me,
    ho va ten cha hoac me, me bo, me cha`),
  householder: phrases('chu ho, ho ten chu ho, ho va ten chu ho, ten chu ho'),
  relation: phrases(`
    quan he voi chu ho, quan he chu ho, moi quan he voi chu ho, moi quan he chu ho, quan he cua chu ho, qh voi chu ho,
    qh chu ho, qhch, quan he voi ch, quan he ch, qh voi ch, quan he nhan khau voi chu ho, quan he trong ho`),
  phone: phrases(`
    sdt, so dien thoai, dien thoai, so dt, dt, dt lien he, sdt lien he, so dien thoai lien he,
    dien thoai lien he, lien he, so dt lien he, dtdd, so dtdd, di dong, sdt phu huynh, sdt bo me, sdt cha me,
    sdt nguoi dai dien, so dien thoai phu huynh, tel, phone, zalo, so lien he`),
  village: phrases(`
    thon, ban, thon ban, thon ban tdp, thon ban to dan pho, thon ban khu pho, thon tdp, thon to dan pho, ban tdp,
    ban to dan pho, thon xom, thon ap, to dan pho, tdp, to, to dp, khu pho, kp, ap, ap khu pho, khom, khom ap,
    ap khom, buon, buon lang, lang, thon lang, thon buon, xom, tieu khu, khu, khu dan cu, khoi, khoi pho,
    khoi xom, ten thon, ten ban, ten thon ban, dia ban, to dan cu, thon xom ban, thon khu pho, khu vuc,
    don vi thon, thuoc thon, thon ap khu pho`),
  formerCommune: phrases(`
    xa cu, phuong cu, thi tran cu, xa phuong cu, phuong xa cu, xa thi tran cu, xa phuong thi tran cu, ten xa cu,
    thuoc xa cu, don vi cu, don vi hanh chinh cu, dvhc cu, dia ban cu, xa truoc sap nhap, xa truoc khi sap nhap,
    phuong truoc sap nhap, don vi truoc sap nhap, don vi hanh chinh truoc sap nhap`),
  address: phrases(`
    dia chi, noi o, noi o hien nay, noi o hien tai, cho o, cho o hien nay, cho o hien tai, noi cu tru,
    noi thuong tru, thuong tru, noi dang ky thuong tru, dia chi thuong tru, dia chi hien nay, dia chi cu tru,
    noi dktt, noi dkhktt, hktt, ho khau, ho khau thuong tru, noi dang ky hktt, noi dang ky ho khau thuong tru,
    noi sinh song, noi tam tru, so nha, dc, d c, noi o cu the, dia chi lien he, noi cu tru hien nay`),
  household: phrases(`
    ma ho, so ho, ma so ho, ma ho gia dinh, ma so ho gia dinh, so ho khau, so so ho khau, ma ho khau, so hk,
    so ho so cu tru, so hsct, hsct, ma hsct, stt ho, so thu tu ho, tt ho`),
  card: phrases(`
    tinh trang can cuoc, tinh trang cap can cuoc, tinh trang the, tinh trang the can cuoc, tinh trang cap the,
    tinh trang cc, tinh trang cccd, tinh trang lam can cuoc, tinh trang, trang thai, trang thai the,
    trang thai can cuoc, ket qua, ket qua thu nhan, can cuoc, the can cuoc, the cc, the cccd, cc, lam can cuoc,
    lam cc, lam cccd, da lam, da cap, da lam cc, da lam can cuoc, da lam cccd, da cap cc, da cap the,
    da cap can cuoc, da co the, da co can cuoc, da co, da co cccd, da thu nhan, da lam ho so, chua lam, chua cap,
    chua lam cc, chua lam can cuoc, chua co the, chua co can cuoc, chua co, chua thu nhan, chua cap can cuoc,
    da tra, da tra the, da nhan the, cap can cuoc, cap the, co the, thu nhan, giay hen, da chua, da cap chua cap,
    da lam chua lam, da lam chua, lam the, tinh hinh cap can cuoc, da co the chua`),
  cardDay: phrases(`
    ngay cap, ngay cap the, ngay cap can cuoc, ngay cap cccd, ngay cap cc, ngay thu nhan, ngay lam,
    ngay lam can cuoc, ngay lam cc, ngay lam cccd, ngay tra the, ngay nhan the, ngay lam ho so`),
  reason: phrases('ly do, nguyen nhan, vuong mac, kho khan, kho khan vuong mac'),
  note: phrases('ghi chu, chu thich, gc, note, dien giai, ghi chu khac'),
  school: phrases(`
    truong, truong hoc, ten truong, noi hoc, hoc tai truong, truong dang hoc, don vi truong, noi hoc tap,
    truong lop, hoc truong`),
  className: phrases('lop, ten lop, ma lop, lop hoc, khoi lop, hoc lop, nhom lop'),
  ethnicity: phrases('dan toc, dt, dt thieu so, thanh phan dan toc, dtoc'),
  nationality: phrases('quoc tich'),
  residence: phrases(`
    loai cu tru, tinh trang cu tru, hinh thuc cu tru, dien cu tru, thuong tru tam tru, tt tt,
    tinh trang thuong tru, tam tru, dang ky cu tru`),
  situations: phrases(`
    hoan canh, hoan canh dac biet, doi tuong, dien, dien doi tuong, dien chinh sach, ho ngheo,
    hoan canh gia dinh, khuyet tat, doi tuong chinh sach`),
  ignore: [],
}

/** Headings that look like a field and are none: of other papers, other persons' numbers, places of issue. */
export const otherHeadings: readonly RegExp[] = [
  /\b(?:cccd|cmnd|can cuoc|cc|ddcn|dinh danh)\b.*\b(?:bo|me|cha|chu ho|giam ho|dai dien|phu huynh|nguoi than)\b/,
  /\b(?:bo|me|cha|chu ho|giam ho|dai dien|phu huynh)\b.*\b(?:cccd|cmnd|can cuoc|ddcn|dinh danh)\b/,
  /^(?:ma dinh danh bo|ma dinh danh (?:hoc sinh|hs)|ma hoc sinh|ma hs|ma bhxh|so the bhyt|bhyt|ma bhyt)/,
  /^(?:quan he(?! (?:voi |cua |nhan khau )*(?:chu ho|ch)$| trong ho$)|nghe nghiep|trinh do|ton giao|chu ky|ky ten|ky nhan|can bo|ho ten can bo|nguoi lap|nguoi nhan)/,
  /^(?:noi sinh|que quan|nguyen quan|noi cap|noi dang ky khai sinh|noi dkks|so dang ky|so dkks|ngay dang ky|ngay hen|so giay hen|so gks|so quyen)/,
  /^(?:tong|so luong|dan so|so tre|so nguoi|so ho dan)/,
  /^(?:tinh|tinh thanh pho|huyen|quan|quan huyen|xa|xa phuong|phuong|phuong xa|thi tran|xa phuong thi tran)$/,
  /\b(?:khai sinh)$/,
]

function phrases(text: string): string[] {
  return text.split(',').map((phrase) => phrase.trim())
}
