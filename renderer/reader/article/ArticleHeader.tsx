import { Archive, Info, Link, Search, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { type Article, titleOf } from '../../../shared/domain/article.ts'
import { isWaiting } from '../../../shared/domain/tagging/review.ts'
import { CommandKeyCap } from '../../kit/keys/KeyCap.tsx'
import { hostOf } from '../../../shared/domain/web-address.ts'
import { copyText } from '../../kit/notices/copying.ts'
import { tell } from '../../kit/notices/notices.ts'
import { runCommand, useRegistry } from '../../kit/keys/registry.ts'
import { formsOf } from '../../../shared/domain/versions/forms.ts'
import { useProjectState } from '../../state/project-state.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import styles from '../ReaderPane.module.css'
import { stopFinding } from '../finding/find-state.ts'
import { useMarks } from '../text/placed-marks.ts'
import { useReader } from '../reader-state.ts'

interface AddressProps {
  readonly name: string
  readonly icon: LucideIcon
  readonly url: string
}

/** Where the article is on the web: its host, and all of it on the clipboard. Hearsay itself goes nowhere. */
function Address({ name, icon: Icon, url }: AddressProps) {
  if (url === '') return null
  return (
    <>
      {' · '}
      <button
        type="button"
        className={styles['address']}
        aria-label={`${name}: copy ${url}`}
        title={`${url}\nPress to copy it.`}
        onClick={() => {
          copyText(url)
          tell(`Copied ${url}`)
        }}
      >
        <Icon size={12} aria-hidden /> <span className={styles['host']}>{hostOf(url)}</span>
      </button>
    </>
  )
}

/** What is known about the article, in one line, and the ways to its details and into its text. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const count = useMarks((state) => state.order.length)
  const waiting = useMarks((state) => state.order.filter(isWaiting).length)
  const { isFinding, isInspecting } = useReader()
  const outlets = useRegistry((state) => state.commands.get('article.outlets'))
  const hasOutlets = outlets?.isEnabled?.() === true
  const articles = useProjectState((state) => state.project.articles)
  const forms = useMemo(() => formsOf(articles, article.id), [articles, article.id])
  const form = forms.findIndex(({ id }) => id === article.id) + 1
  const facts = [article.byline, article.outlet, article.date, article.dateline].filter(
    (fact) => fact !== '',
  )
  const claims = waiting > 0 && waiting === count ? 'draft' : 'claim'
  const drafts = waiting > 0 && waiting < count ? `, ${waiting} of them drafts` : ''
  return (
    <header className={styles['header']}>
      <div className={styles['about']}>
        <h1 className={styles['title']}>{titleOf(article)}</h1>
        <p className={styles['facts']}>
          {[...facts, `${countOf(count, claims)}${drafts}`].join(' · ')}
          <Address name="Address" icon={Link} url={article.url} />
          <Address name="Address of the archive" icon={Archive} url={article.archivedUrl} />
          {forms.length > 1 ? (
            <button
              type="button"
              className={styles['ask']}
              onClick={() => runCommand('article.versions')}
            >
              Form {form} of {forms.length}: compare
            </button>
          ) : null}
          {article.outlet === '' && hasOutlets ? (
            <button
              type="button"
              className={styles['ask']}
              onClick={() => runCommand('article.outlets')}
            >
              Set the outlet <CommandKeyCap command={outlets} />
            </button>
          ) : null}
        </p>
      </div>
      <button
        type="button"
        className="button plain"
        aria-label="Find in this article"
        title="Find in this article (Ctrl+F)"
        aria-pressed={isFinding}
        onClick={() => (isFinding ? stopFinding() : runCommand('find.text'))}
      >
        <Search size={15} aria-hidden />
      </button>
      <button
        type="button"
        className="button plain"
        aria-label="Article inspector"
        title="Article inspector (Ctrl+I)"
        aria-pressed={isInspecting}
        onClick={() => runCommand('inspector.open')}
      >
        <Info size={15} aria-hidden />
      </button>
    </header>
  )
}
