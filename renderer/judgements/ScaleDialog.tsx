import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import { listVerdicts, type VerdictLine } from '../../shared/domain/verdicts/verdict-scale.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { add, remove } from './scale-actions.ts'
import styles from './ScaleDialog.module.css'
import { ScaleRow, type Way } from './ScaleRow.tsx'

interface OthersProps {
  readonly lines: readonly VerdictLine[]
  readonly isFixed: boolean
}

/** The verdicts that claims have and the scale does not, each to be put on it. */
function Others({ lines, isFixed }: OthersProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className={styles['heading']}>On claims, and not on the scale</h3>
      <ul className={styles['list']} aria-label="Verdicts that are not on the scale">
        {lines.map(({ name, count }) => (
          <li key={name} className={styles['other']}>
            <span className={styles['name']} dir="auto">
              {name}
            </span>
            <span className={styles['count']}>{countOf(count, 'claim')}</span>
            {isFixed ? null : (
              <Button className="button" onPress={() => add(name)}>
                Put on the scale
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A field for one more verdict. */
function AddField() {
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const submit = () => {
    if (tidyName(name) !== '' && add(name)) setName('')
    field.current?.focus()
  }
  return (
    <div className={styles['add']}>
      <input
        ref={field}
        className="field"
        aria-label="Another verdict"
        placeholder="Another verdict"
        autoFocus
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          submit()
        }}
      />
      <Button className="button" isDisabled={tidyName(name) === ''} onPress={submit}>
        Add
      </Button>
    </div>
  )
}

/** The scale that the project's claims are judged by: its verdicts are renamed, added, ordered and removed. */
export function ScaleDialog() {
  const project = useProjectState((state) => state.project)
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const [moved, setMoved] = useState<{ readonly place: number; readonly way: Way } | null>(null)
  const [told, setTold] = useState('')
  const lines = listVerdicts(project)
  const scale = lines.filter(({ isOnScale }) => isOnScale)
  return (
    <DialogFrame
      title="Scale of verdicts"
      width={760}
      actions={
        <Button className="button primary" onPress={closeDialog}>
          Done
        </Button>
      }
    >
      <p className={styles['about']}>
        What claims of this project are judged by, the best first. Another name is another name on
        all claims too; a verdict that is removed stays on the claims that have it.
      </p>
      <ul className={styles['list']} aria-label="Verdicts of the scale">
        {Array.from(scale.entries(), ([place, line]) => (
          <ScaleRow
            key={place}
            line={line}
            place={place}
            isLast={place === scale.length - 1}
            isFixed={isFixed}
            moved={moved?.place === place ? moved.way : null}
            onMove={(way) => setMoved({ place: place + (way === 'up' ? -1 : 1), way })}
            onRemove={() => {
              setMoved(null)
              setTold(remove(line.name))
            }}
          />
        ))}
      </ul>
      {isFixed ? null : <AddField />}
      <output className={styles['told']}>{told}</output>
      <Others lines={lines.filter(({ isOnScale }) => !isOnScale)} isFixed={isFixed} />
    </DialogFrame>
  )
}
