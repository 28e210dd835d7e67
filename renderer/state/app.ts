import { createContext, use } from 'react'
import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { noteOfAddress } from '../../shared/model/desktop.ts'
import type { Note, NotebookId, NoteSummary } from '../../shared/model/note.ts'
import type { SessionState } from '../../shared/model/session.ts'
import { createEditorStates, type EditorStates } from '../editor/editor-states.ts'
import { failureTexts, sentences } from '../text/texts.ts'
import { createAttachments, type Attachments } from './attachments.ts'
import { createBacklinks, type Backlinks } from './backlinks.ts'
import { createCatchingUp, type CatchingUp } from './catching-up.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createFinding, type Finding } from './finding.ts'
import { followFound } from './found-changes.ts'
import { createCommands, type Commands } from './commands.ts'
import { createDesktop, type Desktop } from './desktop.ts'
import { createDialogs, type Dialogs } from './dialogs.ts'
import { createListing, type Listing } from './listing.ts'
import { createLooks, type Looks } from './looks.ts'
import { createLinkRenaming, type LinkRenaming } from './link-renaming.ts'
import { createManyNotes, type ManyNotes } from './many-notes.ts'
import { createNotebooks, type Notebooks } from './notebooks.ts'
import { createVaultAccess, type VaultAccess } from './access.ts'
import { followCopies } from './copied-text.ts'
import { createLeaving, type Leaving } from './leaving.ts'
import { createNoteHistory, type NoteHistory } from './note-history.ts'
import { createNoteLinks, type NoteLinks } from './note-links.ts'
import { createNoteMoves, type NoteMoves } from './note-moves.ts'
import { followNotes } from './note-changes.ts'
import { createNotes, type Notes } from './notes.ts'
import { createOrganising, type Organising } from './organising.ts'
import { createOutline, type Outline } from './outline.ts'
import { createPrinting, type Printing } from './printing.ts'
import { createRecoveries, type Recoveries } from './recoveries.ts'
import { followPlace } from './place-changes.ts'
import { saveBeforeClosing } from './save-before-closing.ts'
import { createSavedSearches, type SavedSearches } from './saved-searches.ts'
import { createSelection, type Selection } from './selection.ts'
import { followSession } from './session-content.ts'
import { createSpeaking, type Speaking } from './speaking.ts'
import { createSpelling, type Spelling } from './spelling.ts'
import { createSession, type Session } from './session.ts'
import { createShownSession } from './shown-session.ts'
import { createSettingsPages, type SettingsPages } from './settings-pages.ts'
import { createStore, type Store } from './store.ts'
import { createTallies, type Tallies } from './tallies.ts'
import { createTemplates, type Templates } from './templates.ts'
import { createToasts, type Toasts } from './toasts.ts'
import { createVaultTasks, type VaultTasks } from './vault-tasks.ts'
import { createWorkspace, type View, type Workspace } from './workspace.ts'

type AppFacts = Extract<Awaited<ReturnType<FernkeepBridge['app']['facts']>>, { ok: true }>['value']

/** All the window's state, by name. */
export interface App extends SettingsPages {
  readonly client: FernkeepBridge
  /** Null until main has answered. */
  readonly facts: Store<AppFacts | null>
  readonly session: Session
  /** The session as the window shows it. */
  readonly shown: Store<SessionState>
  readonly notes: Notes
  readonly tallies: Tallies
  readonly drafts: Drafts
  readonly editorStates: EditorStates
  readonly workspace: Workspace
  readonly notebooks: Notebooks
  readonly looks: Looks
  readonly listing: Listing
  readonly selection: Selection
  readonly many: ManyNotes
  readonly organising: Organising
  readonly dialogs: Dialogs
  /** The notebook whose name is being changed in place. */
  readonly renaming: Store<NotebookId | null>
  readonly commands: Commands
  readonly moves: NoteMoves
  readonly finding: Finding
  readonly noteLinks: NoteLinks
  readonly backlinks: Backlinks
  readonly linkRenaming: LinkRenaming
  readonly attachments: Attachments
  readonly outline: Outline
  /** Nothing but the note is shown. */
  readonly isFocused: Store<boolean>
  readonly savedSearches: SavedSearches
  readonly catchingUp: CatchingUp
  readonly history: NoteHistory
  readonly recoveries: Recoveries
  readonly templates: Templates
  readonly printing: Printing
  readonly desktop: Desktop
  readonly vaultTasks: VaultTasks
  readonly access: VaultAccess
  readonly toasts: Toasts
  readonly leave: Leaving['leave']
  readonly lock: Leaving['lock']
  readonly speaking: Speaking
  readonly spelling: Spelling
  /** Go to the note of an address, or ask main to open an https one in the system's browser. */
  readonly openLink: (url: string) => void
}

