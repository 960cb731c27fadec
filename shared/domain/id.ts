import { v7 } from 'uuid'
import { z } from 'zod'

/** A stable identifier: UUID version 7 (RFC 9562), so ids sort by the time they were made. */
export const Id = z.uuidv7()
export type Id = z.infer<typeof Id>

/** Makes a new id. The domain's only source of chance; pure functions take ids as arguments. */
export function newId(): Id {
  return v7()
}
