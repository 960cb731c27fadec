/** Resolves at Ctrl+C or a polite kill; a second one ends the program at once. */
export function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isEnding) process.exit(130)
        isEnding = true
        resolve()
      })
    }
  })
}
