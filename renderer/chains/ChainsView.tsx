import { useMemo } from 'react'
import { chainsOf } from '../../shared/comparison/chains.ts'
import { drawChains, type ChainPicture } from '../../shared/report/chain-picture.ts'
import { useProjectState } from '../state/project-state.ts'
import { ChainAside } from './ChainAside.tsx'
import { ChainPictureView } from './ChainPictureView.tsx'
import { ChainsToolbar } from './ChainsToolbar.tsx'
import { ChainText } from './ChainText.tsx'
import { clearFilter, isFiltered, useChains } from './chains-state.ts'
import { CHAIN_LETTERS } from './chain-letters.ts'
import { useChainFilter } from './chain-filter.ts'
import { widthOfLabel } from '../kit/picture/label-width.ts'
import { ProfileView } from './ProfileView.tsx'
import { PictureLegend, PicturePanes, PictureView } from '../kit/picture/PictureView.tsx'
import { EmptyView, TAG_CLAIMS } from '../kit/panes/EmptyView.tsx'
import { useSize } from '../kit/panes/use-size.ts'

/** How many parties a layer shows before the rest is one box. */
const MOST = 10
const LEAST_WIDTH = 640
const PADDING = 28

function Empty() {
  const filter = useChains((state) => state.filter)
  if (isFiltered(filter)) {
    return (
      <EmptyView
        name="chains"
        message="No claim fits all that is chosen above."
        action={{ word: 'Show all', isMain: false, run: clearFilter }}
      />
    )
  }
  return (
    <EmptyView
      name="chains"
      message="There is no chain yet. Tag who said what in an article, and through which source; here you will see which outlet relied on whom."
      action={TAG_CLAIMS}
    />
  )
}

/** What the edges of the boxes mean, how much is not drawn, and the keys that matter most. */
function Legend({ picture }: { readonly picture: ChainPicture }) {
  const gathered = picture.nodes.filter(({ parties }) => parties > 1)
  return (
    <PictureLegend name="chains" total={picture.total} step="part">
      {gathered.length === 0 ? null : (
        <span>
          The {MOST} with most claims are shown in each column; dashed boxes hold the others.
        </span>
      )}
    </PictureLegend>
  )
}

/** The picture, as wide as there is room. */
function Drawing() {
  const filter = useChainFilter()
  const isText = useChains((state) => state.isText)
  const project = useProjectState((state) => state.project)
  const { ref, size } = useSize<HTMLDivElement>()
  const chains = useMemo(() => chainsOf(project, filter), [project, filter])
  const width = Math.max(LEAST_WIDTH, (size?.width ?? LEAST_WIDTH) - PADDING)
  const height = Math.max(300, (size?.height ?? 300) - PADDING)
  const picture = useMemo(
    () => drawChains(chains, { width, height, most: MOST, widthOf: widthOfLabel }),
    [chains, width, height],
  )
  return (
    <PicturePanes
      name="chains"
      canvas={ref}
      isFramed
      keys="Arrow keys go from part to part: up and down in a column, left and right along the chains. Enter lists the claims of a part, and again goes to them; Escape comes back."
      legend={<Legend picture={picture} />}
      aside={<ChainAside picture={picture} />}
      asideWidth={320}
    >
      {picture.total === 0 ? (
        <Empty />
      ) : isText ? (
        <ChainText picture={picture} />
      ) : size === null ? null : (
        <ChainPictureView picture={picture} />
      )}
    </PicturePanes>
  )
}

/** Who relied on whom: a picture of the chains, and the profiles of who is in them. */
export function ChainsView() {
  const profile = useChains((state) => state.profile)
  return (
    <PictureView name="chains" label="Chains" commands={CHAIN_LETTERS}>
      {profile === null ? (
        <>
          <h1 className="visually-hidden">Who relied on whom</h1>
          <ChainsToolbar />
          <Drawing />
        </>
      ) : (
        <ProfileView key={profile.id} of={profile} />
      )}
    </PictureView>
  )
}
