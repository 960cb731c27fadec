const NEEDED = 24

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
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
