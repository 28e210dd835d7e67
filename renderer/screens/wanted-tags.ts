import { useSyncExternalStore } from 'react'
import { useApp } from '../state/app.ts'
import type { TagCount } from '../state/tags.ts'

const none: readonly TagCount[] = []
const noTags = () => none

/** Every tag while `isWanted`, none otherwise: then no count of a tag, which a save may change, draws who asks. */
export function useWantedTags(isWanted: boolean): readonly TagCount[] {
  const { tallies } = useApp()
  return useSyncExternalStore(tallies.subscribe, isWanted ? tallies.tags : noTags)
}
