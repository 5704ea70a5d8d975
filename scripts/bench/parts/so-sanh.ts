import { contestants } from '../contestants/all.ts'
import { VARIANTS } from '../content/chu-moi.ts'
import { ROWS, vanBan, type ContentName } from '../content/prepare.ts'
import { compare, WARM_UP, FEWER_ROUNDS, ROUNDS, TURN, TURNS, type Result } from '../compare.ts'
import { lan, so } from '../figures.ts'
import type { Goal, Part, Table } from '../part.ts'

interface Content {
  readonly name: ContentName
  readonly title: string
  readonly documents: number
  readonly text: string
  /** Its result is a target. */
  readonly isGoal?: true
}

const contents: readonly Content[] = [
  {
    name: 'nam-van-ban',
    title: 'Năm văn bản thật',
    documents: vanBan.length,
    text: 'Ba công văn và hai kế hoạch có thật. Mỗi bên khác có một khuôn cho công văn và một khuôn cho kế hoạch, như người dùng nó sẽ làm: đầu trang, nơi nhận, người ký là ô điền và vòng lặp; nội dung là một vòng lặp các đoạn, mỗi đoạn mang loại của mình (khoản, điểm, gạch đầu dòng…), khuôn có một điều kiện cho mỗi loại. vanban cũng dùng một khuôn cho mỗi loại văn bản.',
    isGoal: true,
  },
  {
    name: 'thu',
    title: `Một thư trộn với ${so(ROWS)} dòng`,
    documents: ROWS,
    text: 'Một thư mời, mười cột dữ liệu: việc mà các thư viện khác sinh ra để làm. Khuôn của họ không có vòng lặp hay điều kiện nào. vanban đọc định nghĩa một lần, mỗi dòng vẫn kiểm tra lại cả thư.',
    isGoal: true,
  },
  {
    name: 'chu-moi',
    title: 'Năm văn bản thật, chữ mới mỗi lần',
    documents: vanBan.length * VARIANTS,
    text: `vanban nhớ một ít đoạn chữ vừa gặp, có hạn, để trộn thư cho nhanh; làm đi làm lại đúng năm văn bản thì trí nhớ ấy được lợi hơn ngoài đời. Ở đây mỗi văn bản có ${VARIANTS} bản, đoạn nào do người soạn viết cũng khác chữ, làm lần lượt cả ${vanBan.length * VARIANTS} bản: đến lượt mình, bản nào cũng đã bị quên. Ngoài đời ở giữa hai bảng: văn bản của một cơ quan khác nhau ở nội dung, giống nhau ở tên cơ quan, người ký, nơi nhận. Khuôn như ở bảng «Năm văn bản thật».`,
  },
  {
    name: 'khuon-rieng',
    title: 'Năm văn bản thật, mỗi văn bản một khuôn riêng',
    documents: vanBan.length,
    text: 'Các bên khác dùng khuôn đơn giản nhất: mỗi văn bản một khuôn làm riêng cho đúng nó, không có điều kiện nào, chỉ lặp các đoạn giống kiểu đứng liền nhau. Ngoài đời không ai làm thế, vì khuôn ấy chỉ ra được một văn bản; bảng này cho biết các điều kiện ở bảng đầu tốn bao nhiêu.',
  },
]

/** Documents a second, × vanban's. */
const LEAST: Readonly<Record<string, number>> = { docxtemplater: 5, 'easy-template-x': 3 }

export const soSanh: Part = {
  id: 'so-sanh',
  title: 'So với các thư viện khác, một nhân',
  async run(bench) {
    const found: { content: Content; results: readonly Result[] }[] = []
    for (const content of contents) {
      const rounds = content.isGoal === true ? ROUNDS : FEWER_ROUNDS
      found.push({ content, results: await compare(bench, content.name, content.documents, rounds) })
    }
    return {
      blocks: [
        TERMS,
        ...found.flatMap(({ content: { title, text }, results }) => [`### ${title}`, text, tableOf(results)]),
        DOES,
        { head: ['', ...contestants.map(({ name }) => name)], rows: WORK, words: true },
      ],
      goals: found.flatMap(({ content: { title, isGoal }, results }) =>
        isGoal === true ? goalsOf(title, results) : [],
      ),
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

const TERMS = `Mỗi bên một tiến trình, một luồng, làm nóng máy ${so(WARM_UP / 1000)} giây cùng lúc với nhau (V8 dịch xong mã mới đo); ${ROUNDS} vòng (${FEWER_ROUNDS} ở hai bảng cuối, không có mục tiêu), mỗi vòng các bên thay phiên nhau ${TURNS} lượt, mỗi lượt ${TURN} ms. «Một nhân» tính theo thời gian bộ xử lý của cả tiến trình, kể cả các luồng dọn rác và dịch mã của V8; «theo đồng hồ» là trong một tiến trình. «Nhanh gấp» là trung vị của tỉ số trong từng vòng; bộ nhớ là mức cao nhất của một tiến trình riêng làm ${so(ROWS)} văn bản. Trước khi đo, chữ trong các tệp của mỗi bên được so từng đoạn với tệp của vanban: khác một chữ là dừng.`

const DOES = `### Mỗi bên làm gì

Khuôn .docx của các bên khác được làm từ chính các tệp của vanban, cùng phông, cùng bảng, cùng kiểu, theo cách mà tài liệu của mỗi bên hướng dẫn. Những kiểu đoạn mà một đoạn mẫu làm được thì dùng chung một đoạn mẫu, để ít điều kiện nhất: đoạn không có chữ đậm cũng là đoạn có chữ đậm mà phần ấy để trống. Khoảng cách, độ thụt và độ dài đường kẻ mà vanban tính theo chữ của từng văn bản thì trong khuôn là số cố định. Khuôn và dữ liệu (đối tượng JavaScript: các đoạn đã viết xong, kèm loại) nằm sẵn trong bộ nhớ; định nghĩa YAML của vanban cũng vậy. Mỗi bên nén như mặc định của mình; docxtemplater nén \`DEFLATE\` như tài liệu của nó khuyên; docx-templates chạy với \`noSandbox\`, nhanh hơn mặc định từ hai đến năm lần; docx không có khuôn, dựng lại từng đoạn từ các khối của văn bản.`

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
