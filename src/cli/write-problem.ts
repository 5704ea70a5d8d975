import type { Diagnostic } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'

/** Why a file could not be written, from the system's error code and how far the writing had come. */
export function writeProblem(file: string, code: string, step: 'before' | 'rename' = 'before'): Diagnostic {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fileProblem('file/het-cho', file, {
        message: 'Không ghi được: đĩa đã hết chỗ (hoặc hết hạn mức).',
        hint: 'Giải phóng chỗ trên đĩa, hoặc ghi sang nơi khác bằng -o.',
      })
    case 'EBUSY':
    case 'ETXTBSY':
      return inUse(file)
    case 'EACCES':
    case 'EPERM':
      // On Windows, this is how renaming over a file that Word holds open fails.
      return step === 'rename' ? inUse(file) : noRight(file, 'không có quyền ghi vào tệp hoặc thư mục này')
    case 'EROFS':
      return noRight(file, 'ổ đĩa này chỉ cho đọc')
    case 'EISDIR':
      return unwritable(file, 'đã có một thư mục trùng tên')
    case 'ENOTDIR':
    case 'EEXIST':
      return unwritable(file, 'một phần của đường dẫn là tệp chứ không phải thư mục')
    case 'ENAMETOOLONG':
      return unwritable(file, 'tên tệp dài quá giới hạn của hệ điều hành')
    default:
      return unwritable(file, `hệ thống báo ${code}`)
  }
}

function inUse(file: string): Diagnostic {
  return fileProblem('file/dang-mo', file, {
    message: 'Không ghi được: có chương trình (Word chẳng hạn) đang mở tệp này.',
    hint: 'Đóng tệp rồi chạy lại.',
  })
}

function noRight(file: string, why: string): Diagnostic {
  return fileProblem('file/khong-co-quyen', file, {
    message: `Không ghi được: ${why}.`,
    hint: 'Ghi sang thư mục khác bằng -o, hoặc xin quyền ghi.',
  })
}

function unwritable(file: string, why: string): Diagnostic {
  return fileProblem('file/khong-ghi-duoc', file, { message: `Không ghi được: ${why}.` })
}
