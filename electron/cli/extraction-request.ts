import { z } from 'zod'

/** One line of what `extract --jsonl` reads. Other fields are left alone. */
const ExtractionRequest = z.object({ id: z.string(), text: z.string() }).readonly()
export type ExtractionRequest = z.infer<typeof ExtractionRequest>

export type RequestLine =
  | { readonly type: 'request'; readonly request: ExtractionRequest }
  | { readonly type: 'blank' }
  | { readonly type: 'bad'; readonly message: string }

function bad(message: string): RequestLine {
  return { type: 'bad', message }
}

/** Reads one line of JSON Lines; null stands for one too long to be read. */
export function readRequest(line: Uint8Array | null): RequestLine {
  if (line === null) return bad('it is longer than 64 MB')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return bad('it is not UTF-8')
  }
  if (text.trim() === '') return { type: 'blank' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return bad('it is not JSON')
  }
  const request = ExtractionRequest.safeParse(value)
  return request.success
    ? { type: 'request', request: request.data }
    : bad('it needs an object with a string “id” and a string “text”')
}
