import { parseArgs } from 'node:util'
import { resolveGivenPath } from './working-folder.ts'

/** What a start was asked for. */
export interface StartOptions {
  readonly isHelpWanted: boolean
  readonly host: 'desktop' | 'browser' | 'either'
  readonly canOpenBrowser: boolean
  /** 0 for any free one. */
  readonly port: number
  /** Full paths: a project, articles, or both. */
  readonly paths: readonly string[]
}

export const START_HELP = `Hearsay: who said what, according to whom?

Usage: npm start -- [options] [PROJECT.hearsay] [ARTICLE …]

  --browser   serve to a browser on this machine, also where the desktop app would run
  --desktop   the desktop app only; fetches Electron’s runtime again if that failed before
  --no-open   do not open the browser: open the link that is printed, which is for one window
  --port N    serve on this port, not on any free one
  --help      say this

Without a project the one opened last is opened; at the first start, a sample.`

function readPort(given: string | undefined): number {
  if (given === undefined) return 0
  const port = Number(given)
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new Error(`“${given}” is not a port. Use a number from 1 to 65535.`)
  }
  return port
}

/** Throws an Error with a sentence for the person when the command line makes no sense. */
export function readStartOptions(commandLine: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    allowPositionals: true,
    options: {
      browser: { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  })
  if (values.browser && values.desktop) {
    throw new Error('Choose one of --browser and --desktop.')
  }
  return {
    isHelpWanted: values.help,
    host: values.browser ? 'browser' : values.desktop ? 'desktop' : 'either',
    canOpenBrowser: !values['no-open'],
    port: readPort(values.port),
    paths: positionals.map((path) => resolveGivenPath(path)),
  }
}
