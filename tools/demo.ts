import * as fs from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Day, formatDay } from '../src/base/day.ts'
import type { Cell, Figures } from '../src/figures/contract.ts'
import { finished } from '../main/cli/desk.ts'
import { endingOf } from '../main/cli/failures.ts'
import { examplesFolder } from '../main/host/examples.ts'
import { newId } from '../main/host/ids.ts'
import { type Client, inProcessClient } from '../main/host/in-process.ts'
import { thisMachine } from '../main/host/machine-caller.ts'
import { openHost } from '../main/host/open-host.ts'
import { root, say } from './programs.ts'
import { shownNumber, shownPercent, textTable } from './table.ts'

const asOf = Day.parse('2024-07-18')
const lists = ['danh-sach-tre-em.xlsx', 'chua-lam-theo-thon.xlsx', 'danh-sach-cu-tcvn3.xls']
const out = join(root, 'out')
const quiet = { progress: () => {} }

/** The whole way without a window: three lists of one invented commune in, the figures of the day, the report out. */
async function demo(): Promise<void> {
  const begun = performance.now()
  const dataFolder = await mkdtemp(join(tmpdir(), 'so-thu-nhan-demo-'))
  const host = await openHost({ dataFolder })
  try {
    const client = inProcessClient(host.router, host.context(thisMachine))
    for (const name of lists) await takeIn(client, name)
    showFigures(await client.figures.at({ asOf }))
    await makeReport(client)
  } finally {
    await host.close()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  }
  say(
    `\nXong trong ${((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')} giây. Mọi tên trong dữ liệu mẫu đều là hư cấu.`,
  )
}

async function takeIn(client: Client, name: string): Promise<void> {
  const base64 = fs.readFileSync(join(examplesFolder, name)).toString('base64')
  const { fileId } = await client.access.offerFile({ name, base64 })
  const staged = await finished(quiet, await client.lists.preview({ fileIds: [fileId], secret: 'no', asOf }))
  const { totals } = await finished(quiet, await client.lists.commit({ requestId: newId(), sourceId: staged.sourceId }))
  const counts = [
    `đọc ${shownNumber(totals.read)}`,
    `mới ${shownNumber(totals.new)}`,
    `đã có ${shownNumber(totals.same)}`,
    `bổ sung ${shownNumber(totals.changed)}`,
    `chờ xử lý ${shownNumber(totals.held)}`,
    `không nhận ${shownNumber(totals.refused)}`,
  ]
  say(`${name}: ${counts.join(' · ')}`)
}

function showFigures({ villages, groups, all }: Figures): void {
  const columns = [
    { head: 'Thôn, bản, tổ dân phố', align: 'left' as const },
    ...['Dưới 6', 'đã làm', 'chưa làm', '6 đến dưới 14', 'đã làm', 'chưa làm', 'Tỷ lệ'].map((head) => ({
      head,
      align: 'right' as const,
    })),
  ]
  const rows = villages.map((village) =>
    row(village.name ?? '(chưa rõ thôn)', village.under6, village.from6to13, village.all),
  )
  say(`\nTiến độ thu nhận hồ sơ căn cước cho trẻ dưới 14 tuổi, tính đến ngày ${formatDay(asOf)}\n`)
  say(textTable(columns, [...rows, row('Tổng cộng', groups.under6, groups.from6to13, all)]))
  say(`\nCòn ${shownNumber(all.left)} trẻ chưa làm trong tổng số ${shownNumber(all.total)}.`)
}

function row(name: string, under6: Cell, from6to13: Cell, all: Cell): string[] {
  const counts = [under6, from6to13].flatMap((cell) => [cell.total, cell.done, cell.left])
  return [name, ...counts.map(shownNumber), shownPercent(all.percent)]
}

async function makeReport(client: Client): Promise<void> {
  const made = await finished(quiet, await client.reports.make({ asOf, forms: ['docx', 'xlsx', 'html', 'pdf'] }))
  fs.mkdirSync(out, { recursive: true })
  say('')
  for (const { fileId, name } of made.files) {
    const { base64 } = await client.access.takeFile({ fileId })
    const path = join(out, basename(name))
    fs.writeFileSync(path, Buffer.from(base64, 'base64'))
    say(`Đã ghi ${path}`)
  }
  for (const { form, message } of made.notMade) say(`Không làm được bản ${form}: ${message}`)
}

try {
  await demo()
} catch (failure) {
  const { sentence, exitCode } = endingOf(failure, { cancelled: false, report: () => undefined })
  process.stderr.write(`${sentence}\n`)
  process.exitCode = exitCode
}
