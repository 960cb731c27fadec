import { formatNumber } from '../domain/counting.ts'
import { ALL_CHAINS, chainsOf, usualGathering } from '../comparison/chains.ts'
import type { Project } from '../domain/project.ts'
import { drawChains, SAVED_SIZE, type ChainPicture, type PictureNode } from './chain-picture.ts'
import { chainSvg } from './chain-svg.ts'
import { standingsOf, type Standing } from './chain-words.ts'
import { markup, type Markup } from './markup.ts'
import { isolateText } from './report-claim.ts'

function standing({ words, parties }: Standing): Markup {
  const told = parties.map(
    ({ label, count }, index) =>
      markup`${index === 0 ? '' : ', '}${isolateText(label)} ${formatNumber(count)}`,
  )
  return markup`${words === '' ? '' : `${words} `}${told}`
}

function row(picture: ChainPicture, node: PictureNode): Markup {
  const standings = standingsOf(picture, node).map(
    (one, index) => markup`${index === 0 ? '' : '; '}${standing(one)}`,
  )
  return markup`<tr><td class="word">${picture.layers[node.layer]?.title ?? ''}</td><th scope="row">${isolateText(node.label)}</th><td class="number">${formatNumber(node.count)}</td><td>${standings}</td></tr>
`
}

/** The picture of all chains, and the same as a table. */
export function reportChains(project: Project): Markup {
  const picture = drawChains(
    chainsOf(project, { ...ALL_CHAINS, claimsBy: usualGathering(project) }),
    SAVED_SIZE,
  )
  if (picture.total === 0) return markup`<p>There is no chain yet.</p>`
  return markup`<p class="soft">Outlets stand at the left; to the right of each stands whom it had its claims from. The wider a band, the more claims. The pattern at the left of a box tells what it is; a dashed box stands for several, or for no source.</p>
${chainSvg(picture)}
<h3>The same in words</h3>
<div class="scroll"><table>
<thead><tr><th scope="col" class="word">What</th><th scope="col" class="who">Who</th><th scope="col" class="number">Claims</th><th scope="col">From whom, and to whom</th></tr></thead>
<tbody>
${picture.nodes.map((node) => row(picture, node))}</tbody>
</table></div>
`
}
