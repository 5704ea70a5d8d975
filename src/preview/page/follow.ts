/** Listens to the server while the page is looked at: a browser has few connections to one server. */
export function follow<T>(path: string, told: (data: T) => void, connected: (is: boolean) => void): void {
  let source: EventSource | undefined
  const open = (): void => {
    if (source !== undefined) return
    source = new EventSource(path)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      connected(true)
      told(JSON.parse(data) as T)
    }
    source.onerror = () => connected(false)
  }
  const shut = (): void => {
    source?.close()
    source = undefined
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? shut() : open()))
  open()
}
