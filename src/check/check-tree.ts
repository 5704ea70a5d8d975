import type { Citation } from '../decree/cite.ts'
import { nguonThanhPhanChinh, thanhPhanChinh } from '../decree/dieu-8.ts'
import { timLoai } from '../decree/loai-van-ban.ts'
import { soDo } from '../decree/so-do.ts'
import type { Basis } from '../decree/thanh-phan.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'
import { severityOf } from './rule.ts'

type Kind = ThanhPhanNode['kind']

/**
 * What a template can get wrong: a component of Điều 8.2 that it does not print (`decree/thieu-thanh-phan`),
 * one that it prints twice (`decree/thua-thanh-phan`), or out of the order of Mục IV (`decree/sai-thu-tu`).
 * @param marks where the template wrote the document (first) and each component, in their order
 */
export function checkTree(
  tree: VanBanTree,
  marks: readonly (string | undefined)[] = [],
): readonly Diagnostic[] {
  const found = [...missing(tree), ...doubled(tree), ...misplaced(tree)]
  return found.map(({ component, ...problem }) => {
    const mark = marks[component + 1]
    return mark === undefined ? problem : { ...problem, mark }
  })
}

/** A problem and the component that it is about, by its place among its siblings; -1: the document. */
type Found = Diagnostic & { readonly component: number }

function* missing(tree: VanBanTree): Generator<Found> {
  const isNamed = timLoai(tree.loai)?.abbreviation !== undefined
  const kinds: ReadonlySet<string> = new Set(tree.children.map(node => node.kind))
  for (const part of REQUIRED) {
    // A type without a name has its trích yếu under số, ký hiệu.
    const kind = !isNamed && part === 'trich-yeu' ? 'trich-yeu-cong-van' : part
    const isWanted = isNamed || part !== 'ten-loai'
    if (isWanted && !kinds.has(kind))
      yield problem(
        'decree/thieu-thanh-phan',
        `Khuôn không in thành phần bắt buộc <${kind}>.`,
        nguonThanhPhanChinh,
        -1,
      )
  }
}

const REQUIRED = thanhPhanChinh.flatMap(({ parts }) => parts)

function* doubled(tree: VanBanTree): Generator<Found> {
  const kinds = tree.children.map(node => node.kind)
  const several = new Set(kinds.filter((kind, i) => kinds.indexOf(kind) !== i))
  for (const kind of several) {
    const count = kinds.filter(other => other === kind).length
    if (!SEVERAL.includes(kind))
      yield problem(
        'decree/thua-thanh-phan',
        `Khuôn in <${kind}> ${count} lần; mỗi văn bản chỉ có một.`,
        soDo.cite,
        kinds.lastIndexOf(kind),
      )
  }
}

/** Căn cứ and annexes, and the bodies and signers of a joint document. */
const SEVERAL: readonly Kind[] = ['can-cu', 'co-quan-chu-quan', 'co-quan-ban-hanh', 'nguoi-ky', 'phu-luc']

function* misplaced(tree: VanBanTree): Generator<Found> {
  let lowest = 0
  for (const [i, { kind }] of tree.children.entries()) {
    const row = rowOf(kind)
    if (row < lowest) {
      const before = tree.children.find(node => rowOf(node.kind) > row)
      const message = `Khuôn in <${kind}> sau <${before?.kind}>; sơ đồ của nghị định đặt nó phía trên.`
      yield problem('decree/sai-thu-tu', message, soDo.cite, i)
      return
    }
    lowest = row
  }
}

/** A component's row in the diagram; those that it does not place stand above all. */
function rowOf(kind: Kind): number {
  return ROWS.get(kind) ?? -1
}

const ROWS: ReadonlyMap<string, number> = new Map(
  soDo.rows.flatMap((row, i) => row.map(kind => [kind, i] as const)),
)

const BASIS: Basis = 'must'

function problem(code: string, message: string, cite: Citation, component: number): Found {
  return { code, severity: severityOf[BASIS], message, cite, component }
}
