/** Keeps what was worked out of a text, for the next time that it is asked for. */
export interface Memory<V> {
  readonly get: (text: string) => V | undefined
  readonly set: (text: string, value: V) => V
}

/**
 * A memory that does not grow: it holds what was asked for lately, between `size` and twice as many texts. A letter to
 * many recipients has nearly the same texts in each row.
 */
export function memory<V>(size = 256): Memory<V> {
  let recent = new Map<string, V>()
  let before = new Map<string, V>()
  const set = (text: string, value: V): V => {
    if (recent.size >= size) {
      before = recent
      recent = new Map()
    }
    recent.set(text, value)
    return value
  }
  const get = (text: string): V | undefined => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const old = before.get(text)
    return old === undefined ? undefined : set(text, old)
  }
  return { get, set }
}

/** The same function of a text, that remembers its latest answers. What it gives must never be changed. */
export function remember<V extends object | string>(
  make: (text: string) => V,
  size?: number,
): (text: string) => V {
  const { get, set } = memory<V>(size)
  return text => get(text) ?? set(text, make(text))
}

/**
 * The same function of an object that is never changed, that remembers its latest answer. What a WeakMap holds of a short life
 * stays until V8 clears up all of its memory, with all that hangs on it; this holds one answer.
 */
export function lately<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let latest: { readonly key: K; readonly value: V } | undefined
  return key => {
    if (latest?.key !== key) latest = { key, value: make(key) }
    return latest.value
  }
}
