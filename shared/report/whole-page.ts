import { markup, type Markup } from './markup.ts'

interface PageParts {
  readonly title: string
  readonly style: string
  /** Which style sheets the page takes, in terms of its content policy. */
  readonly styleSource: string
  readonly body: Markup
}

/** A whole page around its body. Nothing is loaded and nothing runs: the page's own style sheet is all there is. */
export function wholePage({ title, style, styleSource, body }: PageParts): string {
  const policy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Hearsay">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${body}</body>
</html>
`.markup
}
