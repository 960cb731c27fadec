/** Stand-ins for Electron's program, which is not here: packing copies it, sets its fuses and writes a hash into it. */
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** What Electron's fuses look like in its program: a mark, a version, their number, and each off ('0') or on ('1'). */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Each of the first eight as it must not stay. */
const FUSES = Buffer.from(`${FUSE_MARK}\u0001\u000A11110011${'0'.repeat(2)}`)

export function stubLinuxElectron(): Uint8Array {
  return FUSES
}

/** A program of Windows without code: the hash of the archive is written into its resources. */
export function stubWindowsElectron(): Uint8Array {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.create(1033, {}, [
    { lang: 1033, codepage: 1200, values: { ProductName: 'Electron' } },
  ])
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.concat([Buffer.from(program.generate()), FUSES])
}
