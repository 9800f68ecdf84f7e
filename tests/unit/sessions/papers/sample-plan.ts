import { Day } from '../../../../src/base/day.ts'
import { sortKey } from '../../../../src/base/sort-key.ts'
import { defaultSettings } from '../../../../src/access/settings.ts'
import { invitationCode } from '../../../../src/sessions/papers/code.ts'
import type { InvitedHome, InvitedOne, PaperSession, PlanFacts } from '../../../../src/sessions/papers/facts.ts'

const bo = { id: 'bo', name: 'Bản Bó', order: 2 }
const loi = { id: 'loi', name: 'Tổ dân phố Thắng Lợi 1', order: 1 }

export const invitationId = (no: number) => `0190c001-0000-7000-8000-${String(no).padStart(12, '0')}`

function child(name: string, of: Partial<InvitedOne> = {}): InvitedOne {
  return {
    name,
    sortKey: sortKey(name),
    born: '2018-05-13',
    group: 'from6to13',
    citizenNumber: '011•••••9838',
    slot: '07:30',
    needs: [],
    casePapers: [],
    ...of,
  }
}

function home(no: number, of: Partial<InvitedHome> & Pick<InvitedHome, 'children'>): InvitedHome {
  return {
    household: `hộ ${no}`,
    code: invitationCode(invitationId(no)),
    guardian: null,
    village: bo,
    slot: of.children[0]?.slot ?? '',
    number: null,
    numberYear: null,
    replaces: null,
    ...of,
  }
}

/** Three families of two villages on a Saturday by the clock; one of them again on a Sunday, by numbers; one elsewhere's. */
export function samplePlan(): PlanFacts {
  const saturday: PaperSession = {
    id: 'a',
    day: Day.parse('2024-07-20'),
    from: '07:30',
    to: '11:30',
    mode: 'slots',
    part: null,
    place: { name: 'Nhà văn hóa thị trấn', address: 'Tổ dân phố Đồng Tâm', owner: null },
    stations: 2,
    team: 'Tổ 1',
    status: 'planned',
    companionRule: defaultSettings.companionRule,
    homes: [
      home(1, {
        guardian: { name: 'Lò Văn Ún', phone: '0912345678' },
        children: [
          child('Lò Thị Vân', { needs: ['birth-paper', 'vneid'], born: '2018' }),
          child('Lò Văn An', { group: 'under6', born: '2020-03-02', slot: '07:45' }),
        ],
      }),
      home(2, {
        village: loi,
        number: '12/GM-UBND',
        numberYear: '2024',
        replaces: '03/GM-UBND',
        guardian: { name: 'Trần Thị Đào', phone: null },
        children: [child('Nguyễn Văn Bình', { slot: '08:00' })],
      }),
      home(3, {
        village: null,
        children: [child('Vàng A Ánh', { slot: '08:15', citizenNumber: null, needs: ['citizen-number'] })],
      }),
    ],
  }
  const sunday: PaperSession = {
    ...saturday,
    id: 'b',
    day: Day.parse('2024-07-21'),
    mode: 'queue',
    part: 'morning',
    team: null,
    companionRule: { ...defaultSettings.companionRule, accepted: false, words: 'Cần hỏi thì gọi 0215 000 000' },
    place: { name: 'Trường tiểu học', address: null, owner: null },
    homes: [home(4, { guardian: { name: 'Cà Thị Pó', phone: '0987654321' }, children: [child('Cà Văn Đức')] })],
  }
  const elsewhere: PaperSession = {
    ...saturday,
    id: 'c',
    day: Day.parse('2024-07-22'),
    status: 'proposed',
    place: { name: 'Trụ sở Công an tỉnh', address: null, owner: 'Công an tỉnh Điện Biên' },
    homes: [home(5, { children: [child('Sùng A Chu')] })],
  }
  const commune = { kind: 'thị trấn', name: 'Tủa Chùa', parent: 'UBND huyện Tủa Chùa', issuer: 'ỦY BAN NHÂN DÂN' }
  return {
    settings: {
      commune: { ...defaultSettings.commune, ...commune },
      ages: defaultSettings.ages,
      familyPaper: 'slip',
      showUp: 80,
    },
    sessions: [saturday, sunday, elsewhere],
  }
}
