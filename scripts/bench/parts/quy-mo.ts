import { createWriteStream, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cot, dong } from '../content/dong.ts'
import { thu } from '../content/prepare.ts'
import { lan, so } from '../figures.ts'
import { goalsOf, linesOf, type Run } from '../growth.ts'
import type { Bench, Part } from '../part.ts'
import { costOfNode, type Cost } from '../process/run.ts'

/** How often each number of rows is merged, by one worker and by two. */
const SIZES: readonly { readonly rows: number; readonly rounds: number }[] = [
  { rows: 100, rounds: 5 },
  { rows: 1000, rounds: 5 },
  { rows: 10_000, rounds: 3 },
  { rows: 100_000, rounds: 2 },
]

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm'
/** Of one merge at a time, with what it needs itself. */
const ROOM = 4 * 1024 ** 3

export const quyMo: Part = {
  id: 'quy-mo',
  title: 'Trộn thư: số dòng và số luồng làm việc',
  async run(bench) {
    const sizes = SIZES.filter(({ rows }) => rows <= bench.rows)
    const most = sizes.at(-1)?.rows ?? 0
    const inMemory = hasRoom() ? IN_MEMORY : undefined
    const runs: Run[] = []
    const onDisk: Run[] = []
    for (const { rows, rounds } of sizes) {
      const data = join(bench.scratch, `${rows}.csv`)
      await pipeline(csv(rows), createWriteStream(data))
      // One worker and two take turns: a busy moment hits both alike.
      for (let round = 0; round < rounds; round += 1)
        for (const jobs of [1, 2] as const) {
          bench.tell(`${so(rows)} dòng, ${jobs} luồng, vòng ${round + 1}`)
          runs.push({ rows, jobs, ...(await merge(bench, { data, jobs, folder: inMemory })) })
        }
      if (inMemory !== undefined && rows === most)
        for (const jobs of [1, 2] as const) {
          bench.tell(`${so(rows)} dòng, ${jobs} luồng, đĩa`)
          onDisk.push({ rows, jobs, ...(await merge(bench, { data, jobs })) })
        }
      rmSync(data)
    }
    const lines = linesOf(runs)
    return {
      blocks: [
        `${TERMS} ${inMemory === undefined ? ON_DISK : ELSEWHERE}`,
        {
          head: [
            'Dòng',
            'luồng',
            'văn bản/giây',
            '× một luồng',
            'ms bộ xử lý/văn bản',
            'thêm một văn bản, ms bộ xử lý',
            'bộ nhớ cao nhất, MB',
          ],
          rows: [...lines, ...linesOf(onDisk)].map((line, i) => [
            so(line.rows) + (i < lines.length ? '' : ', đĩa'),
            String(line.jobs),
            so((line.rows * 1000) / line.wall),
            line.speedUp === undefined ? '' : lan(line.speedUp),
            so(line.cpu / line.rows, 2),
            line.further === undefined ? '' : so(line.further, 2),
            so(line.peak),
          ]),
        },
      ],
      goals: goalsOf(lines),
    }
  },
}

const TERMS = `Lệnh thật: \`vanban merge thu-moi.yaml --data khach.csv -o out/ --name "{ma}" --jobs N\`, mỗi lượt một tiến trình mới, từ đọc CSV đến khi mọi tệp đã có tên. Một luồng và hai luồng thay phiên nhau; hơn bao nhiêu là xét ở số dòng lớn nhất, vì trong những giây đầu V8 còn dịch mã ở một luồng riêng: khi ấy «một luồng» cũng đã dùng đến nhân thứ hai. «Thêm một văn bản» là phần chênh của số dòng này so với số dòng ngay trước, chia cho số dòng thêm: khởi động và lúc V8 còn dịch mã không lẫn vào; giá tăng bao nhiêu là so mức này với mức rẻ nhất đứng trước nó. Bộ nhớ là của cả tiến trình, gồm các luồng.`

const ELSEWHERE = `Các tệp được ghi vào bộ nhớ (\`${IN_MEMORY}\`): ở đây đo chương trình; tốc độ của đĩa ảo mà nhiều máy dùng chung lên xuống từng phút. Hai dòng cuối ghi ra đĩa thật, để biết đĩa của máy này tốn thêm bao nhiêu.`
const ON_DISK = 'Các tệp được ghi ra đĩa.'

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}

function* csv(rows: number): Generator<string> {
  yield `${cot.join(',')}\n`
  for (let i = 0; i < rows; i += 1) {
    const row = dong(i)
    yield `${cot.map(ten => `"${row[ten]}"`).join(',')}\n`
  }
}

interface Merge {
  readonly data: string
  readonly jobs: 1 | 2
  /** Where its files go for as long as it lasts. Default: the disk, until the bench ends. */
  readonly folder?: string | undefined
}

async function merge({ cli, bundles, scratch }: Bench, { data, jobs, folder }: Merge): Promise<Cost> {
  // Never removed from a disk before the end: for five minutes ext4 looks at each file number that was freed, for every new file.
  const out = mkdtempSync(join(folder ?? scratch, 'vanban-thu-'))
  const args = ['merge', thu, '--data', data, '-o', out, '--name', '{ma}', '--jobs', String(jobs), '--quiet']
  try {
    return await costOfNode([cli, ...args], bundles.tellPeak, scratch)
  } finally {
    if (folder !== undefined) rmSync(out, { recursive: true })
  }
}
