import { german as commandLabels } from '../../../shared/command-labels/german.ts'
import type { Texts } from '../english/texts.ts'
import { activityTexts } from './activity.ts'
import { attachmentTexts } from './attachments.ts'
import { editorTexts, slashTexts, toolbarTexts } from './editor.ts'
import { failureTexts } from './failures.ts'
import { findingTexts, savedSearchTexts } from './finding.ts'
import { keysText } from './keys.ts'
import { leakTexts } from './leaks.ts'
import { protectionWords } from './protections.ts'
import { sentences } from './sentences.ts'
import { settingsText } from './settings.ts'
import { keyNames, shortcutTexts } from './shortcuts.ts'

/** Everything that the window says in German. */
export const german: Texts = {
  activityTexts,
  attachmentTexts,
  commandLabels,
  editorTexts,
  failureTexts,
  findingTexts,
  keyNames,
  keysText,
  leakTexts,
  protectionWords,
  savedSearchTexts,
  sentences,
  settingsText,
  shortcutTexts,
  slashTexts,
  toolbarTexts,
}
