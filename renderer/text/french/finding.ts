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
  offers: {
    label: 'Suggestions',
    operators: {
      in: 'Dans un carnet, ou un carnet qu’il contient',
      tag: 'Avec une étiquette, ou une de ses sous-étiquettes',
      is: 'Épinglée, archivée, dans la corbeille, etc.',
      has: 'Avec des tâches, liens, code, images ou tableaux',
      before: 'Modifiée avant un jour',
      after: 'Modifiée à partir d’un jour',
    },
    states: {
      pinned: 'Épinglée en haut',
      archived: 'Dans les archives',
      trashed: 'Dans la corbeille',
      untagged: 'Sans étiquette',
      unfiled: 'Dans aucun carnet',
      anywhere: 'Aussi dans les archives et la corbeille',
    },
    contents: {
      checkbox: 'Avec des tâches, faites ou non',
      todo: 'Avec des tâches à faire',
      link: 'Avec des liens',
      code: 'Avec du code',
      image: 'Avec des images',
      table: 'Avec des tableaux',
    },
    startOfMonth: 'Début du mois',
    startOfYear: 'Début de l’année',
    day: (name, date) => `${name}, ${date}`,
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
