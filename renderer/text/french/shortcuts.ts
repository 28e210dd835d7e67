import type { Texts } from '../english/texts.ts'

export const shortcutTexts: Texts['shortcutTexts'] = {
  trash: 'Mettre les notes choisies à la corbeille',
  several: 'Choisir plusieurs notes de la liste',
  all: 'Choisir toutes les notes de la liste',
  saveSearch: 'Enregistrer la recherche, dans le champ de recherche',
  offers: 'Voir les suggestions du champ de recherche et y choisir',
  rename: 'Renommer un carnet, une étiquette ou une recherche enregistrée',
  notebookIn: 'Déplacer un carnet dans celui du dessus',
  notebookOut: 'Déplacer un carnet d’un niveau vers l’extérieur',
  nextHit: 'Résultat suivant dans la note',
  undo: 'Annuler',
  redo: 'Rétablir',
  bold: 'Gras',
  italic: 'Italique',
  link: 'Lien',
  task: 'Cocher une tâche, ou en faire une',
  slash: 'Ce qui peut être inséré dans la note',
  tab: 'Indenter un élément de liste ; cellule suivante d’un tableau',
  openLink: 'Ouvrir le lien sous le curseur',
}

export const keyNames: Texts['keyNames'] = {
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Maj',
  Enter: 'Entrée',
  Esc: 'Échap',
  Delete: 'Suppr',
  Tab: 'Tab',
  Space: 'Espace',
}
