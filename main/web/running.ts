import * as fs from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Beside the register: where its web shell listens, and the key with which this user may ask it for a new address. */
const Running = z.object({ port: z.int(), key: z.string() })
type Running = z.infer<typeof Running>

const waitMs = 2000

/** Leaves word in the data folder that a web shell runs; answers how to take it back. */
export function sayRunning(folder: string, running: Running): () => void {
  const file = fileIn(folder)
  fs.rmSync(file, { force: true }) // one that is there keeps its rights, whatever they are
  fs.writeFileSync(file, JSON.stringify(running), { mode: 0o600, flag: 'wx' })
  return () => {
    if (readRunning(file)?.key === running.key) fs.rmSync(file, { force: true })
  }
}

/** A new one-time address of the web shell that already runs on this folder, or undefined when none answers. */
export async function addressOfRunning(folder: string): Promise<string | undefined> {
  const running = readRunning(fileIn(folder))
  if (running === undefined) return undefined
  const origin = `http://127.0.0.1:${running.port}`
  try {
    const answer = await fetch(`${origin}/dia-chi-moi`, {
      method: 'POST',
      headers: { origin, 'x-so-thu-nhan-key': running.key },
      signal: AbortSignal.timeout(waitMs),
    })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined // nobody listens there any more: the word was left behind by a crash
  }
}

function fileIn(folder: string): string {
  return join(folder, 'dang-chay.json')
}

function readRunning(file: string): Running | undefined {
  try {
    return Running.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data
  } catch {
    return undefined // not there, or half written
  }
}
