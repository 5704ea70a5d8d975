/** Milliseconds: what is saved together is taken together. */
const PAUSE = 30

/** Something that many may ring and one waits for. */
export interface Bell {
  ring(): void
  /** No more waiting, for good. */
  end(): void
  /** As soon as it has been rung since the last time, a moment later. */
  next(): Promise<'rung' | 'ended'>
}

export function openBell(): Bell {
  let rung = false
  let ended = false
  let wake: () => void = () => undefined
  return {
    ring() {
      rung = true
      wake()
    },
    end() {
      ended = true
      wake()
    },
    async next() {
      while (!rung && !ended) await new Promise<void>(resolve => (wake = resolve))
      if (!ended) await new Promise(resolve => setTimeout(resolve, PAUSE))
      rung = false
      return ended ? 'ended' : 'rung'
    },
  }
}
