import { codebookOf, colourOfTopic } from '../domain/codebook/codebook.ts'
import { formatNumber } from '../domain/counting.ts'
import type { Project } from '../domain/project.ts'
import { TOPIC_PALETTE } from '../topics/topic-palette.ts'
import { markup, NO_MARKUP, type Markup } from './markup.ts'
import { isolateText } from './report-claim.ts'

/** A topic by its word, with its colour before it where the codebook has one. */
export function topicName(project: Project, topic: string): Markup {
  const colour = colourOfTopic(project, topic)
  if (colour === null) return isolateText(topic)
  const style = `background: ${TOPIC_PALETTE[colour].light}`
  return markup`<span class="swatch" style="${style}"></span>${isolateText(topic)}`
}

/** The codebook as a table: what each topic is about, and how many claims have it; nothing where there is none. */
export function reportTopics(project: Project): Markup {
  const lines = codebookOf(project).filter(({ topic }) => topic !== null)
  if (lines.length === 0) return NO_MARKUP
  const rows = lines.map(
    ({
      name,
      topic,
      count,
    }) => markup`<tr><th scope="row">${topicName(project, name)}</th><td>${isolateText(topic?.definition ?? '')}</td><td class="number">${formatNumber(count)}</td></tr>
`,
  )
  return markup`<section aria-labelledby="topics">
<h2 id="topics">Topics</h2>
<div class="scroll"><table>
<caption class="soft">What the topics mean</caption>
<thead><tr><th scope="col" class="who">Topic</th><th scope="col">Definition</th><th scope="col" class="number">Claims</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`
}
