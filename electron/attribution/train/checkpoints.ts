/** Taggers kept on disk between runs of the training script, so that a run that was stopped goes on where it was. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { makeTagger, type Tagger } from '../tagger.ts'

interface Saved {
  readonly labels: number
  readonly scale: number
  readonly hashes: Int32Array
  readonly weights: Int8Array
  readonly joints: Float32Array
}

export type KeepTagger = (name: string, train: () => Tagger) => Tagger

/** Without a folder nothing is kept, and every tagger is trained. */
export function openCheckpoints(folder: string | undefined): KeepTagger {
  if (folder === undefined) return (_, train) => rounded(train())
  mkdirSync(folder, { recursive: true })
  return (name, train) => {
    const path = join(folder, `${name}.tagger`)
    if (existsSync(path)) return restore(deserialize(readFileSync(path)) as Saved)
    const tagger = rounded(train())
    writeFileSync(path, serialize(save(tagger)))
    return tagger
  }
}

/** Pair weights as the weights file holds them, so that a run from checkpoints equals one without. */
function rounded(tagger: Tagger): Tagger {
  return restore(save(tagger))
}

function save({ table, chain }: Tagger): Saved {
  return {
    labels: table.labels,
    scale: table.scale,
    hashes: table.hashes,
    weights: table.weights,
    joints: Float32Array.from(chain.joints, Math.log),
  }
}

function restore(saved: Saved): Tagger {
  return makeTagger(
    { labels: saved.labels, hashes: saved.hashes, weights: saved.weights, scale: saved.scale },
    saved.joints,
  )
}
