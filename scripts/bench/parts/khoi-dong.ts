import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { contestants } from '../contestants/all.ts'
import { vanBan } from '../content/prepare.ts'
import { lan, median, so } from '../figures.ts'
import type { Part } from '../part.ts'
import { timeNode } from '../process/run.ts'

const ROUNDS = 15
const BARE = 'Node không làm gì (`node -e 0`)'
const RENDER = '`vanban render`, một văn bản'
/** Of `vanban render`, × bare Node. */
const LIMIT = 2.5

export const khoiDong: Part = {
  id: 'khoi-dong',
  title: 'Khởi động lạnh: một tiến trình mới, một văn bản',
  async run({ scratch, vanban, cli, bundles, contents, tell }) {
    const example = vanBan.at(-2) ?? ''
    const product = join(scratch, 'lanh.docx')
    const folder = join(contents, 'nam-van-ban')
    const commands: readonly (readonly [string, readonly string[]])[] = [
      [BARE, ['-e', '0']],
      ['`vanban --version`', [cli, '--version']],
      ['`vanban check`, một văn bản', [cli, 'check', example]],
      [RENDER, [cli, 'render', example, '-o', product, '--force']],
      ...contestants.map(
        ({ name }) =>
          [
            `${name}${name === 'vanban' ? ' gọi như thư viện' : ''}`,
            [bundles.once, name, folder, vanban, product],
          ] as const,
      ),
    ]
    const times = new Map<string, number[]>(commands.map(([name]) => [name, []]))
    for (let round = 0; round <= ROUNDS; round += 1) {
      tell(`vòng ${round}/${ROUNDS}`)
      // Each round runs every command once, so that a busy moment hits all of them alike.
      for (const [name, args] of commands) {
        rmSync(product, { force: true })
        const time = await timeNode(args)
        // The first only warms the disk's cache.
        if (round > 0) times.get(name)?.push(time)
      }
    }
    const bare = times.get(BARE) ?? []
    const ratio = (list: readonly number[]): number => median(list.map((time, i) => time / (bare[i] ?? NaN)))
    const render = ratio(times.get(RENDER) ?? [])
    return {
      blocks: [
        `Mỗi vòng chạy đủ các dòng một lượt, ${ROUNDS} vòng, lấy trung vị. Các thư viện khác được nạp từ một tệp JavaScript ngắn: đọc khuôn, điền, ghi tệp; \`vanban render\` là lệnh thật, đọc YAML, kiểm tra và ghi tệp an toàn.`,
        {
          head: ['Lệnh', '× Node', 'ms'],
          rows: [...times].map(([name, list]) => [name, lan(ratio(list)), so(median(list))]),
        },
      ],
      goals: [
        {
          goal: `\`vanban render\` một văn bản từ đầu: không quá ${so(LIMIT, 1)} × Node`,
          found: lan(render),
          met: render <= LIMIT,
        },
      ],
    }
  },
}
