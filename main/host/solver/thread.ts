import loadHighs, { type CallbackData } from 'highs'
import type { Solved } from '../../../src/base/ports.ts'
import type { SolverTask } from './messages.ts'

let loading: ReturnType<typeof loadHighs> | undefined

/** Solves one model in this thread. Asked to stop, or out of time, it answers the best it has and what it has proved. */
export async function solve({ model: given, seconds, gap, stop, progress }: SolverTask): Promise<Solved> {
  const highs = await (loading ??= loadHighs())
  const { callbackType, modelStatus, solutionStatus } = highs.constants
  const model = highs.createModel({
    numCols: given.cost.length,
    numRows: given.rowLower.length,
    colCost: given.cost,
    colLower: given.lower,
    colUpper: given.upper,
    rowLower: given.rowLower,
    rowUpper: given.rowUpper,
    integrality: Int32Array.from(given.whole, (whole) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: given.rowLower.length,
      numCols: given.cost.length,
      starts: given.starts,
      indices: given.columns,
      values: given.values,
    },
  })
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_abs_gap: gap, mip_rel_gap: 0 })
    const { modelStatus: status } = model.run({
      [callbackType.mipInterrupt](event) {
        if (Atomics.load(stop, 0) === 1) event.interrupt()
      },
      [callbackType.mipLogging]: ({ data }) => tell(progress, data),
      [callbackType.mipImprovingSolution]: ({ data }) => tell(progress, data),
    })
    if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, bound: null }
    const found = model.info.get('primal_solution_status') === solutionStatus.feasible
    return {
      status: status === modelStatus.optimal ? 'optimal' : 'stopped',
      values: found ? [...model.getSolution().colValue] : null,
      bound: finite(Number(model.info.get('mip_dual_bound'))),
    }
  } finally {
    model.dispose()
    progress.close()
  }
}

function tell(progress: SolverTask['progress'], data: CallbackData): undefined {
  progress.postMessage({ cost: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) })
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && Math.abs(value) < 1e29 ? value : null
}
