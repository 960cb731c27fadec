import { fail, type Outcome, succeed } from '../../shared/domain/failure.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import { Refusal } from '../documents/refusal.ts'
import { parseJson } from '../documents/tables/json.ts'
import { textOfUtf8 } from './text/utf8.ts'

/** How much of a file is looked at to tell what it is, in bytes. */
const BEGINNING = 4096

/** The beginning of a file as text, without a byte-order mark; what is no UTF-8 in it is told by a sign. */
export function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING))
}

/** The value in a file of JSON (RFC 8259: UTF-8). Fails with where it is broken, or what it is too large for. */
export function parseJsonFile(bytes: Uint8Array): Outcome<unknown> {
  if (bytes.length > FILE_LIMITS.size) return fail('TOO_LARGE', TOO_LARGE)
  const text = textOfUtf8(bytes)
  if (text === null) {
    return fail(
      'NOT_TEXT',
      'This file is not UTF-8, as JSON has to be. Export it once more, and import that.',
    )
  }
  try {
    return succeed(parseJson(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof Refusal) return fail('FILE_UNREADABLE', error.message)
    throw error
  }
}
