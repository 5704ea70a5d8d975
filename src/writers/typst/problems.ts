import type { Diagnostic } from '../../diagnostics/types.ts'

/** The optional packages, as npm knows them. */
export const packages = {
  compiler: '@myriaddreamin/typst-ts-node-compiler',
  fonts: '@expo-google-fonts/tinos',
  raster: '@resvg/resvg-js',
} as const

/** One of the packages is not there, or does not run on this machine. */
export function missingPackages({ withRaster }: { readonly withRaster: boolean }): Diagnostic {
  const { compiler, fonts, raster } = packages
  const names = [compiler, fonts, ...(withRaster ? [raster] : [])]
  return {
    code: 'pdf/chua-cai',
    severity: 'error',
    message: `Chưa có bộ dàn trang để xuất PDF, PNG, SVG; cài bằng lệnh: npm install ${names.join(' ')}`,
    hint: 'Xuất .docx và văn bản thuần không cần bộ này.',
  }
}

/** PDF/A shows each sign with a glyph of its own: those of these texts are in none of the fonts. */
export function missingGlyphs(texts: readonly string[]): Diagnostic {
  return {
    code: 'pdf/thieu-net-chu',
    severity: 'error',
    message: `Phông chữ không có nét của: ${texts.map(text => `«${text}»`).join(', ')}; PDF/A đòi mọi ký tự có nét.`,
    hint: 'Thay ký tự đó, hoặc dùng chuẩn PDF 1.7 (--pdf-standard 1.7) để in ô trống ở chỗ của nó.',
  }
}

export function missingDate(standard: string): Diagnostic {
  return {
    code: 'pdf/thieu-ngay',
    severity: 'error',
    message: `PDF theo chuẩn ${standard} phải ghi ngày của văn bản, mà văn bản này chưa có đủ ngày, tháng, năm.`,
    hint: 'Ghi đủ thoi_gian_ban_hanh, hoặc đặt biến môi trường SOURCE_DATE_EPOCH, hoặc dùng chuẩn PDF 1.7 (--pdf-standard 1.7).',
  }
}
