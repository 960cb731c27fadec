import { useRegion } from '../kit/focus/use-region.ts'
import { useCommands } from '../kit/keys/registry.ts'
import { REVIEW_COMMANDS } from '../review/review-commands.ts'
import { ReviewDock } from '../review/ReviewDock.tsx'
import { JUDGEMENT_COMMANDS } from '../judgements/judgement-commands.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { ArticleHeader } from '../reader/article/ArticleHeader.tsx'
import { ArticleInspector } from '../reader/article/ArticleInspector.tsx'
import { ArticleText } from '../reader/text/ArticleText.tsx'
import { FindBar } from '../reader/finding/FindBar.tsx'
import { NoArticle } from '../reader/NoArticle.tsx'
import { READER_COMMANDS } from '../reader/reader-commands.ts'
import styles from '../reader/ReaderPane.module.css'
import { useReader } from '../reader/reader-state.ts'
import { TOPIC_COMMANDS } from '../topics/topic-commands.ts'
import { useOpenText } from '../reader/use-open-text.ts'
import { ALIKE_COMMANDS } from '../versions/alike-actions.ts'
import { VERSION_COMMANDS } from '../versions/version-actions.ts'

/** Those of a review first: they take their keys while there is one. */
const PANE_COMMANDS = [
  ...REVIEW_COMMANDS,
  ...READER_COMMANDS,
  ...TOPIC_COMMANDS,
  ...JUDGEMENT_COMMANDS,
  ...VERSION_COMMANDS,
  ...ALIKE_COMMANDS,
]

/** The article: read it, and tag who said what in it. */
export function ReaderPane() {
  useCommands(PANE_COMMANDS)
  const articleId = useSelection((state) => state.articleId)
  const failure = useOpenText(articleId)
  const open = useReader((state) => state.open)
  const isFinding = useReader((state) => state.isFinding)
  const isInspecting = useReader((state) => state.isInspecting)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? false)
  return (
    <section
      className={styles['pane']}
      aria-label="Article"
      ref={useRegion('reader')}
      data-pane="reader"
    >
      {open === null || open.article.id !== articleId ? (
        <NoArticle articleId={articleId} failure={failure} />
      ) : (
        <>
          <ArticleHeader article={open.article} />
          {isReadOnly ? (
            <p className={styles['notice']}>
              This project is open for reading only. Save a copy to tag in it.
            </p>
          ) : null}
          {isFinding ? <FindBar /> : null}
          {isInspecting ? <ArticleInspector open={open} /> : null}
          <ArticleText key={open.article.id} open={open} />
          <ReviewDock />
        </>
      )}
    </section>
  )
}
