import { commandIds, commandOf, type CommandId } from '../../shared/commands.ts'
import type { NoteSort } from '../../shared/model/search.ts'
import { focusAfter, focusOnceDrawn, requestFocus, type FocusTarget } from '../components/focus-targets.ts'
import type { App as WholeApp } from './app.ts'
import { chooseFiles } from './attaching.ts'
import { isListView, type View } from './workspace.ts'

type App = Omit<WholeApp, 'commands'>

/** How a command is done, and whether it can be just now. */
interface Command {
  readonly run: () => void
  readonly isReady?: () => boolean
}

/** What every command of shared/commands.ts does in the window. */
export interface Commands {
  readonly isReady: (id: CommandId) => boolean
  /** Nothing happens when it is not ready. */
  readonly run: (id: CommandId) => void
  /** Those that can be run now, in their order. */
  readonly ready: () => readonly CommandId[]
}

export function createCommands(app: App): Commands {
  const all: Readonly<Record<CommandId, Command>> = { ...aboutNotes(app), ...aboutPlaces(app) }
  const isReady = (id: CommandId) =>
    app.session.state.get().status === 'unlocked' &&
    !app.session.welcoming.get() &&
    (all[id].isReady?.() ?? true)
  return {
    isReady,
    run: (id) => void (isReady(id) && all[id].run()),
    ready: () => commandIds.filter((id) => commandOf(id).where === undefined && isReady(id)),
  }
}

type NoteCommand =
  | 'new-note'
  | 'from-template'
  | 'insert-template'
  | 'today'
  | 'pin'
  | 'archive'
  | 'move-to-notebook'
  | 'add-tag'
  | 'history'
  | 'copy-address'
  | 'print'
  | 'save-pdf'
  | 'trash'
  | 'restore'
  | 'purge'
  | 'find-in-note'
  | 'next-mistake'
  | 'attach-file'

function aboutNotes(app: App): Record<NoteCommand, Command> {
  const { workspace, organising, dialogs, history, templates, printing, desktop } = app
  const targets = () => organising.targets()
  const ids = () => targets().map(({ id }) => id)
  const isEditing = () => workspace.state.get().opened.status === 'editing'
  const outsideTrash = () => targets().some(({ place }) => place !== 'trash')
  const insideTrash = () => targets().some(({ place }) => place === 'trash')
  const toList = () => focusOnceDrawn('list')
  return {
    'new-note': { run: () => focusAfter(() => workspace.newNote(), 'title') },
    'from-template': { run: () => dialogs.open({ kind: 'template', purpose: 'begin' }) },
    'insert-template': {
      run: () => dialogs.open({ kind: 'template', purpose: 'insert' }),
      isReady: isEditing,
    },
    today: { run: () => void templates.today() },
    pin: { run: () => void organising.togglePin(ids()), isReady: outsideTrash },
    archive: {
      run: () => {
        const archived = !targets().every(({ place }) => place === 'archive')
        void organising.archive(ids(), archived).then(toList)
      },
      isReady: outsideTrash,
    },
    'move-to-notebook': { run: () => dialogs.open({ kind: 'move', ids: ids() }), isReady: outsideTrash },
    'add-tag': { run: () => dialogs.open({ kind: 'tag', ids: ids() }), isReady: outsideTrash },
    history: { run: () => void history.open(), isReady: isEditing },
    'copy-address': {
      run: () => void desktop.copyAddress(targets()[0]),
      isReady: () => targets().length === 1,
    },
    print: { run: () => void printing.print(), isReady: printing.canPrint },
    'save-pdf': { run: () => void printing.savePdf(), isReady: printing.canPrint },
    trash: { run: () => void organising.trash(ids()).then(toList), isReady: outsideTrash },
    restore: { run: () => void organising.restore(ids()).then(toList), isReady: insideTrash },
    purge: { run: () => dialogs.open({ kind: 'purge', ids: ids() }), isReady: insideTrash },
    'attach-file': { run: () => chooseFiles(app), isReady: isEditing },
    'next-mistake': {
      run: () => app.editorStates.goToNextMistake(),
      isReady: () => isEditing() && app.spelling.languages().length > 0,
    },
    'find-in-note': {
      run: () => focusAfter(() => workspace.bring('editor'), 'find'),
      isReady: () => workspace.state.get().opened.status !== 'nothing',
    },
  }
}

