import { terminalLine } from './terminal-line.ts'

const NEEDED = 24

/** What is said of an error: of options that Node could not read, without its advice on how to write them in code. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isOfOptions = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  return isOfOptions
    ? `${error.message.split('. ')[0]}. Use --help to see what there is.`
    : error.message
}

/**
 * Runs a program's entry: what it answers is the exit code, and what it throws is said in a sentence. Too old
 * a Node is refused before anything else is loaded: it would crash on the save file's library.
 */
export async function runEntry(main: () => Promise<number>): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < NEEDED) {
    console.error(
      `Hearsay needs Node ${NEEDED}, and this is ${process.version}. Use npm start or npm run: ` +
        'they use the Node that npm ci has put into node_modules.',
    )
    process.exitCode = 1
    return
  }
  try {
    process.exitCode = await main()
  } catch (error) {
    for (const line of sentenceOf(error).split('\n')) console.error(terminalLine(line))
    process.exitCode = 1
  }
}
