import type { FileReading, GivenFile, Member } from '../document.ts'
import { tidyMemberName } from '../member-name.ts'
import { Refusal } from '../refusal.ts'
import { openZip, type ZipPart } from './zip-parts.ts'

/** What systems leave beside the files of a person: hidden files, previews, marks of macOS and Windows. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i

function memberOf(part: ZipPart): Member {
  return {
    name: part.name,
    about: part.isEncrypted ? 'locked with a password' : '',
    date: part.modified,
    size: part.size,
    open: async (): Promise<GivenFile> => ({
      name: part.name.slice(part.name.lastIndexOf('/') + 1),
      bytes: await part.read(),
    }),
  }
}

/** A file that is listed so that it is told of, and refused where it is chosen. */
function strayMember(name: string): Member {
  return {
    name,
    about: 'its name leads out of the archive',
    date: '',
    size: 0,
    open: () =>
      Promise.reject(
        new Refusal(
          `“${tidyMemberName(name)}” is left out: its name leads out of the archive, as those do that are made to harm.`,
        ),
      ),
  }
}

/** Reads a ZIP file as the files in it, of which a person chooses; none is unpacked before. */
export async function readArchive(file: GivenFile): Promise<FileReading> {
  const { parts, strays } = await openZip(file.bytes)
  const own = parts.filter(({ name, size }) => size > 0 && !LEFT_BY_SYSTEMS.test(name))
  if (own.length === 0 && strays.length > 0) {
    throw new Refusal(
      'The names of the files in this archive lead out of it, as those do that are made to harm. It is not opened.',
    )
  }
  if (own.length === 0) {
    throw new Refusal('There are no files in this archive. Choose one that holds documents.')
  }
  if (own.every(({ isEncrypted }) => isEncrypted)) {
    throw new Refusal(
      'This archive is locked with a password. Unpack it with its password, and open the files.',
    )
  }
  return {
    type: 'members',
    word: 'file',
    members: [...own.map(memberOf), ...strays.map(strayMember)],
  }
}
