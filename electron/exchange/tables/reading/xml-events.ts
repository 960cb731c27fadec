import { Parser } from 'htmlparser2'
import type { ZipPart } from '../../../documents/archives/zip-parts.ts'
import { Refusal } from '../../../documents/refusal.ts'

/** Attributes by their names as they are written. */
export type Attributes = Readonly<Record<string, string>>

/** Who is told what a file of XML holds, in its order. Names are without the prefix of their namespace. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  text(words: string): void
  close(name: string): void
}

/** One file of a workbook, unpacked, in bytes: a sheet of 100,000 rows has 200 MB. */
const MAX_PART = 768 * 1024 * 1024
/** What no program writes stands deeper. */
const MAX_DEPTH = 60

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * Tells what a file of XML in an archive holds while it is unpacked, whatever its length. No entities but those of XML
 * itself are known, whatever a document type says. Throws a `Refusal` for what is too long, or nested to harm, and an
 * error for what ends before its time: cells that were cut off would read as emptied.
 */
export async function tellXml(part: ZipPart, listener: XmlListener): Promise<void> {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > MAX_DEPTH)
          throw new Refusal(
            'The parts of this workbook nest too deep, as in those made to harm. Open it in its program, save it again, and read that.',
          )
        listener.open(localName(name), attributes)
      },
      ontext(words) {
        listener.text(words)
      },
      onclosetag(name) {
        depth -= 1
        listener.close(localName(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of part.chunks(MAX_PART))
    parser.write(decoder.decode(chunk, { stream: true }))
  parser.write(decoder.decode())
  if (depth > 0) throw new Error('The file ends before its time.')
  parser.end()
}
