import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openStore } from '../../electron/store/opening.ts'
import { valueOf } from '../support/outcomes.ts'

// Compacts the history of a project, between the lines "begin" and "end".

flushCompileCache()
const [path = '', before = ''] = process.argv.slice(2)
const store = valueOf(openStore(path))
writeSync(1, 'begin\n')
valueOf(store.removeHistory(new Date(before)))
writeSync(1, 'end\n')
store.close()
