/**
 * `npm run docs`: writes what the documentation says of the decree, the types and the diagnostics, and the
 * limits in the schema, from their data. CI runs it and fails when the files in the tree differ.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { allPages } from '../src/pages.ts'
import { lookNames, lookOf } from '../src/decree/style-of.ts'
import { loaiVanBan, tenIn } from '../src/decree/loai-van-ban.ts'
import { khoGiay, leTrang, phongChu } from '../src/decree/trang.ts'
import type { Page } from '../src/diagnostics/page.ts'
import { readSchemas, shipped } from '../src/shipped.ts'
import { khoiDauPage } from './khoi-dau.ts'
import { mauPage } from './mau.ts'
import { nghiDinh30 } from './nghi-dinh-30.ts'
import { withLimits } from './schema-limits.ts'
import { tuDien } from './tu-dien.ts'

mkdirSync('docs', { recursive: true })
fill('README.md', 'types', typesTable(['#', 'type', 'id', 'abbreviation', 'supported'], 'yes', 'not yet'))
fill('README.vi.md', 'types', typesTable(['STT', 'Loại', 'Mã', 'Viết tắt', 'Hỗ trợ'], 'có', 'chưa'))
writeFileSync(
  'schemas/chung.schema.json',
  await withLimits(readFileSync('schemas/chung.schema.json', 'utf8')),
)
writeFileSync('docs/the-thuc.md', layoutPage())
writeFileSync('docs/khoi-dau.md', khoiDauPage())
writeFileSync('docs/mau.md', mauPage())
writeFileSync('docs/chan-doan.md', diagnosticsPage(allPages))
writeFileSync('docs/nghi-dinh-30.md', nghiDinh30())
writeFileSync('docs/tu-dien.md', tuDien(readSchemas()))

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(file: string, name: string, content: string): void {
  const text = readFileSync(file, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`${file} has no ${open} … ${close}`)
  writeFileSync(file, `${text.slice(0, start + open.length)}\n${content}${text.slice(end)}`)
}

function typesTable(head: readonly string[], yes: string, no: string): string {
  return table(
    head,
    loaiVanBan.map((loai, i) => [
      `${i + 1}`,
      tenIn(loai),
      `\`${loai.id}\``,
      loai.abbreviation ?? '–',
      shipped.types.includes(loai.id) ? yes : no,
    ]),
  )
}

function layoutPage(): string {
  const rows = lookNames.map(name => {
    const [lon, nho] = [lookOf(name, 'lon'), lookOf(name, 'nho')]
    const style = [
      lon.upper ? 'in hoa' : 'in thường',
      lon.italic ? 'nghiêng' : 'đứng',
      ...(lon.bold ? ['đậm'] : []),
      ...(lon.color === phongChu.color ? [] : ['màu đỏ']),
    ]
    return [lon.name, style.join(', '), `${lon.size}`, `${nho.size}`]
  })
  const { top, bottom, left, right } = leTrang
  return `<!-- Do scripts/docs.ts sinh ra; sửa ở src/decree/. -->

# Thể thức mà vanban trình bày

Nghị định 30/2020/NĐ-CP, Phụ lục I. Khổ ${khoGiay.width} × ${khoGiay.height} mm; lề trên ${top.chosen}, dưới ${bottom.chosen}, trái ${left.chosen}, phải ${right.chosen} mm; phông ${phongChu.family}, màu đen trừ chỗ ghi khác.
Cỡ chữ tính bằng pt; \`co_chu: lon\` là mặc định, \`nho\` khi có thành phần phải nằm trên một dòng mà không đủ chỗ.

${table(['Thành phần (tên kiểu trong Word)', 'Kiểu chữ', 'lon', 'nho'], rows)}`
}

function diagnosticsPage(pages: readonly Page[]): string {
  const entries = pages.map(page => {
    const cite = page.cite === undefined ? [] : [`Căn cứ: ${page.cite.text} Nghị định 30/2020/NĐ-CP.`]
    const quote = page.quote === undefined ? [] : [`> ${page.quote}`]
    return [
      `## ${page.code}`,
      `**${page.title}.** ${page.why}`,
      ...quote,
      ...cite,
      `Sai:\n\n\`\`\`yaml\n${page.bad.trimEnd()}\n\`\`\``,
      `Đúng:\n\n\`\`\`yaml\n${page.good.trimEnd()}\n\`\`\``,
    ].join('\n\n')
  })
  return `<!-- Do scripts/docs.ts sinh ra; sửa ở trang của từng mã trong src/. -->

# Các chẩn đoán của vanban

Cũng xem được bằng \`vanban explain <mã>\`.

${entries.join('\n\n')}
`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}
