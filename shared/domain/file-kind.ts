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
  subtitles: { name: 'Subtitles', endings: ['.srt', '.vtt'] },
} as const satisfies Record<string, FileKind>

/** The kinds of files that articles are read from. What a file is, is told by its content; its ending only offers it. */
export const ARTICLE_KINDS = [
  FILE_KINDS.text,
  FILE_KINDS.markdown,
  { name: 'Web pages', endings: ['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.webarchive'] },
  { name: 'Documents', endings: ['.pdf', '.docx', '.docm', '.odt', '.rtf', '.epub'] },
  { name: 'Mail', endings: ['.eml', '.msg', '.mbox'] },
  {
    name: 'Tables of articles',
    endings: ['.csv', '.tsv', '.tab', '.xlsx', '.xls', '.ods', '.json', '.jsonl', '.ndjson'],
  },
  { name: 'News feeds', endings: ['.xml', '.rss', '.atom'] },
  { name: 'Archives', endings: ['.zip'] },
  FILE_KINDS.subtitles,
] as const satisfies readonly FileKind[]

/** What an article can be read from. */
export const ARTICLE_ENDINGS: readonly string[] = ARTICLE_KINDS.flatMap(({ endings }) => endings)

/** Whether a file's name, or path, has one of some endings, in any case. */
export function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(ending))
}

/**
 * What the name of an original ends in when it is saved out again: as it did where that is a kind that articles are read
 * from. Any other ends so that no system runs it, whatever it was called.
 */
export function endingOfOriginal(fileName: string): string {
  const ending = ARTICLE_ENDINGS.find((one) => hasEnding(fileName, [one]))
  return ending ?? '.original'
}

/** What browsers call the folder that they save beside a page, with its pictures, scripts and frames, in several languages. */
const BESIDE_PAGE =
  /^(?<stem>.+)(?:_files|\.files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_file)$/

/** Whether a folder was saved with a page that lies beside it, and holds no article of its own; `beside`: what lies there. */
export function isPartOfPage(folder: string, beside: readonly string[]): boolean {
  const stem = BESIDE_PAGE.exec(folder)?.groups?.['stem']
  if (stem === undefined) return false
  return ['.html', '.htm', '.xhtml'].some((ending) => beside.includes(`${stem}${ending}`))
}
