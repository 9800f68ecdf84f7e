import { numberOption, neededDay, neededOption, noWords } from '../words.ts'
import type { Plan } from '../../../src/sessions/contract.ts'
import type { Command } from '../command.ts'
import type { Desk } from '../desk.ts'
import { readPlanConfig, refusedVillage } from '../plan-config.ts'

type Asked = Parameters<Desk['client']['sessions']['plan']>[0]

/** Plans the sessions of a campaign; writes nothing into the register. */
export const planCommand: Command = {
  usage: '--from NGÀY --deadline NGÀY --config TỆP [--seconds N]',
  options: {
    from: { type: 'string' },
    deadline: { type: 'string' },
    config: { type: 'string' },
    seconds: { type: 'string' },
  },
  read(words) {
    noWords(words)
    const from = neededDay(words, 'from')
    const deadline = neededDay(words, 'deadline')
    const file = neededOption(words, 'config')
    const seconds = numberOption(words, 'seconds', { from: 1, to: 600 }) ?? 20
    return async (desk) => {
      const config = await readPlanConfig(file, desk.say)
      try {
        return { json: await bestPlan(desk, { from, deadline, config, seconds }) }
      } catch (failure) {
        throw refusedVillage(file, config, failure) ?? failure
      }
    }
  },
}

/** The plan; when the work is stopped, the best one there was until then, and the person is told so. */
async function bestPlan(desk: Desk, asked: Asked): Promise<Plan> {
  const plan = await lastPlan(desk, asked)
  if (desk.signal.aborted) desk.say('Đã dừng theo yêu cầu: đây là kế hoạch tốt nhất tìm được đến lúc dừng.')
  return plan
}

async function lastPlan({ client, signal, progress }: Desk, asked: Asked): Promise<Plan> {
  let best: Plan | null = null
  try {
    const stream = await client.sessions.plan(asked, { signal })
    for (;;) {
      const step = await stream.next()
      if (step.done === true) return step.value
      best = step.value.best ?? best
      progress(step.value.progress)
    }
  } catch (failure) {
    if (!signal.aborted || best === null) throw failure
    return best
  }
}
