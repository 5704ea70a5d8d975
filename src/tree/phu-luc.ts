import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import { diaDanhThoiGian, soKyHieu } from '../decree/muc-ii.ts'
import { chuKySo, kemTheo as kemTheoFact, phuLuc } from '../decree/muc-iii.ts'
import type { Inline, ThanhPhanNode } from './nodes.ts'
import { padNgay, padSo, padThang, roman } from './number.ts'

/** What the reference line says of the document; what is empty stays blank. */
export interface KemTheo {
  readonly so: string
  readonly kyHieu: string
  readonly ngay: string
  readonly thang: string
  readonly nam: string
  readonly coQuan: string
  /** III.1.c: on an electronic document nothing is filled in but the body's name. */
  readonly dienTu: boolean
}

/** `(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Trà Bồng)` */
export function kemTheo(loai: string, of: KemTheo): readonly Inline[] {
  const { words, blank } = kemTheoFact
  const { ngay, thang, nam } = diaDanhThoiGian.words
  const found = timLoai(loai)
  const head = `(${words.kemTheo} ${found === undefined ? loai : tenIn(found)} ${words.so} `
  const tail = ` ${words.cua} ${of.coQuan})`
  if (of.dienTu) return [text(`${head}${blank} ${ngay} ${blank} ${thang} ${blank} ${nam} ${blank}${tail}`)]
  return [
    text(head),
    of.so === '' ? { kind: 'cho-trong', cho: 'so' } : text(padSo(Number(of.so))),
    text(`${soKyHieu.separator}${of.kyHieu} ${ngay} `),
    of.ngay === '' ? { kind: 'cho-trong', cho: 'ngay' } : text(padNgay(Number(of.ngay))),
    text(` ${thang} `),
    of.thang === '' ? { kind: 'cho-trong', cho: 'thang' } : text(padThang(Number(of.thang))),
    text(` ${nam} `),
    of.nam === '' ? { kind: 'cho-trong', cho: 'nam' } : text(of.nam),
    text(tail),
  ]
}

/**
 * `Số: 15/KH-UBND; 2026-11-20T08:30:15+07:00`, or as Mẫu 2.2 has it before it is signed.
 * @param thoiGian `2026-11-20T08:30:15`, Vietnam time
 */
export function kySo(so: string, kyHieu: string, thoiGian: string): readonly Inline[] {
  const number = so === '' ? kemTheoFact.blank : padSo(Number(so))
  const time = thoiGian === '' ? chuKySo.blank : thoiGian + chuKySo.zone
  return [text(`${soKyHieu.word} ${number}${soKyHieu.separator}${kyHieu}; ${time}`)]
}

/** «Phụ lục» alone; from two on in Roman numerals (III.1.a). */
export function numberPhuLuc(components: readonly ThanhPhanNode[]): readonly ThanhPhanNode[] {
  const annexes = components.filter(node => node.kind === 'phu-luc')
  return components.map(node => {
    if (node.kind !== 'phu-luc') return node
    const number = annexes.length > 1 ? ` ${roman(annexes.indexOf(node) + 1)}` : ''
    return { ...node, so: phuLuc.word + number }
  })
}

function text(value: string): Inline {
  return { kind: 'chu', text: value }
}
