/** A decimal number without loss: `digits` shifted `scale` places to the right. */
export interface ThapPhan {
  readonly digits: bigint
  readonly scale: number
}

const VIETNAMESE = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/
const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * A cell as a number: one of YAML, or a text as Vietnamese write it («1.234.567,5», «1234567»); undefined for
 * any other text.
 */
export function thapPhanOf(value: string | number | null): ThapPhan | undefined {
  if (value === null) return undefined
  const text = String(value).trim()
  const vietnamese = typeof value === 'string' ? VIETNAMESE.exec(text) : null
  const [, sign = '', whole, fraction = '', exponent = '0'] =
    vietnamese ?? PLAIN.exec(text) ?? ([] as readonly string[])
  if (whole === undefined) return undefined
  const digits = BigInt(whole.replaceAll('.', '') + fraction) * (sign === '-' ? -1n : 1n)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

export function cong(numbers: readonly ThapPhan[]): ThapPhan {
  const scale = Math.max(0, ...numbers.map(number => number.scale))
  const digits = numbers.reduce((sum, one) => sum + one.digits * 10n ** BigInt(scale - one.scale), 0n)
  return { digits, scale }
}

export function bangNhau(a: ThapPhan, b: ThapPhan): boolean {
  return cong([a, { ...b, digits: -b.digits }]).digits === 0n
}

/** `1.234.567,5`; as many decimals as it was written with. */
export function inSo({ digits, scale }: ThapPhan): string {
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = all.slice(0, all.length - scale)
  const fraction = all.slice(all.length - scale)
  const head = whole.length % 3
  const groups = [head > 0 ? whole.slice(0, head) : '', ...(whole.slice(head).match(/\d{3}/g) ?? [])]
  const grouped = groups.filter(group => group !== '').join('.')
  return `${digits < 0n ? '-' : ''}${grouped}${scale > 0 ? `,${fraction}` : ''}`
}
