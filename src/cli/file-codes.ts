import type { Diagnostic } from '../diagnostics/types.ts'
import { donViCodes } from './don-vi-codes.ts'
import { errno } from './files.ts'
import { soCodes } from './so-codes.ts'

export interface FileCode {
  readonly title: string
  /** What it means and what to do, for `vanban explain`. */
  readonly why: string
  /** A command line that leads there. */
  readonly bad: string
  /** Command lines that help. */
  readonly good: string
  readonly exit: 'problems' | 'failure'
}

const table = {
  'file/khong-tim-thay': {
    title: 'Không tìm thấy tệp',
    why: 'Tệp nêu trên dòng lệnh không có. Kiểm tra lại tên tệp và thư mục đang đứng; tên có dấu cách hoặc dấu ngoặc phải đặt trong dấu nháy.',
    bad: 'vanban check ke hoach.yaml',
    good: "vanban check 'ke hoach.yaml'",
    exit: 'failure',
  },
  'file/la-thu-muc': {
    title: 'Cần một tệp, không phải thư mục',
    why: 'Chỗ này cần một tệp: một khuôn, một danh sách, hay một tệp dữ liệu. Thư mục các định nghĩa thì render và check nhận được, nêu thẳng tên thư mục.',
    bad: 'vanban render --files-from van-ban',
    good: 'vanban render van-ban -o ra',
    exit: 'failure',
  },
  'file/khong-doc-duoc': {
    title: 'Không đọc được tệp',
    why: 'Hệ điều hành không cho đọc tệp, hoặc thiết bị lưu trữ bị lỗi. Kiểm tra quyền đọc của tệp và các thư mục chứa nó.',
    bad: 'vanban check cua-nguoi-khac.yaml',
    good: 'chmod u+r cua-nguoi-khac.yaml\nvanban check cua-nguoi-khac.yaml',
    exit: 'failure',
  },
  'file/da-sua-tay': {
    title: 'Tệp đã có người sửa',
    why: 'Tệp sắp ghi không còn đúng như vanban đã ghi lần trước, hoặc không do vanban ghi, nên không bị ghi đè. Nếu phần sửa tay không cần nữa, chạy lại với --force: tệp cũ được giữ thành ten.bak1.docx, ten.bak2.docx … Bản .docx, .pdf, .svg, .png mang dấu của vanban để nhận ra điều này; một tệp PDF đã ký số là tệp đã sửa. Tệp .txt không có dấu, nên hễ khác là được giữ.',
    bad: 'vanban render ke-hoach.yaml   # ke-hoach.docx đã sửa trong Word',
    good: 'vanban render ke-hoach.yaml --force   # bản đã sửa giữ ở ke-hoach.bak1.docx\nvanban render ke-hoach.yaml -o ban-moi   # hoặc ghi sang thư mục khác',
    exit: 'problems',
  },
  'file/da-co': {
    title: 'Đã có tệp này',
    why: 'vanban new chỉ tạo tệp mới, không bao giờ ghi đè: tệp trùng tên có thể là việc của ai đó. Đặt tên khác bằng -o, hoặc dời tệp cũ đi.',
    bad: 'vanban new ke-hoach -o ke-hoach.yaml   # đã có ke-hoach.yaml',
    good: 'vanban new ke-hoach -o ke-hoach-2.yaml',
    exit: 'failure',
  },
  'file/dang-mo': {
    title: 'Tệp đang mở trong chương trình khác',
    why: 'Word hoặc LibreOffice đang mở tệp sắp ghi. Đóng tệp rồi chạy lại. Nếu không có chương trình nào mở (máy từng bị tắt đột ngột), xóa tệp khóa được nêu trong thông báo.',
    bad: 'vanban render ke-hoach.yaml   # ke-hoach.docx đang mở trong Word',
    good: 'vanban render ke-hoach.yaml   # sau khi đóng ke-hoach.docx',
    exit: 'failure',
  },
  'file/het-cho': {
    title: 'Đĩa hết chỗ',
    why: 'Không đủ chỗ để ghi tệp mới; tệp cũ vẫn nguyên vẹn. Giải phóng chỗ trên đĩa, hoặc ghi sang đĩa khác bằng -o.',
    bad: 'vanban render ke-hoach.yaml -o /media/usb',
    good: 'vanban render ke-hoach.yaml -o ~/van-ban',
    exit: 'failure',
  },
  'file/khong-co-quyen': {
    title: 'Không có quyền ghi',
    why: 'Tệp hoặc thư mục sắp ghi không cho phép ghi. Xin quyền ghi, bỏ thuộc tính chỉ đọc, hoặc ghi sang thư mục khác bằng -o.',
    bad: 'vanban render ke-hoach.yaml -o /usr/share',
    good: 'vanban render ke-hoach.yaml -o ~/van-ban',
    exit: 'failure',
  },
  'file/khong-ghi-duoc': {
    title: 'Không ghi được tệp',
    why: 'Hệ điều hành không ghi được tệp vì lý do nêu trong thông báo; tệp cũ, nếu có, vẫn nguyên vẹn.',
    bad: 'vanban render ke-hoach.yaml -o ghi-chu.txt/ra   # ghi-chu.txt là một tệp',
    good: 'vanban render ke-hoach.yaml -o ra',
    exit: 'failure',
  },
  'file/trung-tep': {
    title: 'Tệp phụ lục hoặc tệp trang trùng với tệp khác',
    why: 'Với tep_phu_luc: rieng, mỗi phụ lục là một tệp mang tên văn bản kèm «-phu-luc»; với --to svg và --to png, mỗi trang là một tệp mang tên văn bản kèm «-trang-1», «-trang-2» … Tên đó trùng với một tệp vào hoặc với tệp ra của văn bản khác trong cùng lệnh, nên không tệp nào của văn bản này được ghi.',
    bad: 'vanban render ke-hoach.yaml ke-hoach-phu-luc.yaml   # cùng ghi ra ke-hoach-phu-luc.docx',
    good: 'vanban render ke-hoach.yaml -o ra\nvanban render ke-hoach-phu-luc.yaml',
    exit: 'failure',
  },
  'file/nhieu-tep-ra': {
    title: 'Văn bản gồm nhiều tệp',
    why: 'Với tep_phu_luc: rieng, văn bản và mỗi phụ lục là một tệp riêng; với --to svg và --to png, mỗi trang là một tệp. Đầu ra chuẩn chỉ chứa được một tệp, nên không có gì được in ra.',
    bad: 'vanban render - < ke-hoach.yaml > ke-hoach.docx   # ke-hoach.yaml có tep_phu_luc: rieng',
    good: 'vanban render ke-hoach.yaml -o ra   # ra/ke-hoach.docx, ra/ke-hoach-phu-luc.docx',
    exit: 'failure',
  },
  'file/trung-bao-cao': {
    title: 'Báo cáo trùng với tệp khác',
    why: 'Tệp nêu sau --report hoặc --baseline là tệp vào, tệp ra của lệnh, hoặc mang đuôi của định nghĩa, văn bản (.yaml, .docx, .pdf …) và đã có trên đĩa. Báo cáo cũ thì được ghi đè, các tệp này thì không.',
    bad: 'vanban check ke-hoach.yaml --report json=ke-hoach.yaml',
    good: 'vanban check ke-hoach.yaml --report json=bao-cao.json',
    exit: 'failure',
  },
  'file/bao-cao-hong': {
    title: 'Không phải báo cáo của vanban',
    why: 'vanban report merge chỉ đọc báo cáo dạng json mà vanban đã ghi (--report json=<tệp>), theo schemas/bao-cao-vanban.schema.json. Tệp này là thứ khác, hoặc chép thiếu, hoặc do bản vanban mới hơn ghi.',
    bad: 'vanban report merge phan-1.sarif phan-2.sarif',
    good: 'vanban check van-ban --shard 1/2 --report json=phan-1.json\nvanban check van-ban --shard 2/2 --report json=phan-2.json\nvanban report merge phan-1.json phan-2.json',
    exit: 'failure',
  },
  'file/bao-cao-thieu-phan': {
    title: 'Thiếu báo cáo của một phần',
    why: 'Công việc được chia bằng --shard, nhưng không có báo cáo của phần nêu trong thông báo: máy làm phần đó đã dừng trước khi ghi báo cáo, hoặc tệp chưa được chép về. Báo cáo gộp vẫn được ghi từ các phần có mặt.',
    bad: 'vanban report merge phan-1.json phan-2.json phan-4.json phan-5.json   # chia làm 5 phần',
    good: 'vanban report merge phan-1.json phan-2.json phan-3.json phan-4.json phan-5.json',
    exit: 'failure',
  },
  'file/bao-cao-trung-phan': {
    title: 'Một phần có hai báo cáo',
    why: 'Hai báo cáo nói về cùng một phần, hoặc cùng một tệp vào. Báo cáo nêu trước được dùng; thường là do nêu nhầm tệp của lần chạy cũ.',
    bad: 'vanban report merge phan-1.json phan-2.json phan-2-cu.json',
    good: 'vanban report merge phan-1.json phan-2.json',
    exit: 'failure',
  },
  'file/bao-cao-khac-nhau': {
    title: 'Báo cáo của các lần chạy khác nhau',
    why: 'Chỉ gộp được báo cáo của một công việc: cùng lệnh, cùng số phần, cùng phiên bản vanban. Phiên bản khác nhau thì quy tắc và lời báo cũng có thể khác.',
    bad: 'vanban report merge phan-1.json phan-2.json   # phần 1 do vanban 0.1.0 ghi, phần 2 do 0.2.0',
    good: 'vanban --version   # phải như nhau trên mọi máy\nvanban check van-ban --shard 2/2 --report json=phan-2.json\nvanban report merge phan-1.json phan-2.json',
    exit: 'failure',
  },
  'file/khong-co-moc': {
    title: 'Không tìm thấy tệp mốc',
    why: 'Tệp mốc (--baseline) ghi những vấn đề đã được chấp nhận, để lần sau chỉ vấn đề mới làm lệnh thất bại. Tệp nêu trên dòng lệnh chưa có; tạo nó một lần với --update-baseline rồi đưa vào kho.',
    bad: 'vanban check van-ban --baseline moc.json   # chưa có moc.json',
    good: 'vanban check van-ban --baseline moc.json --update-baseline',
    exit: 'failure',
  },
  'file/moc-hong': {
    title: 'Tệp mốc không đọc được',
    why: 'Tệp nêu sau --baseline không phải tệp mốc mà vanban đã ghi, thường do gộp xung đột hoặc sửa tay. Lấy lại bản cũ từ kho, hoặc xóa đi và tạo lại với --update-baseline.',
    bad: 'vanban check van-ban --baseline moc.json   # moc.json còn dấu <<<<<<< của git',
    good: 'vanban check van-ban --baseline moc.json --update-baseline   # sau khi xóa moc.json đã hỏng',
    exit: 'failure',
  },
  'file/moc-thua': {
    title: 'Tệp mốc còn vấn đề đã hết',
    why: 'Tệp mốc chấp nhận vấn đề không còn xảy ra nữa: văn bản đã được sửa. Ghi lại tệp mốc để vấn đề đó, nếu quay lại, được báo là mới. Đây chỉ là gợi ý, không làm lệnh thất bại.',
    bad: 'vanban check van-ban --baseline moc.json   # một tệp đã được sửa',
    good: 'vanban check van-ban --baseline moc.json --update-baseline',
    exit: 'problems',
  },
  'file/khong-co-khuon': {
    title: 'Thư mục không có khuôn',
    why: 'Thư mục nêu sau --template hoặc template check phải có khuôn: tệp mang tên loại văn bản (ke-hoach.hbs), hoặc các khuôn con trong partials/. Thư mục thiếu khuôn nào thì khuôn có sẵn được dùng.',
    bad: 'vanban template check trong   # trong/ không có tệp .hbs nào',
    good: 'vanban template eject ke-hoach -o khuon\nvanban template check khuon',
    exit: 'failure',
  },
  'file/khong-sua-duoc': {
    title: 'Không sửa được tệp thiết lập',
    why: 'vanban schema --install thêm vài dòng vào .vscode/settings.json và giữ nguyên phần còn lại, nên tệp đó phải đúng cú pháp (JSON, cho phép lời chú thích). Tệp hỏng thì không bị đụng đến.',
    bad: 'vanban schema --install   # .vscode/settings.json thiếu một dấu ngoặc',
    good: 'vanban schema --install   # sau khi sửa .vscode/settings.json',
    exit: 'failure',
  },
  'file/khong-co-tep-nao': {
    title: 'Không có tệp định nghĩa nào',
    why: 'Mẫu tên (như ke-hoach/**/*.yaml), thư mục hay danh sách --files-from đã nêu không cho ra tệp định nghĩa nào. Thư mục thì lấy mọi tệp .yaml, .yml trong đó, kể cả thư mục con; thư mục có dấu chấm ở đầu tên, node_modules và tệp don-vi.yaml không được tính.',
    bad: 'vanban render "ke-hoac/**/*.yaml" -o ra   # thư mục tên là ke-hoach',
    good: 'vanban render "ke-hoach/**/*.yaml" -o ra',
    exit: 'failure',
  },
  'file/thieu-truong-ten': {
    title: 'Định nghĩa thiếu trường có trong tên tệp',
    why: 'Mẫu --name có một trường mà định nghĩa này không có giá trị, hoặc giá trị không còn chữ nào dùng được trong tên tệp, nên không biết đặt tên gì. Ghi giá trị đó vào định nghĩa, hoặc dùng trường khác: {ten} là tên tệp định nghĩa, {thu_muc} là thư mục của nó.',
    bad: 'vanban render "ke-hoach/*.yaml" -o ra --name "{so_van_ban}-{trich_yeu}"   # một kế hoạch chưa có số',
    good: 'vanban render "ke-hoach/*.yaml" -o ra --name "{ten}-{trich_yeu}"',
    exit: 'problems',
  },
  'file/chua-co-tep-ra': {
    title: 'Chưa có tệp ra',
    why: 'vanban render --check thấy tệp lẽ ra được tạo từ định nghĩa này chưa có. Chạy lại không có --check để tạo, rồi đưa tệp vào kho.',
    bad: 'vanban render "ke-hoach/*.yaml" -o ra --check   # chưa từng tạo',
    good: 'vanban render "ke-hoach/*.yaml" -o ra\nvanban render "ke-hoach/*.yaml" -o ra --check',
    exit: 'problems',
  },
  'file/tep-ra-cu': {
    title: 'Tệp ra đã cũ',
    why: 'Tệp ra do vanban tạo và chưa ai sửa, nhưng định nghĩa, khuôn, hình hoặc chính vanban đã khác lúc tạo nó. Chạy lại không có --check để tạo lại.',
    bad: 'vanban render ke-hoach.yaml --check   # đã sửa ke-hoach.yaml mà chưa tạo lại ke-hoach.docx',
    good: 'vanban render ke-hoach.yaml\nvanban render ke-hoach.yaml --check',
    exit: 'problems',
  },
  'file/tep-ra-bi-sua': {
    title: 'Tệp ra đã bị sửa tay',
    why: 'vanban render --check thấy tệp ra không phải bản vanban đã ghi: có người sửa nó trong Word, hoặc nó không do vanban tạo. Đưa chỗ sửa vào định nghĩa rồi tạo lại với --force; bản sửa tay được giữ thành bản dự phòng.',
    bad: 'vanban render ke-hoach.yaml --check   # ke-hoach.docx đã sửa trong Word',
    good: 'vanban render ke-hoach.yaml --force   # bản sửa tay giữ ở ke-hoach.bak1.docx\nvanban render ke-hoach.yaml --check',
    exit: 'problems',
  },
  'file/dut-giua-chung': {
    title: 'Luồng làm việc bị tắt giữa chừng',
    why: 'Khi làm nhiều tệp, vanban chia cho nhiều luồng. Luồng làm tệp này đã tắt, thường vì máy hết bộ nhớ; tệp được thử lại một mình mà vẫn vậy. Các tệp khác vẫn được làm; không có gì được ghi dở cho tệp này.',
    bad: 'vanban render "van-ban/*.yaml" -o ra --to png --dpi 600',
    good: 'vanban render "van-ban/*.yaml" -o ra --to png --dpi 150 --jobs 1',
    exit: 'failure',
  },
  'pdf/chua-cai': {
    title: 'Chưa cài bộ dàn trang',
    why: 'PDF, SVG, PNG cần các gói tùy chọn: trình dàn trang Typst, phông Tinos và, với PNG, trình vẽ điểm ảnh. npm ci và npm install cài chúng, trừ khi có --omit=optional, hoặc máy thuộc loại mà gói không hỗ trợ. Xuất .docx và văn bản thuần không cần chúng.',
    bad: 'vanban render ke-hoach.yaml --to pdf   # trên máy chưa cài bộ dàn trang',
    good: 'npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/tinos\nvanban render ke-hoach.yaml --to pdf',
    exit: 'failure',
  },
  'file/loi-chuong-trinh': {
    title: 'Lỗi của chính vanban',
    why: 'vanban hỏng khi xử lý một tệp: đây là lỗi của chương trình, không phải của văn bản. Xin báo lỗi kèm các dòng mà thông báo in ra và, nếu được, tệp định nghĩa.',
    bad: 'vanban render ke-hoach.yaml',
    good: 'vanban --version   # ghi số phiên bản vào báo lỗi',
    exit: 'failure',
  },
  ...soCodes,
  ...donViCodes,
} as const satisfies Readonly<Record<string, FileCode>>

/** The codes about files and the machine rather than what a definition says. */
export const fileCodes: ReadonlyMap<string, FileCode> = new Map(Object.entries(table))

/** A problem with a file as a whole. */
export function fileProblem(
  code: keyof typeof table,
  file: string,
  words: { readonly message: string; readonly hint?: string | undefined },
): Diagnostic {
  const { message, hint } = words
  return { code, severity: 'error', file, message, ...(hint !== undefined && { hint }) }
}

/** What to report of one file where our own code broke, so that the other files still get their turn. */
export function faultIn(file: string, error: unknown): Diagnostic {
  // A broken output stream is everybody's end.
  if (errno(error) !== '') throw error
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return fileProblem('file/loi-chuong-trinh', file, {
    message: 'vanban hỏng khi xử lý tệp này; đây là lỗi của chương trình, không phải của văn bản.',
    hint: `Xin báo lỗi kèm các dòng sau:\n${detail}`,
  })
}
