import * as fs from 'node:fs'
import { join } from 'node:path'
import { root, runPackage, say } from './programs.ts'

/** Each with what it may know: src nothing of any machine, main Node, renderer a browser, tests both. */
const projects = ['src', 'main', 'renderer', 'tests']

/** Compiles every project without writing anything; false at the first error. */
export async function typesHold(): Promise<boolean> {
  let looked = 0
  for (const project of projects) {
    if (!hasSources(join(root, project))) {
      say(`${project}: chưa có tệp nào, bỏ qua.`)
      continue
    }
    looked++
    if ((await runPackage('typescript', 'tsc', ['-p', project])) !== 0) return false
  }
  if (looked === 0) say('Không có dự án nào để kiểm tra kiểu.')
  return looked > 0
}

function hasSources(folder: string): boolean {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.tsx?$/.test(name))
}
