/**
 * The cost of a document by its size, for `npm run bench`: plans of 10 to 10,000 paragraphs, and the big one
 * (1,000 paragraphs, 200 tasks, an annex with a table of 500 rows), each in a process of its own.
 */
import { spawnSync } from 'node:child_process'

/** A mục and its khoản. */
const LEAST = 2
const PARAGRAPHS = [10, 100, 1000, 10_000]

interface Cost {
  /** Of one document, ms. */
  readonly ms: number
  /** Most memory that the process held, MB. */
  readonly peak: number
}

/**
 * The cost of a paragraph is what a document with it takes longer: the letterhead, the signature and the package, which
 * every document has, are measured by the smallest document.
 */
export function printSizes(print: (name: string, ...cells: readonly string[]) => void): void {
  print('one warm process, by size', 'ms', 'µs/paragraph', 'x the cheapest', 'peak MB')
  const least = measure(plan(LEAST, 0, 0))
  print(`${LEAST} paragraphs`, least.ms.toFixed(1), '', '', least.peak.toFixed(0))
  const costs = PARAGRAPHS.map(paragraphs => {
    const { ms, peak } = measure(plan(paragraphs, 0, 0))
    return { paragraphs, ms, peak, each: ((ms - least.ms) * 1000) / (paragraphs - LEAST) }
  })
  const cheapest = Math.min(...costs.map(({ each }) => each))
  for (const { paragraphs, ms, peak, each } of costs)
    print(
      `${paragraphs} paragraphs`,
      ms.toFixed(1),
      each.toFixed(0),
      (each / cheapest).toFixed(2),
      peak.toFixed(0),
    )
  const big = measure(plan(1000, 200, 500))
  print('1000, 200 tasks, 500 rows', big.ms.toFixed(1), '', '', big.peak.toFixed(0))
}

/** Compiles the definition until it is warm, then takes the median. Runs where nothing else has left its memory. */
function measure(text: string): Cost {
  const source = `
    const { compile } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)})
    const text = require('node:fs').readFileSync(0, 'utf8')
    const times = []
    const end = performance.now() + 2500
    do {
      const start = performance.now()
      const { value, diagnostics } = await compile(text)
      times.push(performance.now() - start)
      if (value === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
    } while (times.length < 5 || (performance.now() < end && times.length < 400))
    const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b)
    console.log(JSON.stringify({ ms: warm[Math.floor(warm.length / 2)], peak: process.resourceUsage().maxRSS / 1024 }))`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=commonjs', '-e', wrap(source)],
    {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Cost
}

/** CommonJS knows `require` but no `await` at its top. */
function wrap(source: string): string {
  return `(async () => {${source}})().catch(error => { console.error(error); process.exit(1) })`
}

/** A plan of khoản under mục, tasks, and an annex with a table. */
function plan(paragraphs: number, tasks: number, rows: number): string {
  const head = [
    'loai_van_ban: ke-hoach',
    'co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng',
    'dia_danh: Trà Bồng',
    'trich_yeu: Phòng, chống thiên tai năm 2026',
    'nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }',
    'noi_nhan: [UBND tỉnh]',
    'noi_dung:',
  ]
  const body = Array.from({ length: paragraphs }, (_, i) =>
    i % 10 === 0
      ? `  - muc: Nội dung thứ ${i / 10 + 1}\n    noi_dung:`
      : `      - khoan: Các phòng, đơn vị thuộc xã và các thôn rà soát, thực hiện nhiệm vụ số ${i}, báo cáo kết quả đúng thời gian quy định.`,
  )
  const list = Array.from(
    { length: tasks },
    (_, i) =>
      `      - nhiem_vu: Tổ chức thực hiện nhiệm vụ số ${i}\n        chu_tri: Phòng Kinh tế\n        phoi_hop: Công an xã; các thôn\n        thoi_gian: Quý II năm 2026\n        san_pham: Báo cáo`,
  )
  const work = tasks === 0 ? [] : ['  - muc: Nhiệm vụ theo phụ lục', '    noi_dung:', ...list]
  const annex =
    rows === 0
      ? []
      : [
          'phu_luc:',
          '  - tieu_de: Danh sách hộ dân',
          '    noi_dung:',
          '      - bang_bieu:',
          '          cot: [{ ten: TT }, { ten: Chủ hộ }, { ten: Thôn }, { ten: Số người, kieu: so, tong: true }]',
          '          tong: Tổng cộng',
          '          hang:',
          ...Array.from(
            { length: rows },
            (_, i) => `            - [${i + 1}, Nguyễn Văn Hòa, Thôn ${i % 9}, ${i % 7}]`,
          ),
        ]
  return [...head, ...body, ...work, ...annex].join('\n')
}
