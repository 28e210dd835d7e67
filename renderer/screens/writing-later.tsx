import { use, type ComponentProps } from 'react'
import type { writing } from './writing.ts'

type Writing = typeof writing

let loaded: Writing | null = null
let loading: Promise<Writing> | null = null

/**
 * Load the code that texts are read and written with. A note that is opened before it is there shows everything else of
 * itself; what is typed goes into its title meanwhile.
 */
export const loadWriting = (): Promise<Writing> =>
  (loading ??= import('./writing.ts').then((code) => (loaded = code.writing)))

/** At once when it is loaded: a note that is opened then is drawn in one go. */
const useWriting = (): Writing => loaded ?? use(loadWriting())

export function NoteBody(props: ComponentProps<Writing['NoteBody']>) {
  const { NoteBody: Loaded } = useWriting()
  return <Loaded {...props} />
}

export function NoteToolbar() {
  const { NoteToolbar: Loaded } = useWriting()
  return <Loaded />
}

export function ReadOnlyBody(props: ComponentProps<Writing['ReadOnlyBody']>) {
  const { ReadOnlyBody: Loaded } = useWriting()
  return <Loaded {...props} />
}

export function TextToRead(props: ComponentProps<Writing['TextToRead']>) {
  const { TextToRead: Loaded } = useWriting()
  return <Loaded {...props} />
}
