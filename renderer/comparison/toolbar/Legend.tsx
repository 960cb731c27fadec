import { CircleQuestionMark } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { KeyCap, LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import { LETTERS, type LetterId } from '../../kit/keys/letters.ts'
import { CertaintyMark } from '../grid/CertaintyMark.tsx'
import { RELATION_WORDS } from '../relations/relation-words.ts'
import styles from './Legend.module.css'

const KINDS = [
  ['direct', 'All of it is quoted'],
  ['mixed', 'Some of it is quoted'],
  ['indirect', 'A paraphrase'],
] as const

const CERTAINTIES = ['certain', 'probable', 'possible'] as const

/** Those that matter most. */
const KEYS = [
  'compare.move',
  'compare.mark',
  'compare.lineUp',
  'compare.details',
  'compare.fold',
  'compare.inFull',
] as const satisfies readonly LetterId[]

/** What the marks in the cells mean, and the keys that matter most. */
export function Legend() {
  return (
    <DialogTrigger>
      <Button className="button plain" aria-label="Signs and keys">
        <CircleQuestionMark size={15} aria-hidden />
      </Button>
      <Popover className="menu" placement="bottom end" offset={4}>
        <Dialog className={styles['legend'] ?? ''} aria-label="Signs and keys">
          <ul className={styles['signs']}>
            {KINDS.map(([kind, meaning]) => (
              <li key={kind}>
                <span className={styles['edge']} data-kind={kind} aria-hidden /> {meaning}
              </li>
            ))}
            {CERTAINTIES.map((certainty) => (
              <li key={certainty}>
                <CertaintyMark certainty={certainty} /> {certainty}
              </li>
            ))}
            {Object.entries(RELATION_WORDS).map(([type, { sign, title }]) => (
              <li key={type}>
                <b aria-hidden>{sign}</b> {title.toLowerCase()} another claim, or is so by it
              </li>
            ))}
          </ul>
          <dl className={styles['keys']}>
            <div>
              <dt>
                <KeyCap shortcut="Enter" />
              </dt>
              <dd>Into a cell, and to the claim in its article</dd>
            </div>
            {KEYS.map((id) => (
              <div key={id}>
                <dt>
                  <LetterKeyCap of={id} />
                </dt>
                <dd>{LETTERS[id].title}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
