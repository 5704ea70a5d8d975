import type { Files } from './files.ts'

/** A disk that keeps account of what is asked of it. */
export interface Recorded {
  readonly files: Files
  /** Paths that were looked at, there or not. */
  readonly asked: ReadonlySet<string>
  /** Folders whose names were read. */
  readonly listed: ReadonlySet<string>
}

/** What is made of files depends on exactly those that were asked for. */
export function recording(files: Files): Recorded {
  const asked = new Set<string>()
  const listed = new Set<string>()
  const asking =
    <T>(ask: (path: string) => T) =>
    (path: string): T => {
      asked.add(path)
      return ask(path)
    }
  return {
    asked,
    listed,
    files: {
      ...files,
      stat: asking(path => files.stat(path)),
      readFile: asking(path => files.readFile(path)),
      readStream: asking(path => files.readStream(path)),
      readdir: path => {
        listed.add(path)
        return files.readdir(path)
      },
    },
  }
}
