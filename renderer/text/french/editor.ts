import type { Texts } from '../english/texts.ts'
import { notes, number, words } from './words.ts'

export const slashTexts: Texts['slashTexts'] = {
  heading1: 'Titre 1',
  heading2: 'Titre 2',
  heading3: 'Titre 3',
  list: 'Liste à puces',
  numbers: 'Liste numérotée',
  task: 'Tâche',
  quote: 'Citation',
  code: 'Bloc de code',
  table: 'Tableau',
  rule: 'Séparateur',
  attachment: 'Image ou fichier…',
  template: 'Modèle…',
  date: 'Date du jour',
}

export const toolbarTexts: Texts['toolbarTexts'] = {
  label: 'Mise en forme',
  heading1: 'Titre',
  heading2: 'Titre plus petit',
  bold: 'Gras',
  italic: 'Italique',
  strike: 'Barré',
  code: 'Code',
  link: 'Lien',
  bullets: 'Liste à puces',
  numbers: 'Liste numérotée',
  tasks: 'Tâche',
  quote: 'Citation',
  outline: 'Plan',
  leaveFocus: 'Quitter le mode concentration',
  noHeadings: 'Pas encore de titres. # au début d’une ligne en fait un.',
}

export const editorTexts: Texts['editorTexts'] = {
  words,
  linkToNew: (title) => `Lien vers une nouvelle note « ${title} »`,
  linkedFrom: 'Liens vers cette note',
  linkedFromCount: (count) => `Liens depuis ${notes(count)}`,
  moreLinks: (count) => `En afficher ${number(count)} de plus`,
  told: {
    offers: 'Propositions',
    match: 'Occurrence',
    onLine: 'ligne',
    replacedOne: 'Occurrence remplacée ligne $',
    replacedAll: '$ occurrences remplacées',
    deleted: 'Sélection supprimée',
  },
}
