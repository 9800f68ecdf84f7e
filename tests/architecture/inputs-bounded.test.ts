import type { AnyContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../src/contract.ts'

// Whatever is handed in over the network has an end: a text so many letters, a list so many entries, a number a range.

const operations = Object.entries(contract).flatMap(([room, group]) =>
  Object.entries<AnyContractProcedure>(group).map(([name, operation]) => [`${room}.${name}`, operation] as const),
)

test('every text, list and number of every operation is bounded', () => {
  const unbounded = operations.flatMap(([name, operation]) => {
    const input = operation['~orpc'].inputSchema
    return input instanceof z.ZodType ? endlessIn(input).map((where) => `${name}${where}`) : []
  })
  expect(operations.length).toBeGreaterThan(100)
  expect(unbounded).toEqual([])
})

test.each([
  ['a text', z.object({ words: z.string() }), ['.words: text']],
  ['a text that may be missing', z.object({ words: z.string().nullable().default(null) }), ['.words: text']],
  ['a list', z.array(z.enum(['pdf', 'docx'])), [': list']],
  ['what a list holds', z.array(z.object({ id: z.string() })).max(3), ['[].id: text']],
  ['one of several', z.union([z.literal('all'), z.array(z.string()).max(2)]), ['[]: text']],
  ['the keys of a record', z.record(z.string(), z.string().max(2)), ['{}: text']],
  ['a number', z.object({ share: z.number() }), ['.share: number']],
])('%s without an end is seen', (_what, schema, found) => {
  expect(endlessIn(schema)).toEqual(found)
})

test('texts that end by their own rule count as bounded', () => {
  const day = z.string().refine((text) => text.length === 10)
  expect(endlessIn(z.object({ day, id: z.uuid(), kind: z.enum(['a', 'b']), count: z.int() }))).toEqual([])
})

const endless = '9'.repeat(500_000)

/** Where a schema takes something without an end, by path. */
function endlessIn(schema: z.ZodType): string[] {
  const shown = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Rules that are functions show only in what they do.
      if (typesOf(jsonSchema).includes('string') && !z.safeParse(zodSchema, endless).success) jsonSchema.maxLength ??= 1
    },
  })
  return [...new Set(walk(shown, ''))]
}

type Shown = z.core.JSONSchema.BaseSchema

function walk(shown: z.core.JSONSchema._JSONSchema | undefined, at: string): string[] {
  if (typeof shown !== 'object') return []
  const types = typesOf(shown)
  const here = [
    ...(types.includes('string') && shown.maxLength === undefined && !isChoice(shown) ? [`${at}: text`] : []),
    ...(types.includes('array') && shown.maxItems === undefined && shown.prefixItems === undefined
      ? [`${at}: list`]
      : []),
    ...(types.some((type) => type === 'number' || type === 'integer') &&
    !isChoice(shown) &&
    (shown.maximum === undefined || shown.minimum === undefined)
      ? [`${at}: number`]
      : []),
  ]
  const several = [...(shown.anyOf ?? []), ...(shown.oneOf ?? []), ...(shown.allOf ?? []), ...(shown.prefixItems ?? [])]
  return [
    ...here,
    ...Object.entries(shown.properties ?? {}).flatMap(([name, inner]) => walk(inner, `${at}.${name}`)),
    ...several.flatMap((inner) => walk(inner, at)),
    ...walk(Array.isArray(shown.items) ? undefined : shown.items, `${at}[]`),
    ...walk(shown.propertyNames, `${at}{}`),
    ...walk(shown.additionalProperties, `${at}{}`),
  ]
}

function isChoice(shown: Shown): boolean {
  return shown.enum !== undefined || shown.const !== undefined
}

function typesOf(shown: Shown): readonly unknown[] {
  return Array.isArray(shown.type) ? shown.type : [shown.type]
}
