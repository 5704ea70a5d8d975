/**
 * UTF-8 of texts, one after the other. The bytes are good until the next call, which writes over them: to be given new
 * room takes longer than the writing.
 */
export function encoded(...texts: readonly string[]): Uint8Array {
  // A UTF-16 unit takes three bytes at most.
  const most = 3 * texts.reduce((sum, text) => sum + text.length, 0)
  if (most > ROOM.length) return Buffer.from(texts.join(''))
  let at = 0
  for (const text of texts) at += UTF8.encodeInto(text, at === 0 ? ROOM : ROOM.subarray(at)).written
  return ROOM.subarray(0, at)
}

/** Enough for some forty pages. */
const ROOM = new Uint8Array(512 * 1024)
const UTF8 = new TextEncoder()