/** `drawn` resolves when what was changed until now is on screen. */
export function createApp(client: FernkeepBridge, drawn: () => Promise<void>): App {
  const facts = createStore<AppFacts | null>(null)
  const toasts = createToasts()
  const session = createSession(client)
  const notes = createNotes(client, () => [listing, tallies].forEach((part) => part.keepUp()))
  const tallies = createTallies(notes)
  const drafts = createDrafts(client, {
    onStored: (stored) => {
      if ('excerpt' in stored) notes.accept(stored)
      else if (notes.get(stored.id) === undefined) notes.accept(withoutBody(stored))
    },
    onKept: (reason) => toasts.show(sentences.kept[reason]),
  })
  const editorStates = createEditorStates(drafts)
  const workspace = createWorkspace(client, notes, drafts)
  const notebooks = createNotebooks(client, toasts)
  const looks = createLooks(client, toasts)
  const finding = createFinding(client, () => findingScopes[workspace.state.get().view] ?? '')
  const listing = createListing(notes, drafts, notebooks, workspace, finding, looks.sort)
  const selection = createSelection()
  const many = createManyNotes(client, notes, drafts, toasts)
  const noteLinks = createNoteLinks(notes, notebooks, workspace, finding)
  const organising = createOrganising(notes, drafts, notebooks, workspace, listing, selection, many)
  const moves = createNoteMoves(client, notes, drafts, workspace, toasts, listing.rows)
  const history = createNoteHistory(client, notes, drafts, editorStates, workspace, toasts)
  const savedSearches = createSavedSearches(client, finding, workspace, toasts)
  const openLink = async (url: string) => {
    const id = noteOfAddress(url)
    if (id !== null) return desktop.goTo(id)
    const answer = await client.app.openLink({ url })
    if (!answer.ok) toasts.show(failureTexts[answer.code].title)
  }
  const attachments = createAttachments(client, toasts)
  const desktop = createDesktop(client, workspace, finding, toasts)
  const access = createVaultAccess(client)
  const leaving = createLeaving(client, drafts, workspace, toasts)
  const pages = createSettingsPages(client, workspace)
  const parts: Omit<App, 'commands'> = {
    access,
    ...leaving,
    speaking: createSpeaking(looks, leaving.leave, session, pages.settings),
    spelling: createSpelling(client, toasts),
    client,
    facts,
    session,
    shown: createShownSession(session, notes),
    notes,
    tallies,
    drafts,
    editorStates,
    workspace,
    ...pages,
    notebooks,
    looks,
    listing,
    selection,
    many,
    organising,
    dialogs: createDialogs(),
    renaming: createStore<NotebookId | null>(null),
    moves,
    finding,
    noteLinks,
    attachments,
    printing: createPrinting(client, drafts, workspace, attachments, toasts),
    desktop,
    outline: createOutline(),
    isFocused: createStore(false),
    backlinks: createBacklinks(client),
    linkRenaming: createLinkRenaming(client, notes, drafts, noteLinks, many),
    savedSearches,
    catchingUp: createCatchingUp(client, () => {
      finding.refresh()
      savedSearches.recount()
    }),
    history,
    templates: createTemplates({ client, notes, drafts, editorStates, workspace, finding, toasts }),
    recoveries: createRecoveries(client, notes),
    vaultTasks: createVaultTasks(client),
    toasts,
    openLink: (url) => void openLink(url),
  }
  const app: App = { ...parts, commands: createCommands(parts) }
  void client.app.facts().then((answer) => {
    if (answer.ok) facts.set(answer.value)
  })
  client.app.onCommand(app.commands.run)
  followSession(app, drawn)
  followCopies(client)
  followPlace(app)
  followNotes(app)
  followFound(app)
  saveBeforeClosing(app)
  return app
}

/** What is added to a query, so that it finds in the place that is on screen. */
const findingScopes: Partial<Record<View, string>> = { trash: 'is:trashed ', archive: 'is:archived ' }

/** A note that was just made, for the moment until its summary arrives as an event. */
const withoutBody = ({ body: _body, ...rest }: Note): NoteSummary => ({ ...rest, excerpt: '' })

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

/** The window's state, from any component inside `AppProvider`. */
export function useApp(): App {
  const app = use(AppContext)
  if (app === null) throw new Error('useApp outside of AppProvider')
  return app
}
