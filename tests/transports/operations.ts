import { isContractProcedure } from '@orpc/contract'
import type { OperationMeta } from '../../src/access/operation.ts'
import { contract } from '../../src/contract.ts'
import type { Client } from '../../main/host/in-process.ts'

export interface Operation {
  path: readonly [string, string]
  meta: OperationMeta
}

/** Every operation of the contract, found by walking it: a new one is tested without being named here. */
export function everyOperation(): Operation[] {
  return Object.entries(contract).flatMap(([feature, operations]) =>
    Object.entries(operations).map(([name, operation]) => {
      if (!isContractProcedure(operation)) throw new Error(`${feature}.${name} is no operation`)
      return { path: [feature, name] as const, meta: operation['~orpc'].meta as OperationMeta } // set by `operation`
    }),
  )
}

/** Asks an operation by its path, with whatever input. */
export async function ask(client: Client, [feature, name]: Operation['path'], input: unknown): Promise<unknown> {
  const operation: unknown = Reflect.get(Reflect.get(client, feature), name)
  if (typeof operation !== 'function') throw new Error(`no ${feature}.${name} to ask`)
  return await operation(input)
}
