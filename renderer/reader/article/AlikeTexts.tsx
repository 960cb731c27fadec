import { useEffect, useState } from 'react'
import type { Article } from '../../../shared/domain/article.ts'
import type { Alike } from '../../../shared/domain/text-input.ts'
import { call } from '../../state/connection.ts'
import { useProjectState } from '../../state/project-state.ts'
import { describeAlike } from '../../../shared/domain/versions/form-words.ts'
import { runCommand } from '../../kit/keys/registry.ts'

const NONE: readonly Alike[] = []

/** The articles of other outlets with much the same text; asked again where the outlet or the address is another. */
function useAlike({ id, outlet, url }: Article): readonly Alike[] {
  const [found, setFound] = useState({ key: '', alike: NONE })
  const count = useProjectState(({ project }) => project.articles.size)
  const key = JSON.stringify([id, outlet, url, count])
  useEffect(() => {
    let isLeft = false
    void call('article.alike', { id }).then((answer) => {
      if (!isLeft && answer.ok) setFound({ key, alike: answer.value.alike })
    })
    return () => {
      isLeft = true
    }
  }, [id, key])
  return found.key === key ? found.alike : NONE
}

/** Says of an article which others have much the same text, with the way to compare it with the likest. */
export function AlikeTexts({ article }: { readonly article: Article }) {
  const alike = useAlike(article)
  const articles = useProjectState(({ project }) => project.articles)
  if (alike.length === 0) return null
  return (
    <>
      <dt>Elsewhere</dt>
      <dd>
        {alike.map((one) => describeAlike(articles, one)).join(' ')}{' '}
        <button type="button" className="button plain" onClick={() => runCommand('article.alike')}>
          Compare…
        </button>
      </dd>
    </>
  )
}
