import { english, type Texts } from './english/texts.ts'

/** Everything that the window says, in the language that it speaks. */
export let {
  activityTexts,
  attachmentTexts,
  commandLabels,
  desktopTexts,
  editorTexts,
  failureTexts,
  findingTexts,
  keyNames,
  keysText,
  leakTexts,
  printingTexts,
  protectionWords,
  savedSearchTexts,
  sentences,
  settingsText,
  shortcutTexts,
  slashTexts,
  spellingTexts,
  templateTexts,
  toolbarTexts,
}: Texts = english

/**
 * Speak a language. It is done before any other module of the window is loaded (renderer/main.tsx), because they take
 * texts from here as they are loaded; another language needs the page anew.
 */
export function speak(texts: Texts): void {
  ;({
    activityTexts,
    attachmentTexts,
    commandLabels,
    desktopTexts,
    editorTexts,
    failureTexts,
    findingTexts,
    keyNames,
    keysText,
    leakTexts,
    printingTexts,
    protectionWords,
    savedSearchTexts,
    sentences,
    settingsText,
    shortcutTexts,
    slashTexts,
    spellingTexts,
    spellingTexts,
    templateTexts,
    toolbarTexts,
  } = texts)
}
