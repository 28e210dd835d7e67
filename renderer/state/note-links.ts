import { LinkTargets } from '../../shared/model/link-targets.ts'
import { limits } from '../../shared/limits.ts'
import { linkTarget, type NoteLink } from '../../shared/model/note-links.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { fitting } from '../components/fuzzy.ts'
import type { Finding } from './finding.ts'
import { goToNote } from './going.ts'
import { pathOf } from './notebook-tree.ts'
import { keepUp, type Reckoning } from './note-ledger.ts'
import type { Notebooks } from './notebooks.ts'
import type { Notes } from './notes.ts'
import type { Workspace } from './workspace.ts'

/** A note that a link can be made to. */
export interface LinkOffer {
  readonly title: string
  /** The notebook it is in, or nothing. */
  readonly detail: string
  /** What to write between the brackets. */
  readonly target: string
}

/** Where links between notes lead (docs/vault-format.md). */
export interface NoteLinks {
  readonly find: (link: Pick<NoteLink, 'title' | 'id'>) => NoteSummary | undefined
  /** The notes that fit what is typed, best first; the last changed ones when nothing is. */
  readonly offers: (typed: string) => readonly LinkOffer[]
  /** Go to the note; one that is not there is made. */
  readonly open: (link: Pick<NoteLink, 'title' | 'id'>) => void
  /** Told when links may lead elsewhere. */
  readonly subscribe: (listener: () => void) => () => void
  readonly clear: () => void
}

/** More than this nobody reads in a menu; typing on finds the rest. */
const mostOffers = 50

/** Kept up in place: the value is the same one after each step. */
const targetReckoning: Reckoning<LinkTargets> = {
  none: () => new LinkTargets([]),
  follow(targets, steps) {
    for (const { before, after } of steps) {
      if (before) targets.remove(before)
      if (after) targets.put(after)
    }
    return targets
  },
}

export function createNoteLinks(
  notes: Notes,
  notebooks: Notebooks,
  workspace: Workspace,
  finding: Finding,
): NoteLinks {
  const known = keepUp(targetReckoning)
  let offered: {
    readonly state: ReturnType<Notes['state']['get']>
    readonly items: readonly Offered[]
  } | null = null

  const listed = () => {
    const state = notes.state.get()
    return state.status === 'ready' ? state.notes.values() : []
  }

  function targets(): LinkTargets {
    const state = notes.state.get()
    return known(state.status === 'ready' ? state.notes : null)
  }

  function items(): readonly Offered[] {
    const state = notes.state.get()
    if (offered?.state !== state)
      offered = { state, items: [...listed()].filter(isOffered).sort(byChange).map(asItem) }
    return offered.items
  }

  return {
    find: (link) => targets().find(link),
    offers: (typed) =>
      fitting(items(), typed)
        .slice(0, mostOffers)
        .map(({ item: { note } }) => ({
          title: note.title,
          detail: pathOf(notebooks.list.get(), note.notebook),
          target: linkTarget(
            note.title,
            note.id,
            targets().find({ title: note.title, id: null })?.id !== note.id,
          ),
        })),
    open(link) {
      const note = targets().find(link)
      if (note) goToNote({ workspace, finding }, note)
      else if (link.title !== '')
        focusAfter(() => {
          finding.clear()
          workspace.newNote({ title: link.title.slice(0, limits.titleLength) })
        }, 'body')
    },
    subscribe: notes.state.subscribe,
    clear() {
      known(null)
      offered = null
    },
  }
}

interface Offered {
  readonly text: string
  readonly note: NoteSummary
}

const isOffered = ({ place, title }: NoteSummary) => place !== 'trash' && title !== ''
const byChange = (a: NoteSummary, b: NoteSummary) => (a.modifiedAt < b.modifiedAt ? 1 : -1)
const asItem = (note: NoteSummary): Offered => ({ text: note.title, note })
