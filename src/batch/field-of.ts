/** A value of a definition by its path, as text: `nguoi_ky.ho_ten`, `trich_yeu.0`; lines are joined. Undefined where there is none. */
export function fieldOf(value: unknown, path: string): string | undefined {
  let found = value
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return textOf(found)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  if (!Array.isArray(value) || value.length === 0) return undefined
  const lines = value.map(textOf)
  return lines.every(line => line !== undefined) ? lines.join(' ') : undefined
}
