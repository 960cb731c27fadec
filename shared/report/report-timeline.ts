import { formatNumber } from '../domain/counting.ts'
import type { Project } from '../domain/project.ts'
import { placesOf, type TimelineEntry } from '../timeline/placing.ts'
import { comparePeriods, timelineOf } from '../timeline/timeline.ts'
import { DEFAULT_TIMELINE } from '../timeline/timeline-choice.ts'
import { labelOfPeriod } from '../timeline/slot-label.ts'
import { comparedClaims } from '../comparison/grid.ts'
import { markup, type Markup } from './markup.ts'
import { articleLine, claimLine, isolateText } from './report-claim.ts'
import { drawTimeline, SAVED_TIMELINE } from './timeline-picture.ts'
import { timelineSvg } from './timeline-svg.ts'
import { placingInWords } from './timeline-words.ts'

function row(project: Project, entry: TimelineEntry): Markup {
  const claim = project.claims.get(entry.claimId)
  if (claim === undefined) return markup``
  return markup`<tr><th scope="row" class="word">${labelOfPeriod(entry.period).whole}</th><td>${claimLine(project, claim)}</td><td>${isolateText(placingInWords(entry))}</td><td>${articleLine(project, claim)}</td></tr>
`
}

/** The timeline of all claims, and the same as a table. */
export function reportTimeline(project: Project): Markup {
  const timeline = timelineOf(project, DEFAULT_TIMELINE)
  if (timeline.total === 0) return markup`<p>There is no claim yet.</p>`
  const entries = comparedClaims(project)
    .flatMap((claim) => placesOf(project, claim, DEFAULT_TIMELINE.placing))
    .sort((a, b) => comparePeriods(a.period, b.period))
  return markup`<p class="soft">A square stands on a day, or a longer time, that a claim’s words name; a disc where the words around tell when it was said; a ring on the article’s date, as of which it holds: ${formatNumber(timeline.asOf)} of ${formatNumber(timeline.total)}. Quiet days are folded.</p>
<div class="scroll timeline" role="region" aria-label="The timeline as a picture" tabindex="0">${timelineSvg(project, drawTimeline(timeline, SAVED_TIMELINE))}</div>
<h3>The same in words</h3>
<div class="scroll"><table>
<thead><tr><th scope="col" class="word">When</th><th scope="col">Claim</th><th scope="col">How that is known</th><th scope="col">Article</th></tr></thead>
<tbody>
${entries.map((entry) => row(project, entry))}</tbody>
</table></div>
`
}
