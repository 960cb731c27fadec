import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Article } from '../../shared/domain/article.ts'
import { AlignedTexts } from './AlignedTexts.tsx'
import type { AlignedForms } from './use-forms.ts'
import styles from './VersionsDialog.module.css'

/** What a form is called beside its title: where and when it is from, and which file. */
function nameOf({ outlet, date, fileName, addedAt }: Article): string {
  const day = date === '' ? `opened ${addedAt.slice(0, 10)}` : date
  return [outlet, day, fileName].filter((part) => part !== '').join(' · ')
}

interface SideBySideProps {
  readonly forms: AlignedForms
  /** What the two are to each other. */
  readonly heads: readonly [left: string, right: string]
}

/** Two texts side by side, word by word. */
export function SideBySide({ forms, heads: [left, right] }: SideBySideProps) {
  const { earlier, later, alignment } = forms
  const [isChangedOnly, setChangedOnly] = useState(true)
  return (
    <>
      <div className={styles['heads']}>
        <h3 className={styles['form']}>
          {left} <span className={styles['soft']}>{nameOf(earlier.article)}</span>
        </h3>
        <div className={styles['later']}>
          <h3 className={styles['form']}>
            {right} <span className={styles['soft']}>{nameOf(later.article)}</span>
          </h3>
          <Checkbox className="choice" isSelected={isChangedOnly} onChange={setChangedOnly}>
            <span className="check-mark" aria-hidden />
            Only what changed
          </Checkbox>
        </div>
      </div>
      <AlignedTexts
        earlier={earlier.text}
        later={later.text}
        alignment={alignment}
        isChangedOnly={isChangedOnly}
      />
    </>
  )
}
