import { counted, number, quoted } from './words.ts'

const notes = (count: number) => counted(count, 'note')
const are = (count: number) => (count === 1 ? 'is' : 'are')

/** What the window says of notebooks, tags and of changing notes; a part of sentences.ts. */
export const organising = {
  allNotes: 'All notes',
  pinnedNotes: 'Pinned',
  archive: 'Archive',
  showPlaces: 'Show notebooks and tags',
  hidePlaces: 'Hide notebooks and tags',

  notebooks: 'Notebooks',
  newNotebook: 'New notebook',
  newNotebookInside: 'New notebook inside',
  newNotebookName: (n: number) => (n === 1 ? 'New notebook' : `New notebook ${n}`),
  makeNotebook: (name: string) => `New notebook ${quoted(name)}`,
  noNotebooks: 'Notebooks group notes. They can hold others.',
  rename: 'Rename',
  notebookName: 'Name of the notebook',
  moveInto: 'Move into the notebook above',
  moveOut: 'Move out one level',
  remove: 'Remove',
  notebookRemoved: (name: string) => `${quoted(name)} is removed. Its notes are in no notebook now.`,
  actionsOf: (name: string) => `Actions for ${quoted(name)}`,

  tags: 'Tags',
  renameTag: 'Rename everywhere…',
  renameTagTitle: (tag: string) => `Rename the tag ${quoted(tag)}`,
  renameTagBody: (count: number) =>
    `It is renamed in ${notes(count)}. If the new name is in use, the two become one.`,
  tagName: 'Name of the tag',
  removeTag: 'Remove everywhere',
  tagRenamed: (from: string, to: string, count: number) =>
    `${quoted(from)} is now ${quoted(to)} in ${notes(count)}.`,
  tagRemoved: (tag: string, count: number) => `${quoted(tag)} is removed from ${notes(count)}.`,
  tagsOfNote: 'Tags of the note',
  addTag: 'Add tag',
  addTagTo: (count: number) => `Add a tag to ${notes(count)}`,
  takeTag: (tag: string) => `Remove the tag ${quoted(tag)}`,
  makeTag: (tag: string) => `New tag ${quoted(tag)}`,
  tagged: (tag: string, count: number) => `${notes(count)} ${are(count)} tagged ${quoted(tag)}.`,
  untagged: (tag: string) => `The tag ${quoted(tag)} is taken off.`,

  pin: 'Pin',
  unpin: 'Take the pin off',
  isPinned: 'Pinned',
  pinned: (pinned: boolean, count: number) =>
    pinned ? `${notes(count)} ${are(count)} pinned.` : `The pin of ${notes(count)} is taken off.`,
  archiveNote: 'Archive',
  unarchiveNote: 'Take out of the archive',
  archived: (archived: boolean, count: number, title: string) => {
    const what = count === 1 ? quoted(title) : notes(count)
    return archived ? `${what} ${are(count)} in the archive.` : `${what} ${are(count)} back among your notes.`
  },
  inNotebook: (name: string) => `In the notebook ${quoted(name)}. Move to another…`,
  noNotebook: 'No notebook',
  moveToNotebook: 'Move to notebook',
  moveTitle: (count: number) => `Move ${notes(count)} to a notebook`,
  movedTo: (name: string | null, count: number) =>
    name === null
      ? `${notes(count)} ${are(count)} in no notebook now.`
      : `${notes(count)} ${are(count)} in ${quoted(name)}.`,

  moved: {
    trash: (count: number, title: string) =>
      `${count === 1 ? quoted(title) : notes(count)} ${are(count)} in the Trash.`,
    notes: (count: number, title: string) =>
      `${count === 1 ? quoted(title) : notes(count)} ${are(count)} restored.`,
    nowhere: (count: number) => `${notes(count)} ${count === 1 ? 'was' : 'were'} deleted forever.`,
  },
  relinked: (count: number, title: string) => `The links in ${notes(count)} now say ${quoted(title)}.`,
  someFailed: (count: number, reason: string) => `${notes(count)} could not be changed. ${reason}`,
  progress: (done: number, total: number) => `${number(done)} of ${notes(total)}…`,
  stop: 'Stop',

  doWith: (count: number) => `${notes(count)} selected: what to do…`,
  selected: (count: number) => `${notes(count)} selected`,
  selectedHint: 'What you do now is done to all of them.',
  clearSelection: 'Clear the selection',
  confirmPurge: (count: number) => `Delete ${notes(count)} forever?`,
  confirmPurgeBody: 'The notes and every earlier version of them are removed. This cannot be undone.',

  sort: 'Sort',
  sorts: {
    'modified-newest': 'Changed, newest first',
    'modified-oldest': 'Changed, oldest first',
    'created-newest': 'Made, newest first',
    'created-oldest': 'Made, oldest first',
    'title-ascending': 'Title, A to Z',
    'title-descending': 'Title, Z to A',
  },

  emptyPinnedTitle: 'Nothing pinned',
  emptyPinnedBody: 'Pin a note to keep it at the top of every list.',
  emptyArchiveTitle: 'The archive is empty',
  emptyArchiveBody: 'Notes you are done with and want to keep: out of the way, still found.',
  emptyScopeTitle: 'No notes here',
  emptyScopeBody: (shortcut: string) =>
    `Press ${shortcut} to write one here, or drag notes onto the name at the left.`,

  pickerHint: 'Type to narrow down',
  nothingFits: 'Nothing fits',
}
