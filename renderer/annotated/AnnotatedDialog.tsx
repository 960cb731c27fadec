import { useState } from 'react'
import { Button } from 'react-aria-components'
import { CODE_ROLES, type CodeUse } from '../../shared/domain/code-use.ts'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { listAll } from '../../shared/domain/text/listing.ts'
import { RECORDS } from '../../shared/domain/project.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { bringInAnnotated, leaveAnnotated, setCodeUse } from './annotated.ts'
import { useAnnotated, type AnnotatedCode, type Prepared } from './annotated-state.ts'
import styles from './AnnotatedDialog.module.css'

const NOTHING = ''

/** What a code can stand for, in words: of those that name, the marked words or the code itself may be the name. */
const USES: readonly {
  readonly value: string
  readonly label: string
  use(code: AnnotatedCode): CodeUse
}[] = CODE_ROLES.flatMap((role) => {
  const words = { value: role, label: `${role}: the words`, use: () => ({ role, name: null }) }
  if (role === 'claim') return [{ ...words, label: 'claim' }]
  if (role === 'cue') return [{ ...words, label: 'cue' }]
  const named = {
    value: `${role} by name`,
    label: `${role}: the code’s name`,
    use: ({ path }: AnnotatedCode) => ({ role, name: path.at(-1) ?? '' }),
  }
  return role === 'topic' ? [named] : [words, named]
})

function valueOf({ use }: AnnotatedCode): string {
  if (use === null) return NOTHING
  return use.name === null ? use.role : `${use.role} by name`
}

/** One code of the files, and what it stands for. */
function CodeRow({ code }: { readonly code: AnnotatedCode }) {
  const path = code.path.join(' › ')
  return (
    <tr>
      <th scope="row" dir="auto">
        {path}
      </th>
      <td className={styles['count']}>{formatNumber(code.spans)}</td>
      <td>
        <select
          className="field"
          aria-label={`What “${path}” stands for`}
          value={valueOf(code)}
          onChange={({ target }) => {
            const chosen = USES.find(({ value }) => value === target.value)
            void setCodeUse(code, chosen?.use(code) ?? null)
          }}
        >
          <option value={NOTHING}>left out</option>
          {USES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

/** The codes of the files. Those that mark nothing are shown when that is asked for, or where there are no others. */
function Codes({ codes }: Pick<Prepared, 'codes'>) {
  const [isAll, setAll] = useState(false)
  const marking = codes.filter(({ spans }) => spans > 0)
  const shown = isAll || marking.length === 0 ? codes : marking
  const others = codes.length - shown.length
  return (
    <>
      <table className={styles['codes']}>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col" className={styles['count']}>
              Marks
            </th>
            <th scope="col">Stands for</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((code) => (
            <CodeRow key={code.key} code={code} />
          ))}
        </tbody>
      </table>
      {others === 0 ? null : (
        <Button className={`button plain ${styles['others'] ?? ''}`} onPress={() => setAll(true)}>
          Show {countOf(others, 'code')} without marks
        </Button>
      )}
    </>
  )
}

/** "adds 2 articles and 12 claims, changes 1 speaker". */
function describeCounts(counts: Prepared['counts']): string {
  const partOf = (word: string, part: 'added' | 'changed') => {
    const told = counts.flatMap((count) =>
      count[part] === 0
        ? []
        : count.table === 'scales'
          ? 'the scale of verdicts'
          : countOf(count[part], RECORDS[count.table].word),
    )
    return told.length === 0 ? [] : [`${word} ${listAll(told)}`]
  }
  return [...partOf('adds', 'added'), ...partOf('changes', 'changed')].join(', ')
}

/** What the files come to, and what of them is not held. */
function Outcome({ counts, lost }: Pick<Prepared, 'counts' | 'lost'>) {
  const told = describeCounts(counts)
  return (
    <section className={styles['outcome']} aria-label="What it comes to">
      <output>
        {told === '' ? 'The project holds all that is read of these files.' : `It ${told}.`}
      </output>
      {lost.length === 0 ? null : (
        <>
          <p className={styles['head']}>What is not brought in</p>
          <ul>
            {lost.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What the codes of files of another tool stand for, and what comes of it: brought in as one edit. */
export function AnnotatedDialog() {
  const { files, prepared, isReading } = useAnnotated()
  const names = listAll(files.slice(0, 3).map(({ fileName }) => fileName))
  const isNothing =
    prepared === null || prepared.counts.every(({ added, changed }) => added + changed === 0)
  return (
    <DialogFrame
      title={`Bring in ${files.length > 3 ? countOf(files.length, 'file') : names}`}
      width={760}
      onClose={leaveAnnotated}
      actions={
        <>
          <span className={styles['told']}>{isReading ? 'Reading…' : (prepared?.title ?? '')}</span>
          <Button className="button" onPress={leaveAnnotated}>
            Cancel
          </Button>
          <Button
            className="button primary"
            isDisabled={isNothing || isReading}
            onPress={() => void bringInAnnotated()}
          >
            Bring in
          </Button>
        </>
      }
    >
      {prepared === null ? (
        <p className={styles['told']}>The files are read…</p>
      ) : (
        <div className={styles['body']}>
          <p className={styles['told']}>
            Say what the codes of these files stand for. It is kept with the project, for the next
            files.
          </p>
          <Codes codes={prepared.codes} />
          <Outcome counts={prepared.counts} lost={prepared.lost} />
        </div>
      )}
    </DialogFrame>
  )
}
