import type { BangBieu, Hang, Inline, Khoi, PhuLuc, ThanhPhanNode, VanBanTree } from './nodes.ts'

/** The tree as indented text, for goldens and for looking at: one node a line. */
export function printTree(tree: VanBanTree): string {
  const { leTrang, ...own } = tree.trinhBay ?? {}
  const knobs = attributes({ 'co-chu': tree.coChu, ...leTrang, ...own })
  return `${[`van-ban ${tree.loai}${knobs}`, ...tree.children.flatMap(printNode)].join('\n')}\n`
}

function printNode(node: ThanhPhanNode): readonly string[] {
  switch (node.kind) {
    case 'quoc-hieu':
      return ['  quoc-hieu']
    case 'ten-loai':
    case 'pham-vi-luu-hanh':
    case 'nguoi-soan-thao':
      return [`  ${node.kind} ${node.text}`]
    case 'do-mat':
    case 'muc-do-khan':
      return [`  ${node.kind} ${node.muc}`]
    case 'noi-dung':
      return [`  noi-dung${boCuc(node)}`, ...node.children.flatMap(block => printBlock(block, 2))]
    case 'phu-luc':
      return printPhuLuc(node)
    case 'nguoi-ky': {
      const pictures = attributes({ 'chu-ky': node.chuKy?.tep, dau: node.dau?.tep })
      const lines = [...node.lines, ...(node.chucVuKhac ?? []).map(line => `(${line})`), node.hoTen]
      return [`  nguoi-ky${pictures} ${lines.join(' | ')}`]
    }
    case 'kinh-gui':
    case 'noi-nhan':
      return [`  ${node.kind}`, ...node.items.map(item => `    ${printInline(item)}`)]
    case 'so-ky-hieu':
    case 'dia-danh-thoi-gian':
    case 'can-cu':
      return [`  ${node.kind} ${printInline(node.content)}`]
    case 'co-quan-chu-quan':
    case 'co-quan-ban-hanh':
    case 'trich-yeu':
    case 'trich-yeu-cong-van':
    case 'dia-chi-co-quan':
      return [`  ${node.kind} ${node.lines.join(' | ')}`]
  }
}

function printPhuLuc(node: PhuLuc): readonly string[] {
  const flags = [
    boCuc(node),
    node.ngang === true ? ' ngang' : '',
    node.hienSoTrangDau === true ? ' hien-so-trang-dau' : '',
    node.tepRieng === true ? ' tep-rieng' : '',
    attributes({ ma: node.ma }),
  ]
  return [
    `  phu-luc ${node.so}${flags.join('')}`,
    ...(node.kySo === undefined ? [] : [`    ky-so ${printInline(node.kySo)}`]),
    ...(node.lines.length === 0 ? [] : [`    ten-phu-luc ${node.lines.join(' | ')}`]),
    `    kem-theo ${printInline(node.kemTheo)}`,
    ...node.children.flatMap(block => printBlock(block, 2)),
  ]
}

/** 6b goes without saying. */
function boCuc(node: { readonly boCuc: string }): string {
  return node.boCuc === 'muc' ? '' : ` bo-cuc=${node.boCuc}`
}

function printBlock(block: Khoi, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  if (block.kind === 'doan-van') return [`${indent}doan-van ${printInline(block.content)}`]
  const title = block.title === undefined ? '' : ` {${printInline(block.title)}}`
  const head = `${block.so === undefined ? '' : ` ${block.so}`}${attributes({ ma: block.ma })}`
  if (block.kind === 'hinh-anh')
    return [
      `${indent}hinh-anh${head}${title} ${block.anh.tep}${attributes({ rong: block.anh.rong })} [${block.moTa}]`,
    ]
  if (block.kind === 'bang-bieu')
    return [`${indent}bang-bieu${head}${title}`, ...printTable(block, depth + 1)]
  const content = block.content === undefined ? '' : ` ${printInline(block.content)}`
  const bold = block.soDam === true ? ' đậm' : ''
  return [
    `${indent}${block.cap}${head}${bold}${title}${content}`,
    ...block.children.flatMap(child => printBlock(child, depth + 1)),
  ]
}

function printTable(table: BangBieu, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  const widths = table.cot.map(cot =>
    cot.kind === 'mm' ? `${cot.mm}mm` : cot.kind === 'share' ? `${cot.share * 100}%` : 'auto',
  )
  return [
    `${indent}cot ${widths.join(' ')}${attributes({ 'co-chu': table.coChu })}${table.ngang === true ? ' ngang' : ''}`,
    ...table.dauBang.map(row => `${indent}dau-bang ${printRow(row)}`),
    ...table.hang.map(row => `${indent}hang ${printRow(row)}`),
  ]
}

/** Cells between bars: `2x3` columns and rows that it takes, how it is aligned when not left, `đậm`. */
function printRow(row: Hang): string {
  return row
    .map(({ paragraphs, align, bold, gopCot = 1, gopHang = 1 }) => {
      const size = gopCot > 1 || gopHang > 1 ? `${gopCot}x${gopHang} ` : ''
      const look = `${align === 'left' ? '' : `${align} `}${bold === true ? 'đậm ' : ''}`
      return size + look + paragraphs.map(printInline).join(' ¶ ')
    })
    .join(' | ')
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}=${value}`))
    .join('')
}

/** Bold in `**`, italic in `*`, blanks as `[so]`, what a reference stands for after its name. */
function printInline(content: readonly Inline[]): string {
  return content
    .map(part => {
      if (part.kind === 'cho-trong') return `[${part.cho}]`
      const stars = `${part.bold === true ? '**' : ''}${part.italic === true ? '*' : ''}`
      const text = part.thamChieu === undefined ? part.text : `<${part.thamChieu}: ${part.text}>`
      return stars + text + [...stars].reverse().join('')
    })
    .join('')
}
