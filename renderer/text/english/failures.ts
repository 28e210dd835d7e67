import type { ErrorCode } from '../../../shared/errors.ts'
import type { FailureText } from '../failure-text.ts'

const untouched = 'Your notes are untouched.'

/** One text per code: a code without a text does not compile. */
export const failureTexts: Readonly<Record<ErrorCode, FailureText>> = {
  'bad-request': {
    title: 'That could not be done.',
    body: `Fernkeep did not understand what it was asked to do. ${untouched}`,
    action: 'Try again. If it happens again, restart Fernkeep.',
  },
  'too-large': {
    title: 'This note is too long.',
    body: 'A note can hold 5 MB of text. The last saved version is safe, and your text is still in this window.',
    action: 'Move a part of it into another note.',
  },
  'rate-limited': {
    title: 'Rate limit exceeded. Try again later.',
    body: `Too much was asked for at once, so Fernkeep is slowing down. ${untouched}`,
    action: 'Wait a moment and try again.',
  },
  'not-found': {
    title: 'This note is no longer there.',
    body: 'It was deleted, or its file was moved away. Your other notes are untouched.',
    action: 'Choose another note.',
  },
  internal: {
    title: 'Something went wrong.',
    body: `Fernkeep ran into a fault of its own. ${untouched}`,
    action: 'Try again. If it happens again, restart Fernkeep.',
  },
  'vault-locked': {
    title: 'Your notes are locked.',
    body: `The keys are not in memory. ${untouched}`,
    action: 'Unlock them and try again.',
  },
  'user-exists': {
    title: 'Somebody already keeps notes here.',
    body: `There is a vault on this computer already, so no new one was made. ${untouched}`,
    action: 'Try again to open it.',
  },
  'keychain-locked': {
    title: 'The system’s keychain is locked.',
    body: `Fernkeep keeps your key there and cannot reach it. ${untouched}`,
    action: 'Unlock the keychain with your login password, then try again.',
  },
  'keychain-unavailable': {
    title: 'The system’s keychain cannot be reached.',
    body: `Fernkeep keeps your key in the system’s keychain, and none is running. ${untouched}`,
    action:
      'Start it (on Linux: GNOME Keyring or KWallet), then try again. If it was restarted, restart Fernkeep.',
  },
  'keychain-stalled': {
    title: 'The system’s keychain does not answer.',
    body: `Fernkeep waited for your key and gave up. ${untouched}`,
    action: 'See whether the keychain is asking you something, then try again.',
  },
  'key-missing': {
    title: 'Your key is not in the keychain.',
    body: `The keychain was reset, the notes come from another account or computer, or this desktop has another keychain. ${untouched} No new key was made.`,
    action: 'Log in where they were written, restore the keychain, or use your recovery key.',
  },
  'key-wrong': {
    title: 'The key in the keychain does not fit.',
    body: `It is not the key these notes were encrypted with. ${untouched}`,
    action: 'Restore the keychain that belongs to these notes, or use your recovery key.',
  },
  'passphrase-needed': {
    title: 'Your passphrase is needed.',
    body: `These notes open with the keychain and a passphrase together. ${untouched}`,
    action: 'Type your passphrase.',
  },
  'passphrase-wrong': {
    title: 'That is not the passphrase.',
    body: `Nothing was opened. ${untouched}`,
    action: 'Look for Caps Lock and the keyboard’s language, then try again, or use your recovery key.',
  },
  'unlock-wait': {
    title: 'Too many wrong passphrases.',
    body: `Each wrong one makes the next wait longer, five minutes at most. Nothing is ever deleted for it. ${untouched}`,
    action: 'Wait, then try again, or use your recovery key.',
  },
  'recovery-mistyped': {
    title: 'A character of the recovery key is wrong.',
    body: `It has nine groups of four letters and digits, and the last group checks the others. ${untouched}`,
    action: 'Compare it with what you printed or saved, group by group.',
  },
  'recovery-wrong': {
    title: 'That recovery key does not open these notes.',
    body: `It is typed correctly, but it belongs to other notes, or a newer one was made since. ${untouched}`,
    action: 'Look for the newest recovery key of these notes.',
  },
  'recovery-absent': {
    title: 'These notes have no recovery key.',
    body: `None was made for them, so only the keychain opens them. ${untouched}`,
    action: 'Restore the keychain that belongs to these notes, then try again.',
  },
  declined: {
    title: 'You did not allow it.',
    body: `Nothing was changed. ${untouched}`,
    action: 'Try again, and say yes when Fernkeep asks.',
  },
  'name-differs': {
    title: 'That is not the name.',
    body: `Nothing was removed. ${untouched}`,
    action: 'Type the name exactly as it is shown.',
  },
  'vault-in-use': {
    title: 'Your notes are open elsewhere.',
    body: `Another Fernkeep is using them, and two at once could overwrite each other. ${untouched}`,
    action: 'Close the other one, then try again.',
  },
  'vault-damaged': {
    title: 'The vault is damaged.',
    body: 'A file that is needed to open your notes cannot be read. Nothing was changed or deleted.',
    action: 'Put the vault folder back from a backup, then try again.',
  },
  'vault-newer': {
    title: 'These notes need a newer Fernkeep.',
    body: `They were last opened by a later version. ${untouched}`,
    action: 'Install the newest version of Fernkeep.',
  },
  'vault-other-mode': {
    title: 'These notes belong to another mode.',
    body: `This folder was made with developer mode the other way round. ${untouched}`,
    action: 'Start Fernkeep the way the folder was made.',
  },
  'vault-task-running': {
    title: 'Fernkeep is still at work.',
    body: `Another long task is going through your notes, and only one can at a time. ${untouched}`,
    action: 'Wait until it is done, or cancel it, then try again.',
  },
  'export-not-empty': {
    title: 'That folder is not empty.',
    body: `Notes are only exported into an empty folder, so that nothing in it is overwritten. ${untouched}`,
    action: 'Choose an empty folder, or make a new one.',
  },
  'attachment-damaged': {
    title: 'This file cannot be opened.',
    body: 'Its encrypted file was altered or cut short. It is kept as it is, and your notes are untouched.',
    action: 'Put the file back from a backup.',
  },
  'note-damaged': {
    title: 'This note cannot be opened.',
    body: 'Its file is damaged, or was not made with your keys. The file is kept as it is, and your other notes are fine.',
    action: 'Put the file back from a backup.',
  },
  'disk-full': {
    title: 'The disk is full.',
    body: 'There is no room to write. What was saved before is safe.',
    action: 'Free some space, then try again.',
  },
  'disk-read-only': {
    title: 'The disk is read-only.',
    body: 'Nothing can be written to it. What was saved before is safe.',
    action: 'Make the disk writable, then try again.',
  },
  'disk-denied': {
    title: 'Fernkeep may not use its folder.',
    body: 'The system refused access to it. What was saved before is safe.',
    action: 'Give your account access to the folder, then try again.',
  },
  'disk-busy': {
    title: 'The disk is busy.',
    body: 'Another program is holding the file. What was saved before is safe.',
    action: 'Wait a moment, then try again.',
  },
  'disk-error': {
    title: 'The disk reported an error.',
    body: 'Reading or writing failed. What was saved before is safe.',
    action: 'Check the disk and its cable, then try again.',
  },
}
