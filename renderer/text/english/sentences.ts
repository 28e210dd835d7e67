import type { ProblemKind } from '../../../shared/model/problem.ts'
import { organising } from './organising.ts'
import { counted, number, quoted, untitled } from './words.ts'

/** What the window says, except what has a file of its own beside this one. */
export const sentences = {
  appName: 'Fernkeep',
  untitled,
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  continue: 'Continue',
  tryAgain: 'Try again',
  reference: (reference: string) => `Reference ${reference}`,

  starting: 'Opening your notes…',
  developerMode: 'Developer mode: notes are stored as readable text.',
  environment: { dev: 'Development', staging: 'Staging' },

  welcome: {
    label: 'Welcome',
    step: (step: number) => `Step ${step} of 3`,
    whatTitle: 'Notes that nobody else can read',
    what: {
      encrypted: 'Everything you write is encrypted before it reaches the disk.',
      key: 'The key stays in your system’s keychain. No account, no server, no network.',
      yours: 'Your notes are files in an open format. They outlive this app.',
    },
    nameTitle: 'What should we call you?',
    nameBody: 'It is shown in this window only, and is stored encrypted.',
    nameLabel: 'Your name',
    nameMissing: 'Type a name to continue. Any name will do.',
    creating: 'Making your keys…',
    doneTitle: (name: string) => `All set, ${name}`,
    doneBody: 'Your keys are made and kept in the system’s keychain. Notes save themselves as you type.',
    firstNote: 'Write your first note',
  },

  organising,
  palette: 'Do something',
  switcher: 'Go to a note',
  places: 'Places',
  notes: 'Notes',
  trash: 'Trash',
  problems: 'Problems',
  noteCount: (count: number) => counted(count, 'note'),
  fileCount: (count: number) => counted(count, 'file'),

  newNote: 'New note',
  title: 'Title',
  note: 'Note',
  notePlaceholder: 'Write here. # makes a heading, - a list, - [ ] something to do.',
  moveToTrash: 'Move to Trash',
  movedToTrash: (title: string) => `${quoted(title)} is in the Trash.`,
  restore: 'Restore',
  deleteForever: 'Delete forever',
  inTrash: 'This note is in the Trash.',
  confirmDelete: (title: string) => `Delete ${quoted(title)} forever?`,
  confirmDeleteBody: 'The note and every earlier version of it are removed. This cannot be undone.',
  emptyTrash: 'Empty Trash',
  confirmEmptyTrash: (count: number) => `Delete ${counted(count, 'note')} forever?`,
  confirmEmptyTrashBody: (count: number) =>
    count === 1
      ? 'The note in the Trash and every earlier version of it are removed. This cannot be undone.'
      : 'All notes in the Trash and every earlier version of them are removed. This cannot be undone.',
  trashEmptied: (count: number) =>
    count === 1 ? '1 note was deleted forever.' : `${counted(count, 'note')} were deleted forever.`,
  unsavedMark: 'Not saved',
  justNow: 'now',
  /** `Yesterday` or a date, and the time of that day. */
  dayAndClock: (day: string, clock: string) => `${day}, ${clock}`,

  saving: {
    label: 'Saving',
    saved: 'Saved',
    unsaved: 'Saving…',
    saving: 'Saving…',
    waiting: 'Saving in a moment…',
    failed: 'Not saved — will retry',
    failedFinal: 'Not saved',
  },
  draftIsSafe: 'Your text is safe in this window.',
  kept: {
    'changed-elsewhere': 'This note had changed elsewhere. Your text was kept as a new note.',
    'note-lost': 'The note’s file could not be written to. Your text was kept as a new note.',
  },

  loadingNotes: 'Reading your notes…',
  emptyNotesTitle: 'No notes yet',
  emptyNotesBody: (shortcut: string) => `Press ${shortcut} and start typing. It saves itself.`,
  emptyTrashTitle: 'The Trash is empty',
  emptyTrashBody: 'Notes you move here can be restored, or deleted forever.',
  nothingOpenTitle: 'Nothing open',
  nothingOpenBody: (shortcut: string) => `Choose a note in the list, or press ${shortcut} for a new one.`,
  nothingOpenTrashBody: 'Choose a note in the list to read or restore it.',

  problemsTitle: 'Files that could not be used',
  problemsBody: 'All other notes are fine. These files are left exactly as they are.',
  problem: {
    empty: 'The file is empty: it holds no note. It is kept as it is.',
    cut: 'The file is cut short: a part of it is missing. It is kept as it is.',
    damaged: 'The file was altered, or was not made with your keys. It is kept as it is.',
    swapped: 'The file holds a different note than its name says. It is kept as it is.',
    newer: 'The file was written by a newer version of Fernkeep. It is kept as it is.',
    unreadable: 'The disk would not give the file. It was not touched.',
    unlisted: 'The file came from outside of Fernkeep, and opens. It is kept as it is.',
    missing: 'The file was removed by something other than Fernkeep.',
    unknown: 'The file is not one of Fernkeep’s. It is kept as it is.',
  } satisfies Record<ProblemKind, string>,
  noteFailedKept: 'The note’s file is kept as it is. Nothing was written over it.',

  history: {
    open: 'History',
    title: (title: string) => `History of ${quoted(title)}`,
    versions: 'Earlier versions',
    changes: 'What changed since this version',
    loading: 'Reading the earlier versions…',
    emptyTitle: 'No earlier versions yet',
    emptyBody:
      'Each time the note is saved, the version before is kept here. Go on writing, and come back to compare or to restore.',
    inPlace: { notes: '', archive: 'in the archive', trash: 'in the Trash' },
    length: (more: number) =>
      more === 0
        ? 'as long as now'
        : `${counted(Math.abs(more), 'character')} ${more > 0 ? 'more' : 'fewer'} than now`,
    then: 'In this version only',
    now: 'New since then',
    skipped: (count: number) => `${counted(count, 'line')} the same`,
    sameText: 'This version reads exactly as the note does now.',
    sameBody: 'The text is the same as now.',
    tooDifferent: 'Too much has changed to show it line by line. This is the whole version as it was.',
    restore: 'Restore this version',
    restoreBody: 'The note as it is now stays in the history.',
    restored: (when: string) => `The version of ${when} is back.`,
  },

  recovery: {
    recover: 'Recover as a new note',
    recovering: 'Recovering…',
    recovered: (title: string) => `Recovered as ${quoted(title)}. The damaged file is kept as it is.`,
    open: 'Open the note',
    none: 'There is no earlier version of this note to recover it from. Put the file back from a backup.',
  },
  vault: {
    check: 'Check all files',
    checkBody: 'Decrypts every file and compares it with its place and its name. No note is changed.',
    changeKeys: 'Change the keys',
    changeKeysBody: 'Makes a new key and encrypts every file anew with it.',
    confirmChange: 'Change the keys?',
    confirmChangeBody:
      'Every file is encrypted anew with a new key and checked; then the old key is dropped. You can go on writing meanwhile. ' +
      'If it is interrupted, everything still opens, and it goes on at the next start. ' +
      'Single files that you copied elsewhere before will not open with the new key.',
    counting: 'Looking for the files…',
    cancelling: 'Cancelling…',
    progress: {
      verify: (done: number, total: number) => `${number(done)} of ${counted(total, 'file')} checked`,
      rotate: (done: number, total: number) =>
        done < total
          ? `${number(done)} of ${counted(total, 'file')} encrypted anew`
          : 'Reading every file once more…',
      leakTest: (done: number, total: number) => `${number(done)} of ${counted(total, 'file')} searched`,
    },
    checked: (finished: boolean, files: number, problems: number) =>
      [
        finished ? `${counted(files, 'file')} checked` : `Cancelled after ${counted(files, 'file')}`,
        problems === 0
          ? finished
            ? ', all as they should be.'
            : ', all as they should be so far.'
          : `. ${counted(problems, 'file')} ${problems === 1 ? 'is not as it' : 'are not as they'} should be:`,
      ].join(''),
    changed: (finished: boolean, files: number, leftOut: number) =>
      [
        finished
          ? `The keys are changed: ${counted(files, 'file')} under the new key.`
          : `Not finished: ${counted(files, 'file')} under the new key so far. Everything opens as before. It goes on at the next start, or when you change the keys again.`,
        leftOut === 0
          ? ''
          : ` ${counted(leftOut, 'file')} ${leftOut === 1 ? 'was left out, because no key opens it' : 'were left out, because no key opens them'}:`,
      ].join(''),
  },

  shortcuts: 'Keyboard shortcuts',
  messages: 'Messages',
  dismiss: 'Dismiss',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',

  find: {
    label: 'Find and replace',
    find: 'Find',
    replace: 'Replace with',
    next: 'Next match',
    previous: 'Previous match',
    matchCase: 'Match case',
    replaceOne: 'Replace',
    replaceAll: 'Replace all',
    close: 'Close find and replace',
    matches: (count: number, most: number) =>
      count === 0
        ? 'No matches'
        : count === 1
          ? '1 match'
          : count > most
            ? `${most}+ matches`
            : `${count} matches`,
  },
  openLink: 'Open link',
  taskDone: 'Done',
  taskOpen: 'To do',
} as const
