import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ExportSource } from '../../electron/exchange/exporter.ts'
import { packParts } from '../../electron/exchange/pack/pack-files.ts'
import { valueOf } from './outcomes.ts'

/** Writes an evidence pack into a folder of its own, as it lies there once it is unpacked. Answers the folder. */
export async function unpackPack(source: ExportSource): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-pack-'))
  for (const part of valueOf(await packParts(source))) {
    const path = join(folder, part.name)
    const content = part.content()
    await mkdir(dirname(path), { recursive: true })
    const isWhole = typeof content === 'string' || content instanceof Uint8Array
    await writeFile(path, await buffer(Readable.from(isWhole ? [content] : content)))
  }
  return folder
}
