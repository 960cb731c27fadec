import { formatNumber } from '../domain/counting.ts'
import { ALL_CHAINS, chainsOf } from '../comparison/chains.ts'
import type { Project } from '../domain/project.ts'
import { drawChains, SAVED_SIZE, type ChainPicture, type PictureNode } from './chain-picture.ts'
import { chainSvg } from './chain-svg.ts'
import { neighboursOf } from './chain-words.ts'
import { markup, type Markup } from './markup.ts'
import { isolateText } from './report-claim.ts'

type Parties = ReturnType<typeof neighboursOf>['from']

function parties(list: Parties): Markup {
  if (list.length === 0) return markup``
  return markup`${list.map(({ label, count }, index) => markup`${index === 0 ? '' : ', '}${isolateText(label)} ${formatNumber(count)}`)}`
}

function row(picture: ChainPicture, node: PictureNode): Markup {
  const { from, to } = neighboursOf(picture, node.id)
  return markup`<tr><td class="word">${picture.layers[node.layer]?.title ?? ''}</td><th scope="row">${isolateText(node.label)}</th><td>${parties(from)}</td><td>${parties(to)}</td><td class="number">${formatNumber(node.count)}</td></tr>
`
}

/** The picture of all chains, and the same as a table. */
export function reportChains(project: Project): Markup {
  const picture = drawChains(chainsOf(project, ALL_CHAINS), SAVED_SIZE)
  if (picture.total === 0) return markup`<p>There is no chain yet.</p>`
  return markup`<p class="soft">Outlets stand at the left; to the right of each stands whom it had its claims from. The wider a band, the more claims. The pattern at the left of a box tells what it is; a dashed box stands for several, or for no source.</p>
${chainSvg(picture)}
<h3>The same in words</h3>
<div class="scroll"><table>
<thead><tr><th scope="col" class="word">What</th><th scope="col" class="who">Who</th><th scope="col">Claims from</th><th scope="col">Relied on by</th><th scope="col" class="number">Claims</th></tr></thead>
<tbody>
${picture.nodes.map((node) => row(picture, node))}</tbody>
</table></div>
`
}
