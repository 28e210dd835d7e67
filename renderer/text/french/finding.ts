import type { Texts } from '../english/texts.ts'
import { notes, number, quoted } from './words.ts'

export const findingTexts: Texts['findingTexts'] = {
  label: 'Rechercher des notes',
  placeholder: 'Rechercher',
  clear: 'Effacer',
  hint: 'Mots, "expressions", -sauf, tag:, in:, is:, has:, before:, after:',
  told: (total, forgiven, isComplete) =>
    [
      total === 0 ? 'Rien trouvé' : notes(total),
      isComplete ? '' : ' pour l’instant',
      forgiven ? ', mots proches compris' : '',
    ].join(''),
  catchingUp: {
    reading: (done, total) =>
      total === 0 ? 'Lecture de vos notes…' : `Lecture de vos notes : ${number(done)} sur ${number(total)}`,
    indexing: (done, total) => `Indexation en cours : ${number(done)} sur ${notes(total)}`,
  },
  nothingTitle: 'Rien trouvé',
  nothingBody:
    'Essayez moins de mots, ou le début d’un mot. "…" trouve une expression, -mot écarte des notes.',
}

export const savedSearchTexts: Texts['savedSearchTexts'] = {
  title: 'Recherches',
  save: 'Enregistrer cette recherche',
  saveAction: 'Enregistrer',
  saved: 'Recherche enregistrée',
  name: 'Nom',
  finds: 'Trouve',
  rename: 'Renommer',
  remove: 'Retirer',
  more: (name) => `Autres actions pour ${quoted(name)}`,
  full: (most) => `Il peut y avoir ${number(most)} recherches enregistrées. Retirez-en d’abord une.`,
  removed: (name) => `La recherche ${quoted(name)} a été retirée.`,
}
