import {
  Info,
  KeyRound,
  LifeBuoy,
  Lock,
  Palette,
  PanelTop,
  ScrollText,
  ShieldCheck,
  SpellCheck,
  Users,
  Vault,
  type LucideIcon,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { SectionId } from '../../state/settings-sections.ts'
import { AboutSection } from './about-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { ActivitySection } from './activity-section.tsx'
import { DesktopSection } from './desktop-section.tsx'
import { LockingSection } from './locking-section.tsx'
import { PassphraseSection } from './passphrase-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { SecuritySection } from './security-section.tsx'
import { SpellingSection } from './spelling-section.tsx'
import { VaultSection } from './vault-section.tsx'

interface Section {
  readonly id: SectionId
  readonly icon: LucideIcon
  readonly Content: ComponentType
}

/** The sections of the settings in their order; settingsText.sections names each and says what it is about. */
export const sections: readonly Section[] = [
  { id: 'security', icon: ShieldCheck, Content: SecuritySection },
  { id: 'passphrase', icon: KeyRound, Content: PassphraseSection },
  { id: 'recovery', icon: LifeBuoy, Content: RecoverySection },
  { id: 'locking', icon: Lock, Content: LockingSection },
  { id: 'people', icon: Users, Content: PeopleSection },
  { id: 'appearance', icon: Palette, Content: AppearanceSection },
  { id: 'spelling', icon: SpellCheck, Content: SpellingSection },
  { id: 'desktop', icon: PanelTop, Content: DesktopSection },
  { id: 'activity', icon: ScrollText, Content: ActivitySection },
  { id: 'vault', icon: Vault, Content: VaultSection },
  { id: 'about', icon: Info, Content: AboutSection },
]
