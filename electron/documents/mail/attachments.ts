import type { Member } from '../document.ts'
import { tidyParagraph } from '../text-builder.ts'

/** A file that comes with a mail. */
export interface AttachedFile {
  readonly name: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly read: () => Uint8Array
  /** Whether it is shown in the text: a picture, a logo. */
  readonly isInline: boolean
}

const MAX_NAME = 150
/** Signatures, what belongs to the letter and not in it, and the letter again in a form that few programs show. */
const NO_FILE =
  /^(?:text\/x-amp-html|application\/(?:pgp-signature|(?:x-)?pkcs7-signature)|message\/(?:delivery-status|disposition-notification|rfc822-headers))$/
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/calendar': '.ics',
  'application/pdf': '.pdf',
}

/** A name for a file that leads nowhere: no folders, nothing that cannot be seen, and not too long. */
export function tidyFileName(name: string): string {
  const tidy = tidyParagraph(name)
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .replaceAll(/^\.+/g, '')
  if (tidy.length <= MAX_NAME) return tidy
  const ending = /\.\w{1,8}$/.exec(tidy)?.[0] ?? ''
  return tidy.slice(0, MAX_NAME - ending.length).toWellFormed() + ending
}

/** The files that come with a mail, for a person to choose from. */
export function listAttachments(files: readonly AttachedFile[]): readonly Member[] {
  const offered = files.filter(
    ({ type, isInline, size }) =>
      !NO_FILE.test(type) && size > 0 && !(isInline && /^(?:image|audio|video)\//.test(type)),
  )
  return offered.map(({ name, type, size, read }, k) => {
    const known = tidyFileName(name) || `attachment-${k + 1}${ENDINGS[type] ?? ''}`
    return {
      name: known,
      about: '',
      date: '',
      size,
      open: async () => ({ name: known, bytes: read() }),
    }
  })
}
