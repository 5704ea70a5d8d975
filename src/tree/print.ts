import type { Inline, Khoi, VanBanTree } from './nodes.ts'

/** The tree as indented text, for goldens and for looking at: one node a line. */
export function printTree(tree: VanBanTree): string {
  const lines = [`van-ban ${tree.loai}${tree.coChu === undefined ? '' : ` co-chu=${tree.coChu}`}`]
  for (const node of tree.children) {
    switch (node.kind) {
      case 'quoc-hieu':
        lines.push('  quoc-hieu')
        break
      case 'ten-loai':
        lines.push(`  ten-loai ${node.text}`)
        break
      case 'noi-dung':
        lines.push('  noi-dung', ...node.children.flatMap(block => printBlock(block, 2)))
        break
      case 'nguoi-ky':
        lines.push(`  nguoi-ky ${node.lines.join(' | ')} | ${node.hoTen}`)
        break
      case 'kinh-gui':
      case 'noi-nhan':
        lines.push(`  ${node.kind}`, ...node.items.map(item => `    ${printInline(item)}`))
        break
      case 'so-ky-hieu':
      case 'dia-danh-thoi-gian':
      case 'can-cu':
        lines.push(`  ${node.kind} ${printInline(node.content)}`)
        break
      default:
        lines.push(`  ${node.kind} ${node.lines.join(' | ')}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function printBlock(block: Khoi, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  if (block.kind === 'doan-van') return [`${indent}doan-van ${printInline(block.content)}`]
  const title = block.title === undefined ? '' : ` {${printInline(block.title)}}`
  const content = block.content === undefined ? '' : ` ${printInline(block.content)}`
  const bold = block.soDam === true ? ' đậm' : ''
  return [
    `${indent}${block.cap} ${block.so}${bold}${title}${content}`,
    ...block.children.flatMap(child => printBlock(child, depth + 1)),
  ]
}

/** Bold in `**`, italic in `*`, blanks as `[so]`. */
function printInline(content: readonly Inline[]): string {
  return content
    .map(part => {
      if (part.kind === 'cho-trong') return `[${part.cho}]`
      const stars = `${part.bold === true ? '**' : ''}${part.italic === true ? '*' : ''}`
      return stars + part.text + [...stars].reverse().join('')
    })
    .join('')
}
