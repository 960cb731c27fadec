import { resolve } from 'node:path'

/**
 * A path given on the command line, made full. npm runs scripts in the project's own folder and keeps the
 * person's in INIT_CWD; that is only meant for the script that npm itself started.
 */
export function resolveGivenPath(path: string, environment = process.env): string {
  const isOurs = ['start', 'hearsay', 'train'].includes(environment['npm_lifecycle_event'] ?? '')
  const folder = isOurs ? environment['INIT_CWD'] : undefined
  return resolve(folder ?? process.cwd(), path)
}
