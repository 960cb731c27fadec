import { expect, it } from 'vitest'
import { checkCompoundFile } from '../../../../electron/documents/mail/compound-chains.ts'
import { readTestFile } from '../../../support/documents.ts'

/** A message that Outlook saved, to be damaged: where its parts lie, in bytes. */
class SavedMessage {
  readonly bytes = Buffer.from(readTestFile('mail/statement.msg'))
  readonly #sectors = this.bytes.readInt32LE(76)
  readonly #small = this.bytes.readInt32LE(60)
  readonly #directory = this.bytes.readInt32LE(48)

  #offsetOf(sector: number): number {
    return (sector + 1) * 512
  }

  /** Says which sector comes after which. */
  setNext(sector: number, next: number): void {
    this.bytes.writeInt32LE(next, this.#offsetOf(this.#sectors) + 4 * sector)
  }

  setNextSmall(sector: number, next: number): void {
    this.bytes.writeInt32LE(next, this.#offsetOf(this.#small) + 4 * sector)
  }

  loopDirectory(): void {
    this.setNext(this.#directory, this.#directory)
  }

  /** Where the entries of the directory's sectors stand, those of a type. */
  entries(type: number): readonly number[] {
    const offsets: number[] = []
    const table = this.#offsetOf(this.#sectors)
    for (let one = this.#directory; one >= 0; one = this.bytes.readInt32LE(table + 4 * one)) {
      for (let k = 0; k < 4; k += 1) offsets.push(this.#offsetOf(one) + 128 * k)
    }
    return offsets.filter((at) => this.bytes[at + 66] === type)
  }
}

const [STORAGE, STREAM] = [1, 2]

function changed(change: (message: SavedMessage) => void): Uint8Array {
  const message = new SavedMessage()
  change(message)
  return message.bytes
}

it('finds nothing wrong with a message as Outlook saved it', () => {
  expect(() => checkCompoundFile(new SavedMessage().bytes)).not.toThrow()
})

it.each<[string, (message: SavedMessage) => void]>([
  ['a directory that goes round', (message) => message.loopDirectory()],
  [
    'streams that go round',
    (message) => {
      for (let k = 0; k < 128; k += 1) message.setNextSmall(k, (k + 127) % 128)
    },
  ],
  [
    'streams that share all their sectors, and are together longer than the file',
    (message) => {
      for (let k = 0; k < 128; k += 1) message.setNextSmall(k, k === 127 ? -2 : k + 1)
      for (const at of message.entries(STREAM)) message.bytes.writeInt32LE(0, at + 116)
    },
  ],
  [
    'storages that hold themselves',
    (message) => {
      const top = message.bytes.readInt32LE((message.entries(5)[0] ?? 0) + 76)
      for (const at of message.entries(STORAGE)) message.bytes.writeInt32LE(top, at + 76)
    },
  ],
  [
    'streams longer than the file',
    (message) => {
      for (const at of message.entries(STREAM)) message.bytes.writeInt32LE(0x7f_ff_ff_ff, at + 120)
    },
  ],
  ['more tables than sectors', (message) => message.bytes.writeInt32LE(0x7f_ff_ff_ff, 72)],
])('refuses %s', (_, change) => {
  expect(() => checkCompoundFile(changed(change))).toThrow('The file’s parts do not end.')
})
