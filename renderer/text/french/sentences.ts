import type { Texts } from '../english/texts.ts'
import { organising } from './organising.ts'
import { files, lines, matches, notes, number, plural, quoted, signs, untitled } from './words.ts'

export const sentences: Texts['sentences'] = {
  appName: 'Fernkeep',
  untitled,
  undo: 'Annuler',
  close: 'Fermer',
  cancel: 'Annuler',
  back: 'Retour',
  continue: 'Continuer',
  tryAgain: 'Réessayer',
  reference: (reference) => `Référence ${reference}`,

  starting: 'Ouverture de vos notes…',
  developerMode: 'Mode développeur : les notes sont enregistrées en texte lisible.',
  environment: { dev: 'Développement', staging: 'Préproduction' },

  welcome: {
    label: 'Bienvenue',
    step: (step) => `Étape ${number(step)} sur 3`,
    whatTitle: 'Des notes que personne d’autre ne peut lire',
    what: {
      encrypted: 'Tout ce que vous écrivez est chiffré avant d’atteindre le disque.',
      key: 'La clé reste dans le trousseau de votre système. Ni compte, ni serveur, ni réseau.',
      yours: 'Vos notes sont des fichiers dans un format ouvert. Elles survivront à cette application.',
    },
    nameTitle: 'Comment vous appeler ?',
    nameBody: 'Ce nom n’est affiché que dans cette fenêtre, et il est enregistré chiffré.',
    nameLabel: 'Votre nom',
    nameMissing: 'Saisissez un nom pour continuer. N’importe lequel convient.',
    creating: 'Création de vos clés…',
    doneTitle: (name) => `Tout est prêt, ${name}`,
    doneBody:
      'Vos clés sont créées et gardées dans le trousseau du système. Les notes s’enregistrent d’elles-mêmes pendant que vous écrivez.',
    firstNote: 'Écrire votre première note',
  },

  organising,
  palette: 'Exécuter une commande',
  switcher: 'Aller à une note',
  places: 'Emplacements',
  notes: 'Notes',
  trash: 'Corbeille',
  problems: 'Problèmes',
  noteCount: notes,
  fileCount: files,

  newNote: 'Nouvelle note',
  title: 'Titre',
  note: 'Note',
  notePlaceholder: 'Écrivez ici. # fait un titre, - une liste, - [ ] une tâche.',
  moveToTrash: 'Mettre à la corbeille',
  movedToTrash: (title) => `${quoted(title)} est dans la corbeille.`,
  restore: 'Restaurer',
  deleteForever: 'Supprimer définitivement',
  inTrash: 'Cette note est dans la corbeille.',
  confirmDelete: (title) => `Supprimer définitivement ${quoted(title)} ?`,
  confirmDeleteBody: 'La note et toutes ses versions antérieures sont supprimées. C’est irréversible.',
  emptyTrash: 'Vider la corbeille',
  confirmEmptyTrash: (count) => `Supprimer définitivement ${notes(count)} ?`,
  confirmEmptyTrashBody: (count) =>
    plural(count, {
      one: 'La note de la corbeille et toutes ses versions antérieures sont supprimées. C’est irréversible.',
      other:
        'Toutes les notes de la corbeille et toutes leurs versions antérieures sont supprimées. C’est irréversible.',
    }),
  trashEmptied: (count) =>
    `${notes(count)} ${plural(count, { one: 'a été supprimée', other: 'ont été supprimées' })} définitivement.`,
  unsavedMark: 'Non enregistrée',
  justNow: 'à l’instant',
  dayAndClock: (day, clock) => `${day}, ${clock}`,

  saving: {
    label: 'Enregistrement',
    saved: 'Enregistré',
    unsaved: 'Enregistrement…',
    saving: 'Enregistrement…',
    waiting: 'Enregistrement dans un instant…',
    failed: 'Non enregistré, nouvel essai à venir',
    failedFinal: 'Non enregistré',
  },
  draftIsSafe: 'Votre texte est en sécurité dans cette fenêtre.',
  kept: {
    'changed-elsewhere':
      'Cette note avait été modifiée ailleurs. Votre texte a été gardé comme nouvelle note.',
    'note-lost': 'Le fichier de la note n’a pas pu être écrit. Votre texte a été gardé comme nouvelle note.',
  },

  loadingNotes: 'Lecture de vos notes…',
  emptyNotesTitle: 'Pas encore de notes',
  emptyNotesBody: (shortcut) => `Appuyez sur ${shortcut} et écrivez. L’enregistrement se fait tout seul.`,
  emptyTrashTitle: 'La corbeille est vide',
  emptyTrashBody: 'Les notes mises ici peuvent être restaurées, ou supprimées définitivement.',
  nothingOpenTitle: 'Rien d’ouvert',
  nothingOpenBody: (shortcut) =>
    `Choisissez une note dans la liste, ou appuyez sur ${shortcut} pour en créer une.`,
  nothingOpenTrashBody: 'Choisissez une note dans la liste pour la lire ou la restaurer.',

  problemsTitle: 'Fichiers qui n’ont pas pu être utilisés',
  problemsBody: 'Toutes les autres notes vont bien. Ces fichiers restent exactement tels quels.',
  problem: {
    empty: 'Le fichier est vide : il ne contient aucune note. Il reste tel quel.',
    cut: 'Le fichier est coupé : il en manque une partie. Il reste tel quel.',
    damaged: 'Le fichier a été altéré, ou n’a pas été écrit avec vos clés. Il reste tel quel.',
    swapped: 'Le fichier contient une autre note que son nom l’indique. Il reste tel quel.',
    newer: 'Le fichier vient d’une version plus récente de Fernkeep. Il reste tel quel.',
    unreadable: 'Le disque n’a pas livré le fichier. Il n’a pas été touché.',
    unlisted: 'Le fichier vient d’ailleurs que de Fernkeep, et s’ouvre. Il reste tel quel.',
    missing: 'Le fichier a été retiré par autre chose que Fernkeep.',
    unknown: 'Le fichier n’est pas de Fernkeep. Il reste tel quel.',
  },
  noteFailedKept: 'Le fichier de la note reste tel quel. Rien n’a été écrit par-dessus.',

  history: {
    open: 'Historique',
    title: (title) => `Historique de ${quoted(title)}`,
    versions: 'Versions antérieures',
    changes: 'Ce qui a changé depuis cette version',
    loading: 'Lecture des versions antérieures…',
    emptyTitle: 'Pas encore de versions antérieures',
    emptyBody:
      'À chaque enregistrement, la version précédente de la note est gardée ici. Continuez à écrire, et revenez pour comparer ou restaurer.',
    inPlace: { notes: '', archive: 'dans les archives', trash: 'dans la corbeille' },
    length: (more) =>
      more === 0
        ? 'aussi longue qu’aujourd’hui'
        : `${signs(Math.abs(more))} de ${more > 0 ? 'plus' : 'moins'} qu’aujourd’hui`,
    then: 'Dans cette version seulement',
    now: 'Nouveau depuis',
    skipped: (count) => `${lines(count)} ${plural(count, { one: 'identique', other: 'identiques' })}`,
    sameText: 'Cette version se lit exactement comme la note actuelle.',
    sameBody: 'Le texte est le même qu’aujourd’hui.',
    tooDifferent:
      'Trop de choses ont changé pour le montrer ligne par ligne. Voici la version entière telle qu’elle était.',
    restore: 'Restaurer cette version',
    restoreBody: 'La note telle qu’elle est maintenant reste dans l’historique.',
    restored: (when) => `La version du ${when} est de retour.`,
  },

  recovery: {
    recover: 'Récupérer comme nouvelle note',
    recovering: 'Récupération…',
    recovered: (title) => `Récupérée comme ${quoted(title)}. Le fichier endommagé reste tel quel.`,
    open: 'Ouvrir la note',
    none: 'Il n’y a pas de version antérieure de cette note d’où la récupérer. Remettez le fichier depuis une sauvegarde.',
  },
  vault: {
    check: 'Vérifier tous les fichiers',
    checkBody:
      'Déchiffre chaque fichier et le compare à son emplacement et à son nom. Aucune note n’est modifiée.',
    changeKeys: 'Changer les clés',
    changeKeysBody: 'Crée une nouvelle clé et rechiffre chaque fichier avec elle.',
    confirmChange: 'Changer les clés ?',
    confirmChangeBody:
      'Chaque fichier est rechiffré avec une nouvelle clé et vérifié ; ensuite, l’ancienne est abandonnée. Vous pouvez continuer à écrire. ' +
      'En cas d’interruption, tout s’ouvre encore, et cela reprend au prochain démarrage. ' +
      'Les fichiers isolés que vous avez copiés ailleurs auparavant ne s’ouvriront pas avec la nouvelle clé.',
    counting: 'Recherche des fichiers…',
    cancelling: 'Annulation…',
    progress: {
      verify: (done, total) => `${number(done)} sur ${files(total)} vérifiés`,
      rotate: (done, total) =>
        done < total ? `${number(done)} sur ${files(total)} rechiffrés` : 'Relecture de chaque fichier…',
      leakTest: (done, total) => `${number(done)} sur ${files(total)} fouillés`,
    },
    checked: (finished, checked, problems) =>
      [
        finished
          ? `${files(checked)} ${plural(checked, { one: 'vérifié', other: 'vérifiés' })}`
          : `Annulé après ${files(checked)}`,
        problems === 0
          ? finished
            ? ', tout est en ordre.'
            : ', tout est en ordre jusqu’ici.'
          : `. ${files(problems)} ${plural(problems, { one: 'n’est pas en ordre', other: 'ne sont pas en ordre' })} :`,
      ].join(''),
    changed: (finished, changed, leftOut) =>
      [
        finished
          ? `Les clés sont changées : ${files(changed)} sous la nouvelle clé.`
          : `Inachevé : ${files(changed)} sous la nouvelle clé jusqu’ici. Tout s’ouvre comme avant. Cela reprend au prochain démarrage, ou quand vous changez de nouveau les clés.`,
        leftOut === 0
          ? ''
          : ` ${files(leftOut)} ${plural(leftOut, { one: 'a été laissé de côté, car aucune clé ne l’ouvre', other: 'ont été laissés de côté, car aucune clé ne les ouvre' })} :`,
      ].join(''),
  },

  shortcuts: 'Raccourcis clavier',
  messages: 'Messages',
  dismiss: 'Masquer',
  bold: 'Gras',
  italic: 'Italique',
  link: 'Lien',

  find: {
    label: 'Rechercher et remplacer',
    find: 'Rechercher',
    replace: 'Remplacer par',
    next: 'Résultat suivant',
    previous: 'Résultat précédent',
    matchCase: 'Respecter la casse',
    replaceOne: 'Remplacer',
    replaceAll: 'Tout remplacer',
    close: 'Fermer la recherche',
    matches: (count, most) =>
      count === 0 ? 'Aucun résultat' : count > most ? `Plus de ${number(most)} résultats` : matches(count),
  },
  openLink: 'Ouvrir le lien',
  taskDone: 'Fait',
  taskOpen: 'À faire',
}
