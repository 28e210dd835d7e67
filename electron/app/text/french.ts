import { french as commandLabels } from '../../../shared/command-labels/french.ts'
import { type MainTexts } from './english.ts'

export const french: MainTexts = {
  commandLabels,
  menus: {
    file: 'Fichier',
    edit: 'Édition',
    note: 'Note',
    view: 'Affichage',
    window: 'Fenêtre',
    help: 'Aide',
  },
  roles: {
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    pasteAndMatchStyle: 'Coller en texte brut',
    selectAll: 'Tout sélectionner',
    resetZoom: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    togglefullscreen: 'Plein écran',
    toggleDevTools: 'Outils de développement',
    about: 'À propos de Fernkeep',
    services: 'Services',
    hide: 'Masquer Fernkeep',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
    quit: 'Quitter Fernkeep',
    minimize: 'Placer en bas',
    zoom: 'Ajuster la taille',
    front: 'Tout ramener au premier plan',
    close: 'Fermer',
  },
  cancel: 'Annuler',
  unsaved: {
    message: 'Une partie du texte n’a pas pu être enregistrée.',
    detail:
      'Si vous fermez Fernkeep maintenant, ce que vous avez écrit depuis le dernier enregistrement est perdu. Les notes sur le disque sont en sécurité.',
    stay: 'Laisser ouvert',
    close: 'Fermer sans enregistrer',
  },
  link: { message: 'Ouvrir ce lien dans votre navigateur ?', open: 'Ouvrir le lien' },
  keyChanges: {
    'set-passphrase': {
      message: 'Définir cette phrase secrète ?',
      detail:
        'Désormais, vos notes ne s’ouvrent qu’avec elle. Si vous l’oubliez, seule une clé de récupération les ouvre ; sans elle, elles sont perdues.',
      yes: 'Définir',
    },
    repair: {
      message: 'Laisser le trousseau ouvrir de nouveau vos notes ?',
      detail: 'Une nouvelle clé est mise dans le trousseau de cet ordinateur.',
      yes: 'Réparer',
    },
    recovery: {
      message: 'Afficher une clé de récupération ?',
      detail: 'Qui la possède peut ouvrir vos notes. Veillez à ce que personne ne regarde votre écran.',
      yes: 'Afficher',
    },
    'root-key': {
      message: 'Changer la clé racine ?',
      detail:
        'Vous recevez une nouvelle clé de récupération, et la précédente n’ouvre plus rien. Veillez à ce que personne ne regarde votre écran.',
      yes: 'Continuer',
    },
  },
  recoveryFile: {
    title: 'Enregistrer la clé de récupération',
    name: 'Clé de récupération Fernkeep',
    kind: 'Texte',
    head: (owner, day) => `Clé de récupération Fernkeep${owner === '' ? '' : ` de ${owner}`}, ${day}`,
    body:
      'Elle ouvre les notes quand le trousseau a perdu leur clé, et sur un autre ordinateur avec le dossier du coffre.\n' +
      'Elle fonctionne dès qu’elle est confirmée dans Fernkeep, et jusqu’à ce qu’une autre soit créée. Gardez-la là où\n' +
      'les notes ne sont pas.',
  },
  saveCopy: 'Enregistrer une copie',
  untitled: 'Sans titre',
  tray: {
    open: 'Ouvrir Fernkeep',
    newNote: 'Nouvelle note',
    quickNote: 'Note rapide',
    lock: 'Verrouiller',
    quit: 'Quitter',
  },
  notStarted: {
    title: 'Fernkeep n’a pas pu démarrer',
    body: (why) => `Vos notes sont intactes. ${why}`,
    forbiddenSwitch: (name) => `Il ne démarre pas avec --${name}, qui laisserait vos notes moins protégées.`,
  },
}
