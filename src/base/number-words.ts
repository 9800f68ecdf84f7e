/** A whole number with points between thousands, as in Viet Nam: 1032 → "1.032". */
export function formatCount(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** A percentage with a decimal comma and one decimal; only nothing and everything go without: 39 → "39,0%", 100 → "100%". */
export function formatPercent(percent: number): string {
  const tenths = Math.round(percent * 10)
  const whole = formatCount(Math.trunc(tenths / 10))
  const sign = tenths < 0 && tenths > -10 ? '-' : ''
  return tenths === 0 || tenths === 1000 ? `${whole}%` : `${sign}${whole},${Math.abs(tenths % 10)}%`
}

/**
 * `done` of `total` in percent to one decimal, half up, exact (whole-number arithmetic); null when total is 0.
 * Both are whole numbers from 0 to a thousand thousand million.
 */
export function percentOf(done: number, total: number): number | null {
  if (total === 0) return null
  return Math.floor((done * 2000 + total) / (2 * total)) / 10
}
