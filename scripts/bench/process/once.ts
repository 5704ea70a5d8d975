/** A fresh process that makes one document and writes it: `once.js <name> <folder> <vanban> <file>`. */
import { writeFileSync } from 'node:fs'
import { contestants } from '../contestants/all.ts'

const [name, folder = '', vanban = '', file = ''] = process.argv.slice(2)
const make = await contestants.find(contestant => contestant.name === name)?.open(folder, { vanban })
if (make === undefined) throw new Error(`no contestant ${name}`)
writeFileSync(file, await make(0))
