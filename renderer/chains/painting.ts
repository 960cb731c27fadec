import { chainsOf, type ChainFilter } from '../../shared/comparison/chains.ts'
import type { Project } from '../../shared/domain/project.ts'
import { drawChains, SAVED_SIZE } from '../../shared/report/chain-picture.ts'
import { chainSvg } from '../../shared/report/chain-svg.ts'

/** Points of the picture for each CSS pixel: sharp on paper and on dense screens. */
const SCALE = 2

/** The most points a side may have before Chromium gives an empty canvas. */
const MOST_POINTS = 16_000

/**
 * The picture of the chains as PNG, in base64: the SVG that is saved, painted on a canvas. It is handed over as a
 * data: URL, which the window's content policy allows for images.
 */
export async function paintChains(project: Project, filter: ChainFilter): Promise<string> {
  const picture = drawChains(chainsOf(project, filter), SAVED_SIZE)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chainSvg(picture).markup)}`
  await image.decode()
  const scale = Math.min(SCALE, MOST_POINTS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window has no canvas to paint on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
