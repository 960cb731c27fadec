/** The objects of a PDF, from 1, as a file: for files that no program makes. The first is its catalogue. */
export function makePdf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.5\n'
  const places = objects.map((object, k) => {
    const at = file.length
    file += `${k + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  )
}

/** A stream: its words as the file holds them, with more entries of its dictionary. */
export function makeStream(words: string, entries = ''): string {
  return `<</Length ${words.length}${entries}>>stream\n${words}\nendstream`
}

/** A PDF of one page with what draws it, what it may draw with (after Helvetica, object 5), and further objects from 6. */
export function makePage(
  content: string,
  {
    resources = '',
    further = [],
    trailer = '',
  }: {
    readonly resources?: string
    readonly further?: readonly string[]
    readonly trailer?: string
  } = {},
): Buffer {
  return makePdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
      makeStream(content),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...further,
    ],
    trailer,
  )
}
