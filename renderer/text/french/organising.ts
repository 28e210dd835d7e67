import type { Texts } from '../english/texts.ts'
import { notes, number, plural, quoted } from './words.ts'

/** A participle that goes with so many notes: `épinglée`, `épinglées`. */
const those = (count: number, participle: string) =>
  plural(count, { one: `est ${participle}`, other: `sont ${participle}s` })
const are = (count: number) => plural(count, { one: 'est', other: 'sont' })

export const organising: Texts['sentences']['organising'] = {
  allNotes: 'Toutes les notes',
  pinnedNotes: 'Épinglées',
  archive: 'Archives',
  showPlaces: 'Afficher les carnets et les étiquettes',
  hidePlaces: 'Masquer les carnets et les étiquettes',

  notebooks: 'Carnets',
  newNotebook: 'Nouveau carnet',
  newNotebookInside: 'Nouveau carnet à l’intérieur',
  newNotebookName: (n) => (n === 1 ? 'Nouveau carnet' : `Nouveau carnet ${number(n)}`),
  makeNotebook: (name) => `Nouveau carnet ${quoted(name)}`,
  noNotebooks: 'Les carnets regroupent des notes. Ils peuvent en contenir d’autres.',
  rename: 'Renommer',
  notebookName: 'Nom du carnet',
  moveInto: 'Déplacer dans le carnet du dessus',
  moveOut: 'Déplacer d’un niveau vers l’extérieur',
  remove: 'Retirer',
  notebookRemoved: (name) => `${quoted(name)} est retiré. Ses notes ne sont plus dans aucun carnet.`,
  actionsOf: (name) => `Actions pour ${quoted(name)}`,

  tags: 'Étiquettes',
  renameTag: 'Renommer partout…',
  renameTagTitle: (tag) => `Renommer l’étiquette ${quoted(tag)}`,
  renameTagBody: (count) =>
    `Elle est renommée dans ${notes(count)}. Si le nouveau nom est déjà utilisé, les deux n’en font qu’une.`,
  tagName: 'Nom de l’étiquette',
  removeTag: 'Retirer partout',
  tagRenamed: (from, to, count) => `${quoted(from)} devient ${quoted(to)} dans ${notes(count)}.`,
  tagRemoved: (tag, count) => `${quoted(tag)} est retirée de ${notes(count)}.`,
  tagsOfNote: 'Étiquettes de la note',
  addTag: 'Ajouter une étiquette',
  addTagTo: (count) => `Ajouter une étiquette à ${notes(count)}`,
  takeTag: (tag) => `Retirer l’étiquette ${quoted(tag)}`,
  makeTag: (tag) => `Nouvelle étiquette ${quoted(tag)}`,
  tagged: (tag, count) =>
    `${notes(count)} ${plural(count, { one: 'porte', other: 'portent' })} maintenant l’étiquette ${quoted(tag)}.`,
  untagged: (tag) => `L’étiquette ${quoted(tag)} est retirée.`,

  pin: 'Épingler',
  unpin: 'Ne plus épingler',
  isPinned: 'Épinglée',
  pinned: (pinned, count) =>
    pinned
      ? `${notes(count)} ${those(count, 'épinglée')}.`
      : `${notes(count)} ${plural(count, { one: 'n’est plus épinglée', other: 'ne sont plus épinglées' })}.`,
  archiveNote: 'Archiver',
  unarchiveNote: 'Sortir des archives',
  archived: (archived, count, title) => {
    const what = count === 1 ? quoted(title) : notes(count)
    return archived
      ? `${what} ${are(count)} dans les archives.`
      : `${what} ${are(count)} de nouveau parmi vos notes.`
  },
  inNotebook: (name) => `Dans le carnet ${quoted(name)}. Déplacer vers un autre…`,
  noNotebook: 'Aucun carnet',
  moveToNotebook: 'Déplacer vers un carnet',
  moveTitle: (count) => `Déplacer ${notes(count)} vers un carnet`,
  movedTo: (name, count) =>
    name === null
      ? `${notes(count)} ${plural(count, { one: 'n’est', other: 'ne sont' })} plus dans aucun carnet.`
      : `${notes(count)} ${are(count)} dans ${quoted(name)}.`,

  moved: {
    trash: (count, title) => `${count === 1 ? quoted(title) : notes(count)} ${are(count)} dans la corbeille.`,
    notes: (count, title) => `${count === 1 ? quoted(title) : notes(count)} ${those(count, 'restaurée')}.`,
    nowhere: (count) =>
      `${notes(count)} ${plural(count, { one: 'a été supprimée', other: 'ont été supprimées' })} définitivement.`,
  },
  relinked: (count, title) => `Les liens dans ${notes(count)} indiquent maintenant ${quoted(title)}.`,
  someFailed: (count, reason) =>
    `${notes(count)} ${plural(count, { one: 'n’a pas pu être modifiée', other: 'n’ont pas pu être modifiées' })}. ${reason}`,
  progress: (done, total) => `${number(done)} sur ${notes(total)}…`,
  stop: 'Arrêter',

  doWith: (count) =>
    `${notes(count)} ${plural(count, { one: 'sélectionnée', other: 'sélectionnées' })} : que faire…`,
  selected: (count) => `${notes(count)} ${plural(count, { one: 'sélectionnée', other: 'sélectionnées' })}`,
  selectedHint: 'Ce que vous faites maintenant s’applique à toutes.',
  clearSelection: 'Annuler la sélection',
  confirmPurge: (count) => `Supprimer définitivement ${notes(count)} ?`,
  confirmPurgeBody: 'Les notes et toutes leurs versions antérieures sont supprimées. C’est irréversible.',

  sort: 'Trier',
  sorts: {
    'modified-newest': 'Modification, la plus récente d’abord',
    'modified-oldest': 'Modification, la plus ancienne d’abord',
    'created-newest': 'Création, la plus récente d’abord',
    'created-oldest': 'Création, la plus ancienne d’abord',
    'title-ascending': 'Titre, de A à Z',
    'title-descending': 'Titre, de Z à A',
  },

  emptyPinnedTitle: 'Rien d’épinglé',
  emptyPinnedBody: 'Épinglez une note pour la garder en haut de chaque liste.',
  emptyArchiveTitle: 'Les archives sont vides',
  emptyArchiveBody: 'Pour les notes terminées que vous voulez garder : à l’écart, mais retrouvables.',
  emptyScopeTitle: 'Aucune note ici',
  emptyScopeBody: (shortcut) =>
    `Appuyez sur ${shortcut} pour en écrire une ici, ou faites glisser des notes sur le nom à gauche.`,

  pickerHint: 'Saisissez pour affiner',
  nothingFits: 'Rien ne correspond',
}
