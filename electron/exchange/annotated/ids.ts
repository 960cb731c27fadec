import { v5 } from 'uuid'

/** What names made of content stand under (RFC 9562, version 5), so that the same content has the same one in each export. */
const NAMESPACE = 'b1c7a3c2-52a4-4a35-9a77-0d6ef1d0c6a1'

/** The id of something that has none of its own: the same for the same words, another in another place. */
export function idOfContent(...words: readonly (string | number)[]): string {
  return v5(JSON.stringify(words), NAMESPACE)
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether an id is a UUID as formats that want one have it: in small letters, of any version. */
export function isUuid(id: string): boolean {
  return UUID.test(id)
}
