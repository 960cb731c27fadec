import { TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { writtenTexts } from '../../shared/domain/written-texts.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { copyText } from '../kit/notices/copying.ts'
import { discardRefused, retryRefused, useProjectState } from '../state/project-state.ts'
import styles from './RefusedBanner.module.css'

/** Edits that could not be saved: why, which, and the way to try again. Nothing is dropped without a word. */
export function RefusedBanner() {
  const refused = useProjectState((state) => state.refused)
  const region = useRegion('refused')
  const last = refused.at(-1)
  if (last === undefined) return null
  const texts = refused.flatMap(({ edit }) => writtenTexts(edit))
  const labels = refused.map(({ edit }) => edit.label)
  return (
    <div ref={region} role="alert" className={styles['banner']}>
      <TriangleAlert size={16} aria-hidden />
      <span className={styles['text']}>
        {last.failure.message} Not saved: {labels.slice(0, 3).join('; ')}
        {labels.length > 3 ? ` and ${labels.length - 3} more` : ''}.
      </span>
      {texts.length === 0 ? null : (
        <Button className="button" onPress={() => copyText(texts.join('\n'))}>
          Copy what was typed
        </Button>
      )}
      <Button className="button primary" onPress={() => void retryRefused()}>
        Try again
      </Button>
      <Button className="button" onPress={discardRefused}>
        Give up these changes
      </Button>
    </div>
  )
}
