import type { Command } from 'commander'
import { addReportOption } from './report.ts'

/** The options of every command over many files, alike wherever they stand. */
export function addBatchOptions(command: Command): Command {
  return addReportOption(
    command
      .option('--jobs <số>', 'số luồng làm cùng lúc; mặc định theo số nhân của máy')
      .option('--shard <phần>', 'chỉ làm một phần, như 2/5: phần thứ hai trong năm')
      .option('--fail-fast', 'dừng ở tệp lỗi đầu tiên')
      .option('--max-problems <số>', 'chỉ in bấy nhiêu vấn đề, còn lại chỉ đếm')
      .option('--quiet', 'không in tiến độ và tổng kết, chỉ in vấn đề'),
  )
}

/** Where the inputs of render and check come from. */
export function addInputs(command: Command): Command {
  return command
    .argument('[tệp...]', 'tệp định nghĩa, thư mục, hoặc mẫu như "ke-hoach/**/*.yaml"; - là đầu vào chuẩn')
    .option('--files-from <tệp>', 'đọc tên các tệp từ danh sách, mỗi dòng một tên; - là đầu vào chuẩn')
}
