import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, drawSelection, dropCursor, keymap, placeholder, type KeyBinding } from '@codemirror/view'
import type { Attachments } from '../state/attachments.ts'
import type { Spelling } from '../state/spelling.ts'
import type { Outline } from '../state/outline.ts'
import type { NoteLinks } from '../state/note-links.ts'
import { sentences } from '../text/texts.ts'
import { attachmentView, filePaste } from './attachments.ts'
import { findPanel } from './find-panel.ts'
import { findTheme } from './find-theme.ts'
import { foundKeys, foundMarks } from './found-marks.ts'
import { insertLink, toggleBold, toggleItalic } from './formatting.ts'
import { linkOpening } from './links.ts'
import { indentListItem, outdentListItem } from './list-indent.ts'
import { livePreview } from './live-preview.ts'
import { noteLinking } from './note-links.ts'
import { noteMarkdown } from './note-language.ts'
import { outlineOf } from './outline.ts'
import { paragraphHere } from './paragraph-here.ts'
import { phrases } from './phrases.ts'
import { richPaste } from './rich-paste.ts'
import { offers, type SlashCommand } from './slash-menu.ts'
import { spellingMarks } from './spelling-marks.ts'
import { spellingMenu } from './spelling-menu.ts'
import { nextCell, previousCell } from './table-cells.ts'
import { toggleTasks } from './tasks.ts'
import { noteTheme } from './theme.ts'

const noteKeys: readonly KeyBinding[] = [
  ...foundKeys,
  { key: 'Mod-Enter', run: toggleTasks },
  { key: 'Mod-b', run: toggleBold },
  { key: 'Mod-i', run: toggleItalic },
  { key: 'Mod-k', run: insertLink },
  { key: 'Tab', run: nextCell, shift: previousCell },
  { key: 'Tab', run: indentListItem, shift: outdentListItem },
]

/** Without Mod-/, which comments a line out: Markdown has no use for that, and the window opens its shortcuts. */
const editingKeys = defaultKeymap.filter(({ key }) => key !== 'Mod-/')

/** Where the links of a text lead: to other notes, and out of the window. */
export interface Ways {
  /** Gets https addresses, and those of notes. */
  readonly openLink: (url: string) => void
  readonly links: NoteLinks
  readonly attachments: Attachments
}

/** What is around the text: where pasted things go, and who follows its headings. */
export interface Around {
  readonly outline: Outline
  readonly spelling: Spelling
  readonly attach: (files: readonly File[]) => void
  readonly insert: (text: string) => void
  readonly run: (command: SlashCommand) => void
}

/** What every note's editor is made of. */
const common = ({ openLink, links, attachments }: Ways): Extension => [
  phrases,
  noteMarkdown,
  livePreview,
  linkOpening(openLink),
  noteLinking(links),
  attachmentView(attachments),
  foundMarks,
  findPanel,
  noteTheme,
  findTheme,
  EditorView.lineWrapping,
  drawSelection(),
]

/** The editor of a note that can be written to. */
export const writing = (ways: Ways, { attach, insert, outline, run, spelling }: Around): Extension => [
  filePaste(attach),
  richPaste(insert),
  keymap.of(noteKeys),
  common(ways),
  history(),
  offers(run),
  paragraphHere,
  outlineOf(outline),
  spellingMarks(spelling),
  spellingMenu(spelling),
  dropCursor(),
  keymap.of([...historyKeymap, ...editingKeys]),
  placeholder(sentences.notePlaceholder),
  EditorView.contentAttributes.of({
    'aria-label': sentences.note,
    tabindex: '0',
    // Chromium's own would fetch a dictionary; spelling-marks.ts has ours.
    spellcheck: 'false',
    autocapitalize: 'sentences',
  }),
]

/** The editor of a note that can only be read: it takes the focus and the cursor keys, but no text. */
export const reading = (ways: Ways): Extension => [
  common(ways),
  keymap.of(editingKeys),
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ 'aria-label': sentences.note, 'aria-readonly': 'true', tabindex: '0' }),
]
