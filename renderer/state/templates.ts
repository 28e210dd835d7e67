import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { NoteArrangement, NoteId, NoteSummary } from '../../shared/model/note.ts'
import { focusAfter } from '../components/focus-targets.ts'
import type { EditorStates } from '../editor/editor-states.ts'
import { templateTexts } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import type { Finding } from './finding.ts'
import { goToNote } from './going.ts'
import type { Notes } from './notes.ts'
import { arrangementFor, everything } from './scope.ts'
import { hasTag, withoutTag, withTag } from './tags.ts'
import { fillTemplate, isoDate } from './template-text.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/** A note with this tag is a template (docs/architecture.md). */
const templateTag = 'template'

/** Notes that other notes begin as. */
export interface Templates {
  /** By title. */
  readonly list: () => readonly NoteSummary[]
  /** Open a new note that begins as the template says. */
  readonly begin: (id: NoteId) => Promise<void>
  /** Put a template's text where the cursor is in the open note. */
  readonly insert: (id: NoteId) => Promise<void>
  /** Open a new template. */
  readonly make: (name: string) => void
  /** Open the note whose title is today's date; one that is not there yet begins as the template “Daily note”. */
  readonly today: () => Promise<void>
}

interface Parts {
  readonly client: Pick<FernkeepBridge, 'notes'>
  readonly notes: Notes
  readonly drafts: Drafts
  readonly editorStates: EditorStates
  readonly workspace: Workspace
  readonly finding: Finding
  readonly toasts: Toasts
}

export function createTemplates(parts: Parts, clock: () => Date = () => new Date()): Templates {
  const { client, notes, drafts, editorStates, workspace, finding, toasts } = parts

  const list = () =>
    listed(notes)
      .filter(({ place, tags }) => place !== 'trash' && hasTag(tags, templateTag))
      .sort((a, b) => a.title.localeCompare(b.title))

  /** Title, text and tags; null when the note does not open, of which the person is told. */
  async function read(id: NoteId) {
    const tags = notes.get(id)?.tags ?? []
    const key = drafts.keyOf(id)
    const draft = key === undefined ? undefined : drafts.textOf(key)
    if (draft) return { title: draft.title, body: draft.body.toString(), tags }
    const answer = await client.notes.open({ id })
    if (answer.ok) return answer.value
    toasts.refuse(answer)
    return null
  }

  /** A note of the place that is shown, with the template's tags; only `make` makes a template. */
  function arrangement(tags: readonly string[]): NoteArrangement {
    const { view, scope } = workspace.state.get()
    const within = arrangementFor(view === 'notes' ? scope : everything)
    const all = withoutTag(tags, templateTag).reduce(withTag, withoutTag(within.tags ?? [], templateTag))
    return { ...within, tags: all.slice(0, limits.tagsPerNote) }
  }

  async function begin(id: NoteId, named?: string) {
    const template = await read(id)
    if (template === null) return
    const now = clock()
    const title = (named ?? fillTemplate(template.title, { now, title: '' }).text).slice(
      0,
      limits.titleLength,
    )
    const { text, cursor } = fillTemplate(template.body, { now, title })
    focusAfter(() => {
      finding.clear()
      workspace.newNote({ title, body: text, arrangement: arrangement(template.tags) })
    }, 'body')
    if (cursor !== null) editorStates.goTo(cursor)
  }

  return {
    list,
    begin: (id) => begin(id),
    async insert(id) {
      const { opened } = workspace.state.get()
      const template = await read(id)
      const now = workspace.state.get().opened
      // The person has moved on meanwhile: it would go into another note.
      if (
        template === null ||
        opened.status !== 'editing' ||
        now.status !== 'editing' ||
        now.key !== opened.key
      )
        return
      const title = drafts.textOf(opened.key)?.title ?? ''
      const { text, cursor } = fillTemplate(template.body, { now: clock(), title })
      editorStates.perform(({ state, dispatch }) => {
        const { from, to } = state.selection.main
        const selection = { anchor: from + (cursor ?? text.length) }
        const changes = { from, to, insert: text }
        dispatch(state.update({ changes, selection, userEvent: 'input.complete', scrollIntoView: true }))
        return true
      })
    },
    make: (name) =>
      focusAfter(() => {
        finding.clear()
        workspace.newNote({
          title: name.slice(0, limits.titleLength),
          body: templateTexts.example,
          arrangement: { tags: [templateTag] },
        })
      }, 'body'),
    async today() {
      const title = isoDate(clock())
      const unmade = [...drafts.views.get().values()].find(
        (draft) => draft.id === null && draft.title === title,
      )
      if (unmade) {
        focusAfter(() => workspace.open({ kind: 'draft', key: unmade.key }), 'body')
        return
      }
      const before = listed(notes).find((note) => note.place !== 'trash' && note.title === title)
      if (before) {
        goToNote({ workspace, finding }, before)
        return
      }
      const daily = list().find((note) => note.title.toLowerCase() === templateTexts.daily.toLowerCase())
      if (daily) return begin(daily.id, title)
      focusAfter(() => {
        finding.clear()
        workspace.newNote({ title, arrangement: arrangement([]) })
      }, 'body')
    },
  }
}

const listed = (notes: Notes): readonly NoteSummary[] => {
  const state = notes.state.get()
  return state.status === 'ready' ? [...state.notes.values()] : []
}
