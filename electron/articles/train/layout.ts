import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A text laid out as some outlet, archive or program does, and what a person read off it. */
const Layout = z.object({
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  text: z.string(),
  title: z.string(),
  byline: z.array(z.string()),
  dateline: z.string(),
  outlet: z.string(),
  date: z.string(),
})
export type Layout = z.infer<typeof Layout>

/** The texts of a file of JSON lines. */
export function readLayouts(path: string | URL): readonly Layout[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => Layout.parse(JSON.parse(line)))
}
