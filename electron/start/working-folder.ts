import { resolve } from 'node:path'

/**
 * A path given on the command line, made full. npm runs scripts in the project's own folder and keeps the
 * person's in INIT_CWD; that is only meant for the script that npm itself started. Throws for an empty path, as a
 * script gives when a variable of it is not set: that would be the folder itself.
 */
export function resolveGivenPath(path: string, environment = process.env): string {
  if (path.trim() === '') throw new Error('A path on the command line is empty. Name a file.')
  const isOurs = ['start', 'hearsay', 'train'].includes(environment['npm_lifecycle_event'] ?? '')
  const folder = isOurs ? environment['INIT_CWD'] : undefined
  return resolve(folder ?? process.cwd(), path)
}