function aboutPlaces(app: App): Record<Exclude<CommandId, NoteCommand>, Command> {
  const { workspace, dialogs, notebooks, listing, selection, looks } = app
  const show = (view: View) => ({ run: () => focusAfter(() => workspace.show(view), 'list') })
  const isEditing = () => workspace.state.get().opened.status === 'editing'
  const sorted = (by: NoteSort) => ({ run: () => looks.sort.set(by) })
  return {
    'new-notebook': {
      run: () =>
        void notebooks.create(null).then((made) => {
          if (made) app.renaming.set(made.id)
        }),
    },
    switcher: { run: () => dialogs.open({ kind: 'switcher' }) },
    lock: { run: () => void app.lock() },
    palette: { run: () => dialogs.open({ kind: 'palette' }) },
    outline: { run: () => app.outline.isOpen.set(!app.outline.isOpen.get()), isReady: isEditing },
    'focus-mode': {
      run: () =>
        focusAfter(() => {
          app.isFocused.set(!app.isFocused.get())
          workspace.bring('editor')
        }, 'body'),
      isReady: () => app.isFocused.get() || isEditing(),
    },
    toolbar: { run: () => looks.toolbar.set(!looks.toolbar.get()) },
    'go-places': { run: () => go(app, 'places') },
    'go-list': { run: () => go(app, 'list') },
    'go-note': { run: () => go(app, 'body') },
    'next-pane': { run: () => step(app, 1) },
    'previous-pane': { run: () => step(app, -1) },
    'show-all': show('notes'),
    'show-pinned': { run: () => focusAfter(() => workspace.show('notes', { kind: 'pinned' }), 'list') },
    'show-archive': show('archive'),
    'show-trash': show('trash'),
    'empty-trash': {
      run: () => {
        workspace.show('trash')
        dialogs.open({ kind: 'empty-trash' })
      },
      isReady: () => app.tallies.places().trash > 0,
    },
    'sort-modified-newest': sorted('modified-newest'),
    'sort-modified-oldest': sorted('modified-oldest'),
    'sort-created-newest': sorted('created-newest'),
    'sort-created-oldest': sorted('created-oldest'),
    'sort-title-ascending': sorted('title-ascending'),
    'sort-title-descending': sorted('title-descending'),
    'select-all': {
      run: () => {
        selection.all(listing.rows().flatMap(({ target }) => (target.kind === 'note' ? [target.id] : [])))
        requestFocus('list')
      },
      isReady: () => isListView(workspace.state.get().view),
    },
    'find-notes': {
      run: () =>
        focusAfter(() => {
          if (!isListView(workspace.state.get().view)) workspace.show('notes')
          workspace.bring('list')
        }, 'finding'),
    },
    settings: { run: () => focusAfter(app.settings.open, 'list') },
    shortcuts: { run: () => dialogs.open({ kind: 'shortcuts' }) },
  }
}

const panes: readonly FocusTarget[] = ['places', 'list', 'body']

function go({ workspace }: App, pane: FocusTarget) {
  focusAfter(() => {
    if (pane === 'list') workspace.bring('list')
    if (pane === 'body') workspace.bring('editor')
  }, pane)
}

function step(app: App, by: number) {
  const at = panes.findIndex((_, i) => document.activeElement?.closest(`[data-pane="${i}"]`))
  go(app, panes[(at + by + panes.length) % panes.length] ?? 'list')
}
