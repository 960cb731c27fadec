/** A kind of file: what it is called, and the endings of its names, the usual one first. */
interface FileKind {
  readonly name: string
  readonly endings: readonly [string, ...string[]]
}

/** The kinds of files that are opened and saved. */
export const FILE_KINDS = {
  project: { name: 'Hearsay projects', endings: ['.hearsay'] },
  text: { name: 'Text files', endings: ['.txt', '.text'] },
  markdown: { name: 'Markdown files', endings: ['.md', '.markdown', '.mdown'] },
  page: { name: 'HTML pages', endings: ['.html'] },
  table: { name: 'CSV files', endings: ['.csv'] },
  drawing: { name: 'SVG pictures', endings: ['.svg'] },
  picture: { name: 'PNG pictures', endings: ['.png'] },
} as const satisfies Record<string, FileKind>

/** What an article can be read from. */
export const ARTICLE_ENDINGS: readonly string[] = [
  ...FILE_KINDS.text.endings,
  ...FILE_KINDS.markdown.endings,
]

/** Whether a file's name, or path, has one of some endings, in any case. */
export function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(ending))
}
