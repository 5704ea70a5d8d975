import type { Found, Part, Table } from './part.ts'

/** A part with what was found in it. */
export interface Measured {
  readonly part: Part
  readonly found: Found
}

/** docs/bench.md: the targets, the machine, then each part. */
export function benchPage(measured: readonly Measured[], machine: Table): string {
  const goals = measured.flatMap(({ found }) => found.goals ?? [])
  return [
    '<!-- Do `npm run bench` sinh ra; sửa ở scripts/bench/. -->',
    '# vanban nhanh đến đâu',
    HOW_TO_READ,
    '## Mục tiêu',
    markdown({
      head: ['Mục tiêu', 'đo được', ''],
      rows: goals.map(({ goal, found, met }) => [goal, found, met ? 'đạt' : '**chưa đạt**']),
      words: true,
    }),
    markdown(machine),
    ...measured.map(partText),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

export function partText({ part, found }: Measured): string {
  const blocks = found.blocks.map(block => (typeof block === 'string' ? block : markdown(block)))
  return [`## ${part.title}`, ...blocks].join('\n\n')
}

const HOW_TO_READ = `Mọi số ở trang này đo trong một lần chạy \`npm run bench\`, trên một máy, các bên xen kẽ nhau từng vòng. Máy khác, lúc khác cho mili giây khác; **hãy đọc tỉ số**: khi máy chậm đi, chúng đổi ít hơn nhiều. Đo lại một phần: \`npm run bench -- so-sanh\`; ít dòng hơn: \`npm run bench -- quy-mo --rows 10000\`.`

function markdown({ head, rows, words }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, i) => (i === 0 || words === true ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}
