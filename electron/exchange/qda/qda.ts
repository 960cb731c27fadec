import { writeAnnotated } from '../annotated/annotated-files.ts'
import type { Exporter } from '../exporter.ts'
import type { Importer } from '../importer.ts'
import { isPacked } from '../packed-files.ts'
import { readChecked } from '../reading-outcome.ts'

/** A project for programs of qualitative analysis. */
export const QDPX: Exporter = {
  name: 'qdpx',
  title: 'REFI-QDA project',
  about:
    'The articles with their marks, codes, speakers and sources, for QualCoder, MAXQDA, ATLAS.ti and NVivo.',
  ending: '.qdpx',
  choices: [],
  async write(source) {
    const { packProject } = await import('./qda-project.ts')
    return writeAnnotated(source, async (project) => {
      const packed = await packProject(project, source.now)
      return [{ name: `${source.name}.qdpx`, content: () => packed }]
    })
  },
}

/** The codebook alone. */
export const QDC: Exporter = {
  name: 'qdc',
  title: 'REFI-QDA codebook',
  about:
    'The topics with their definitions and colours, and what claims, speakers, cues and sources are marked with.',
  ending: '.qdc',
  choices: [],
  async write(source) {
    const { writeQdc } = await import('./codebook.ts')
    return writeAnnotated(source, (project) => [
      { name: `${source.name}.qdc`, content: () => writeQdc(project) },
    ])
  },
}

/** A project that a program of qualitative analysis wrote. */
export const QDPX_IMPORTER: Importer = {
  name: 'qdpx',
  title: 'REFI-QDA project',
  endings: ['.qdpx'],
  companions: null,
  isOne: (files) => isPacked(files, (name) => /^[^/]+\.qde$/i.test(name)),
  async read([file]) {
    const { unpackProject } = await import('./qda-project.ts')
    return readChecked(() => unpackProject(file?.bytes ?? new Uint8Array()))
  },
}

/** Where the root of a codebook stands at the latest. */
const HEAD = 2000

/** A codebook that a program of qualitative analysis wrote. */
export const QDC_IMPORTER: Importer = {
  name: 'qdc',
  title: 'REFI-QDA codebook',
  endings: ['.qdc'],
  companions: null,
  isOne([file, ...others]) {
    if (file === undefined || others.length > 0) return false
    const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, HEAD))
    return /<(?:\w+:)?CodeBook\b[^>]*urn:QDA-XML:codebook/.test(head)
  },
  async read([file]) {
    const { readQdc } = await import('./codebook.ts')
    const source = new TextDecoder().decode(file?.bytes)
    return readChecked(async () => readQdc(source, file?.name ?? ''))
  },
}
