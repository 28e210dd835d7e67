import { Info, ScrollText, ShieldCheck, type LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { SectionId } from '../../state/settings-sections.ts'
import { AboutSection } from './about-section.tsx'
import { ActivitySection } from './activity-section.tsx'
import { VaultSection } from './vault-section.tsx'

interface Section {
  readonly id: SectionId
  readonly icon: LucideIcon
  readonly Content: ComponentType
}

/** The sections of the settings in their order; settingsText.sections names each and says what it is about. */
export const sections: readonly Section[] = [
  { id: 'activity', icon: ScrollText, Content: ActivitySection },
  { id: 'vault', icon: ShieldCheck, Content: VaultSection },
  { id: 'about', icon: Info, Content: AboutSection },
]
