/** What the window says about passphrases, recovery keys, locking and people. */
export const keysText = {
  unlock: {
    title: (name: string) => (name === '' ? 'Unlock your notes' : `Hello, ${name}`),
    body: 'Your notes are locked.',
    withoutPassphrase:
      'They open with the system’s keychain. Set a passphrase in the settings to keep others out while you are away.',
    passphrase: 'Passphrase',
    missing: 'Type your passphrase.',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    wait: (seconds: number) =>
      `You can try again in ${seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
    useRecovery: 'Use the recovery key',
    others: 'Somebody else',
    unnamed: (user: string) => `Notes ${user.slice(0, 6)}`,
  },
  recover: {
    title: 'Open with the recovery key',
    body: 'Nine groups of four letters and digits, as you printed or saved them. Afterwards the keychain opens your notes again.',
    key: 'Recovery key',
    missing: 'Type all nine groups.',
    passphrase: 'New passphrase',
    passphraseBody:
      'These notes had a passphrase. Set a new one, or leave it empty to open them with the keychain alone.',
    open: 'Open the notes',
    opening: 'Opening…',
  },
  show: 'Show',
  hide: 'Hide',
  passphrase: {
    none: 'No passphrase is set: your notes open with the system’s keychain alone.',
    set: 'A passphrase is set. Your notes open with it and the keychain together.',
    current: 'Current passphrase',
    next: 'New passphrase',
    again: 'The same once more',
    missing: 'Type a new passphrase.',
    different: 'The two are not the same.',
    setIt: 'Set passphrase',
    change: 'Change passphrase',
    remove: 'Remove passphrase',
    working: 'Working…',
    done: 'The passphrase is set.',
    removed: 'The passphrase is removed.',
    forgetting:
      'Nobody can reset a passphrase. If you forget it, only a recovery key opens your notes. Copies of the vault that were made before may still open without it to someone who kept the old key.',
    label: 'Strength',
    strength: ['Guessed at once', 'Guessed quickly', 'Holds for a while', 'Strong', 'Very strong'],
    judging: 'Judging…',
  },
  recovery: {
    none: 'There is no recovery key yet. If the keychain loses its key, your notes are lost.',
    made: 'There is a recovery key. It opens your notes when the keychain was reset, and on another computer together with the vault folder.',
    make: 'Make a recovery key',
    renew: 'Make a new recovery key',
    rootKey: 'Change the root key',
    rootKeyBody:
      'Makes a new root key and a new recovery key, then changes the keys of the vault: every file is encrypted anew, while you go on working. Do it when somebody may have seen the recovery key or a copy of the keychain.',
    rootKeyDone:
      'The root key is changed, and the new recovery key works from now on. The keys of your notes are being changed too.',
    passphrase: 'Your passphrase',
    title: 'Your recovery key',
    body: 'Print it, write it down or save it, and keep it where your notes are not. It is shown this once.',
    key: 'Recovery key',
    save: 'Save to a file…',
    saved: 'Saved. Whoever can read that file can open your notes.',
    print: 'Print…',
    copy: 'Copy',
    copied: 'Copied. It leaves the clipboard after 30 seconds.',
    next: 'I have kept it',
    confirmTitle: 'Check your copy',
    confirmBody: 'Type these two groups from it. The key works once this is done.',
    group: (at: number) => `Group ${at + 1}`,
    confirm: 'Confirm',
    confirming: 'Confirming…',
    done: 'The recovery key works from now on.',
    discard: 'It does not work until it is confirmed. Cancel, and nothing has changed.',
    reminder: 'You have no recovery key yet. Without one, a lost keychain means lost notes.',
    later: 'Later',
    unrepaired:
      'Your notes were opened with the recovery key, but the keychain could not take a new key. Until it does, they open with the recovery key only.',
    repair: 'Repair now',
  },
  locking: {
    now: 'Lock now',
    after: 'Lock when the window was not used for',
    minutes: (minutes: number | null) =>
      minutes === null
        ? 'Never'
        : minutes === 60
          ? '1 hour'
          : minutes === 1
            ? '1 minute'
            : `${minutes} minutes`,
    withSystem: 'Lock when the computer sleeps or its screen is locked',
    capture: 'Keep the window out of screenshots and screen sharing',
    captureBody: 'Works on Windows and macOS. Linux has no such protection.',
    notLocked: 'Not locked: a text could not be saved yet. Fernkeep tries again in a moment.',
  },
  people: {
    here: 'Everybody who keeps notes here',
    you: 'you',
    switchTo: 'Switch',
    add: 'Add a person',
    addBody: 'Each has keys and a folder of their own. Nobody sees the notes of another.',
    name: 'Name',
    rename: 'Change your name',
    renameIt: 'Change name',
    remove: 'Remove your notes from here',
    removeBody: (name: string) =>
      `The folder with your notes goes to the system’s trash. Type ${name} to confirm.`,
    removeIt: 'Move to the trash',
    missing: 'Type a name.',
  },
} as const
