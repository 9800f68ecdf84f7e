import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router'

const whole = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/
const notJson = new SyntaxError('not JSON')

/**
 * Parts of an address that read as JSON are kept as such. Ids begin with a digit and are none: to find that out by
 * `JSON.parse` costs an error with its stack for each, and a screen has hundreds of links.
 */
function parsed(text: string): unknown {
  if (/^\s*["[{]/.test(text) || whole.test(text.trim())) return JSON.parse(text)
  throw notJson
}

export const parseSearch = parseSearchWith(parsed)
export const stringifySearch = stringifySearchWith(JSON.stringify, parsed)
