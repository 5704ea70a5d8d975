import type { Target } from '../products.ts'
import type { Wrong } from './batch-options.ts'
import type { RenderOptions } from './render-all.ts'
import type { RenderPlan } from './render-plan.ts'
import type { Io } from './session.ts'

const BINARY: readonly Target[] = ['docx', 'pdf', 'png']

/** What is wrong with wishes that can't be met together, or not here. */
export function wrongWishes(
  { to, tasks }: RenderPlan,
  options: RenderOptions,
  { env, isTTY }: Pick<Io, 'env' | 'isTTY'>,
): (Partial<Wrong> & Pick<Wrong, 'message'>) | undefined {
  const prints = tasks.some(({ output }) => output === 'stdout')
  if (!isEpoch(env.SOURCE_DATE_EPOCH ?? ''))
    return { message: 'SOURCE_DATE_EPOCH phải là số giây nguyên từ năm 1970.' }
  const misplaced = misplacedIn(to, options)
  if (misplaced !== undefined) return { message: misplaced }
  if (options.check === true && (options.watch === true || options.force === true))
    return {
      message: `--check không ghi gì, nên không đi cùng ${options.watch === true ? '--watch' : '--force'}.`,
    }
  if (prints && (options.check === true || options.watch === true))
    return {
      message: `${options.check === true ? '--check' : '--watch'} cần tệp ra, không dùng với đầu ra chuẩn.`,
      hint: 'Thêm -o <thư mục>.',
    }
  if (options.watch === true && tasks.some(({ file }) => file === '-'))
    return { message: '--watch theo dõi tệp; đầu vào chuẩn (-) thì không theo dõi được.' }
  if (BINARY.includes(to) && isTTY.stdout && prints)
    return {
      message: `Không in tệp .${to} ra màn hình.`,
      hint: `Thêm -o <tệp .${to}>, hoặc chuyển hướng: vanban render - > van-ban.${to}`,
    }
  return undefined
}

/** Options of another kind of product. */
function misplacedIn(to: Target, { pdfStandard, dpi }: RenderOptions): string | undefined {
  if (pdfStandard !== undefined && to !== 'pdf') return '--pdf-standard chỉ dùng khi xuất PDF (--to pdf).'
  if (dpi === undefined) return undefined
  if (to !== 'png') return '--dpi chỉ dùng khi xuất PNG (--to png).'
  const { least, most } = dotsPerInch
  return /^\d+$/.test(dpi) && Number(dpi) >= least && Number(dpi) <= most
    ? undefined
    : `--dpi phải là số nguyên từ ${least} đến ${most}.`
}

/** A page of more takes gigabytes. */
const dotsPerInch = { least: 36, most: 600 } as const

function isEpoch(value: string): boolean {
  return value === '' || (/^\d+$/.test(value) && Number(value) <= END_OF_YEAR_9999)
}

const END_OF_YEAR_9999 = 253_402_300_799
