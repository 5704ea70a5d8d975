import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keHoachDai } from '../content/ke-hoach-dai.ts'
import { lan, so } from '../figures.ts'
import type { Part } from '../part.ts'

/** A mục and its khoản. */
const LEAST = 2
const PARAGRAPHS = [10, 100, 1000, 10_000]

interface Cost {
  /** Of one document. */
  readonly ms: number
  /** Most memory that the process held, MB. */
  readonly peak: number
}

export const kichThuoc: Part = {
  id: 'kich-thuoc',
  title: 'Giá một văn bản theo độ dài của nó',
  async run({ bundles, vanban, scratch, tell }) {
    const measure = async (...size: Parameters<typeof keHoachDai>): Promise<Cost> => {
      tell(`${size[0]} đoạn`)
      const file = join(scratch, 'dai.yaml')
      writeFileSync(file, keHoachDai(...size))
      return warm(bundles.warm, [vanban, file])
    }
    // What every document has (letterhead, signature, the package) is measured by the smallest one.
    const least = await measure(LEAST, 0, 0)
    const costs: (Cost & { readonly paragraphs: number; readonly each: number })[] = []
    for (const paragraphs of PARAGRAPHS) {
      const cost = await measure(paragraphs, 0, 0)
      costs.push({ ...cost, paragraphs, each: ((cost.ms - least.ms) * 1000) / (paragraphs - LEAST) })
    }
    const cheapest = Math.min(...costs.map(({ each }) => each))
    const big = await measure(1000, 200, 500)
    return {
      blocks: [
        'Giá một đoạn là phần một văn bản dài hơn tốn thêm so với văn bản hai đoạn; mỗi dòng một tiến trình riêng, đã nóng.',
        {
          head: ['Văn bản', '× đoạn rẻ nhất', 'µs một đoạn', 'ms', 'bộ nhớ cao nhất, MB'],
          rows: [
            [`${LEAST} đoạn`, '', '', so(least.ms, 1), so(least.peak)],
            ...costs.map(({ paragraphs, each, ms, peak }) => [
              `${so(paragraphs)} đoạn`,
              lan(each / cheapest),
              so(each),
              so(ms, 1),
              so(peak),
            ]),
            ['1.000 đoạn, 200 nhiệm vụ, bảng 500 hàng', '', '', so(big.ms, 1), so(big.peak)],
          ],
        },
      ],
    }
  },
}

function warm(bundle: string, args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = fork(bundle, args, { execArgv: [] })
    child.once('message', message => {
      resolve(message as Cost)
      child.disconnect()
    })
    child.once('exit', status => {
      if (status !== 0) reject(new Error(`warm.ts has ended with ${status}`))
    })
  })
}
