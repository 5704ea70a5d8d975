/** How stack traces name the bundle, whatever machine built it and wherever it is installed. */
export const bundleName = 'vanban/cli.cjs'

/** CommonJS source as a function of what Node would give it. The build compiles the very same text. */
export function wrapped(source: string): string {
  return `(function (require, module, __dirname) { var exports = module.exports; ${source}\n})`
}
