/**
 * A file's name as a URI: relative ones stay so. Reports name files with `/` (cli/reports.ts sees to it), from the folder
 * that is their root.
 */
export function uriOf(file: string): { readonly uri: string; readonly isRelative: boolean } {
  const path = encoded(file)
  if (file.startsWith('/')) return { uri: `file://${path}`, isRelative: false }
  // C:/van-ban
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${path.replace('%3A', ':')}`, isRelative: false }
  return { uri: path, isRelative: true }
}

function encoded(file: string): string {
  return file
    .split('/')
    .map(part => encodeURIComponent(wellFormed(part)))
    .join('/')
}

/** Halves of letters, which no UTF-8 can hold, as U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
