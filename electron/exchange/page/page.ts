import type { Exporter } from '../exporter.ts'

/** The articles with their marks and claims, to be read, printed and sent to somebody without Hearsay. */
export const PAGE: Exporter = {
  name: 'page',
  title: 'Annotated articles (HTML)',
  about:
    'A web page for each article, with its marks and its claims beside them, to read and print without a network.',
  ending: null,
  choices: [],
  async write(source) {
    const { pageFiles } = await import('./page-files.ts')
    return pageFiles(source)
  },
}
