import { contestants } from '../contestants/all.ts'
import { ROWS, type ContentName } from '../content/prepare.ts'
import { compare, ROUNDS, TURN, TURNS, type Result } from '../compare.ts'
import { lan, so } from '../figures.ts'
import type { Goal, Part, Table } from '../part.ts'

const contents: readonly {
  readonly name: ContentName
  readonly title: string
  readonly documents: number
}[] = [
  { name: 'nam-van-ban', title: 'Năm văn bản thật', documents: 5 },
  { name: 'thu', title: `Một thư trộn với ${so(ROWS)} dòng`, documents: ROWS },
]

/** Documents a second, × vanban's. */
const LEAST: Readonly<Record<string, number>> = { docxtemplater: 5, 'easy-template-x': 3 }

export const soSanh: Part = {
  id: 'so-sanh',
  title: 'So với các thư viện khác, một nhân',
  async run(bench) {
    const found: { title: string; results: readonly Result[] }[] = []
    for (const { name, title, documents } of contents)
      found.push({ title, results: await compare(bench, name, documents) })
    return {
      blocks: [
        TERMS,
        ...found.flatMap(({ title, results }) => [`### ${title}`, tableOf(results)]),
        DOES,
        { head: ['', ...contestants.map(({ name }) => name)], rows: WORK, words: true },
      ],
      goals: found.flatMap(({ title, results }) => goalsOf(title, results)),
    }
  },
}

function tableOf(results: readonly Result[]): Table {
  return {
    head: [
      '',
      'vanban nhanh gấp (một nhân)',
      'vanban nhanh gấp (đồng hồ)',
      'văn bản/giây một nhân',
      'văn bản/giây đồng hồ',
      'bộ nhớ cao nhất, MB',
      'tệp .docx, kB',
    ],
    rows: results.map(({ name, version, coreRatio, clockRatio, perCore, perSecond, peak, size }) => [
      `${name} ${version}`,
      lan(coreRatio),
      lan(clockRatio),
      so(perCore),
      so(perSecond),
      so(peak),
      so(size / 1000, 1),
    ]),
  }
}

function goalsOf(title: string, results: readonly Result[]): readonly Goal[] {
  return results.flatMap(({ name, coreRatio }) => {
    const least = LEAST[name]
    if (least === undefined) return []
    return [
      { goal: `${title}: ít nhất ${so(least)} × ${name}`, found: lan(coreRatio), met: coreRatio >= least },
    ]
  })
}

const TERMS = `Mỗi bên một tiến trình, một luồng, đã nóng máy; ${ROUNDS} vòng, mỗi vòng các bên thay phiên nhau ${TURNS} lượt, mỗi lượt ${TURN} ms. «Một nhân» tính theo thời gian bộ xử lý của cả tiến trình, kể cả các luồng dọn rác và dịch mã của V8; «theo đồng hồ» là trong một tiến trình. «Nhanh gấp» là trung vị của tỉ số trong từng vòng; bộ nhớ là mức cao nhất của một tiến trình riêng làm ${so(ROWS)} văn bản. Trước khi đo, chữ trong các tệp của mỗi bên được so từng đoạn với tệp của vanban: khác một chữ là dừng.`

const DOES = `### Mỗi bên làm gì

Khuôn .docx của các bên khác được làm từ chính tệp của vanban, cùng phông, cùng bảng, cùng kiểu; với năm văn bản, mỗi văn bản có khuôn riêng, các đoạn giống kiểu đứng liền nhau thành một vòng lặp: ít việc hơn một khuôn chung cho cả loại, nên có lợi cho họ. Khuôn và dữ liệu (đối tượng JavaScript) đã nằm sẵn trong bộ nhớ. Mỗi bên nén như mặc định của mình; docxtemplater nén \`DEFLATE\` như tài liệu của nó khuyên; docx-templates chạy với \`noSandbox\`, nhanh hơn mặc định từ hai đến năm lần.`

const WORK: readonly (readonly string[])[] = [
  [
    'bắt đầu từ',
    'YAML; với thư: định nghĩa đã đọc và một dòng dữ liệu',
    'khuôn và đối tượng',
    'khuôn và đối tượng',
    'khuôn và đối tượng',
    'đối tượng',
  ],
  ['đọc YAML, đối chiếu lược đồ', 'có', 'không', 'không', 'không', 'không'],
  ['kiểm tra theo Nghị định 30', 'có', 'không', 'không', 'không', 'không'],
  [
    'tự đánh số, ngắt dòng tiêu đề, kẻ đường kẻ',
    'có',
    'không: đã có trong dữ liệu',
    'không: đã có trong dữ liệu',
    'không: đã có trong dữ liệu',
    'không: đã có trong dữ liệu',
  ],
  ['dấu kiểm tra tệp bị sửa', 'có', 'không', 'không', 'không', 'không'],
  ['cùng byte trên mọi máy', 'có', 'không', 'không', 'không', 'không'],
]
