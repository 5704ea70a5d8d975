/**
 * The names in a list of files: one a line, or each ended by NUL (`find -print0`). Blank lines, byte order marks and the
 * line ends of Windows are not part of them. UTF-16 is what PowerShell writes.
 */
export function readList(bytes: Uint8Array): readonly string[] {
  const text = decoded(bytes)
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r\n|\n|\r/)
  return names.filter(name => name.trim() !== '')
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff)
    return new TextDecoder('utf-16le').decode(Buffer.from(bytes.subarray(2, bytes.length & ~1)).swap16())
  return new TextDecoder().decode(bytes)
}
