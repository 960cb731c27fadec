import { create } from 'zustand'
import { ALL_CHAINS, type ChainFilter } from '../../shared/comparison/chains.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { NamedTable } from '../../shared/domain/naming/named-record.ts'
import { onOtherProject } from '../state/other-project.ts'

/** Whose profile is shown. */
export interface ProfileOf {
  readonly table: NamedTable
  readonly id: Id
}

/** Which claims are shown; how they are gathered is a setting. */
export type ChosenClaims = Omit<ChainFilter, 'claimsBy'>

interface ChainsState {
  readonly filter: ChosenClaims
  /** The part of the picture that the keys are at: a node's or a link's id; null before the first. */
  readonly place: string | null
  /** The part whose claims are listed at the side. */
  readonly shown: string | null
  /** Whether the picture is told in words. */
  readonly isText: boolean
  /** The profile that is shown in the place of the picture. */
  readonly profile: ProfileOf | null
  /** Whether the charts of profiles are tables. */
  readonly isTabled: boolean
}

const { claimsBy: _claimsBy, ...ALL_CLAIMS } = ALL_CHAINS

const START: ChainsState = {
  filter: ALL_CLAIMS,
  place: null,
  shown: null,
  isText: false,
  profile: null,
  isTabled: false,
}

/** Where the person is in the Chains view: nothing that is kept. */
export const useChains = create<ChainsState>(() => START)

export function changeFilter(change: Partial<ChosenClaims>): void {
  useChains.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** Takes back every choice of what is shown. */
export function clearFilter(): void {
  useChains.setState({ filter: ALL_CLAIMS })
}

/** Whether some claims are left out. */
export function isFiltered({
  claimsBy: _claimsBy,
  ...chosen
}: ChosenClaims & Partial<ChainFilter>): boolean {
  return Object.values(chosen).some((one) => one !== null)
}

export function goToPart(place: string): void {
  useChains.setState({ place })
}

export function showPart(place: string): void {
  useChains.setState({ place, shown: place })
}

export function toggleText(): void {
  useChains.setState(({ isText }) => ({ isText: !isText }))
}

export function toggleTables(): void {
  useChains.setState(({ isTabled }) => ({ isTabled: !isTabled }))
}

export function openProfile(profile: ProfileOf): void {
  useChains.setState({ profile })
}

export function closeProfile(): void {
  useChains.setState({ profile: null })
}

onOtherProject(() => useChains.setState(START))
