import { english as commandLabels } from '../../../shared/command-labels/english.ts'
import type { Wording } from '../../../shared/wording.ts'
import { activityTexts } from './activity.ts'
import { attachmentTexts } from './attachments.ts'
import { desktopTexts } from './desktop.ts'
import { editorTexts, slashTexts, toolbarTexts } from './editor.ts'
import { failureTexts } from './failures.ts'
import { findingTexts, savedSearchTexts } from './finding.ts'
import { keysText } from './keys.ts'
import { leakTexts } from './leaks.ts'
import { printingTexts } from './printing.ts'
import { protectionWords } from './protections.ts'
import { sentences } from './sentences.ts'
import { settingsText } from './settings.ts'
import { keyNames, shortcutTexts } from './shortcuts.ts'
import { spellingTexts } from './spelling.ts'
import { templateTexts } from './templates.ts'

/** Everything that the window says in English. */
export const english = {
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
} as const

/** What every language has to have. */
export type Texts = Wording<typeof english>
