import type { Texts } from '../english/texts.ts'
import { number, plural } from './words.ts'

export const keysText: Texts['keysText'] = {
  unlock: {
    title: (name) => (name === '' ? 'Déverrouiller vos notes' : `Bonjour, ${name}`),
    body: 'Vos notes sont verrouillées.',
    withoutPassphrase:
      'Elles s’ouvrent avec le trousseau du système. Définissez une phrase secrète dans les réglages pour tenir les autres à l’écart en votre absence.',
    passphrase: 'Phrase secrète',
    missing: 'Saisissez votre phrase secrète.',
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage…',
    wait: (seconds) =>
      `Vous pourrez réessayer dans ${seconds < 60 ? `${number(seconds)} s` : `${number(Math.ceil(seconds / 60))} min`}.`,
    useRecovery: 'Utiliser la clé de récupération',
    others: 'Quelqu’un d’autre',
    unnamed: (user) => `Notes ${user.slice(0, 6)}`,
  },
  recover: {
    title: 'Ouvrir avec la clé de récupération',
    body: 'Neuf groupes de quatre lettres et chiffres, tels que vous les avez imprimés ou enregistrés. Ensuite, le trousseau ouvrira de nouveau vos notes.',
    key: 'Clé de récupération',
    missing: 'Saisissez les neuf groupes.',
    passphrase: 'Nouvelle phrase secrète',
    passphraseBody:
      'Ces notes avaient une phrase secrète. Définissez-en une nouvelle, ou laissez vide pour les ouvrir avec le trousseau seul.',
    open: 'Ouvrir les notes',
    opening: 'Ouverture…',
  },
  show: 'Afficher',
  hide: 'Masquer',
  passphrase: {
    none: 'Aucune phrase secrète n’est définie : vos notes s’ouvrent avec le trousseau du système seul.',
    set: 'Une phrase secrète est définie. Vos notes s’ouvrent avec elle et le trousseau ensemble.',
    current: 'Phrase secrète actuelle',
    next: 'Nouvelle phrase secrète',
    again: 'La même encore une fois',
    missing: 'Saisissez une nouvelle phrase secrète.',
    different: 'Les deux ne sont pas identiques.',
    setIt: 'Définir la phrase secrète',
    change: 'Changer la phrase secrète',
    remove: 'Retirer la phrase secrète',
    working: 'En cours…',
    done: 'La phrase secrète est définie.',
    removed: 'La phrase secrète est retirée.',
    forgetting:
      'Personne ne peut réinitialiser une phrase secrète. Si vous l’oubliez, seule une clé de récupération ouvre vos notes. Les copies du coffre faites auparavant peuvent encore s’ouvrir sans elle pour qui a gardé l’ancienne clé.',
    label: 'Solidité',
    strength: ['Devinée aussitôt', 'Devinée rapidement', 'Tient un moment', 'Solide', 'Très solide'],
    judging: 'Évaluation…',
  },
  recovery: {
    none: 'Il n’y a pas encore de clé de récupération. Si le trousseau perd sa clé, vos notes sont perdues.',
    made: 'Il y a une clé de récupération. Elle ouvre vos notes quand le trousseau a été réinitialisé, et sur un autre ordinateur avec le dossier du coffre.',
    make: 'Créer une clé de récupération',
    renew: 'Créer une nouvelle clé de récupération',
    rootKey: 'Changer la clé racine',
    rootKeyBody:
      'Crée une nouvelle clé racine et une nouvelle clé de récupération, puis change les clés du coffre : chaque fichier est chiffré à nouveau pendant que vous continuez à travailler. Faites-le si quelqu’un a pu voir la clé de récupération ou une copie du trousseau.',
    rootKeyDone:
      'La clé racine est changée, et la nouvelle clé de récupération est valable à partir de maintenant. Les clés de vos notes sont changées aussi.',
    passphrase: 'Votre phrase secrète',
    title: 'Votre clé de récupération',
    body: 'Imprimez-la, notez-la ou enregistrez-la, et gardez-la là où vos notes ne sont pas. Elle n’est montrée que cette fois.',
    key: 'Clé de récupération',
    save: 'Enregistrer dans un fichier…',
    saved: 'Enregistrée. Qui peut lire ce fichier peut ouvrir vos notes.',
    print: 'Imprimer…',
    copy: 'Copier',
    copied: 'Copiée. Elle quitte le presse-papiers après 30 secondes.',
    next: 'Je l’ai gardée',
    confirmTitle: 'Vérifiez votre copie',
    confirmBody: 'Saisissez-en ces deux groupes. La clé fonctionne une fois cela fait.',
    group: (at) => `Groupe ${number(at + 1)}`,
    confirm: 'Confirmer',
    confirming: 'Confirmation…',
    done: 'La clé de récupération fonctionne désormais.',
    discard: 'Elle ne fonctionne pas avant d’être confirmée. Si vous annulez, rien n’a changé.',
    reminder:
      'Vous n’avez pas encore de clé de récupération. Sans elle, un trousseau perdu signifie des notes perdues.',
    later: 'Plus tard',
    unrepaired:
      'Vos notes ont été ouvertes avec la clé de récupération, mais le trousseau n’a pas pu recevoir de nouvelle clé. D’ici là, seule la clé de récupération les ouvre.',
    repair: 'Réparer maintenant',
  },
  locking: {
    now: 'Verrouiller maintenant',
    after: 'Verrouiller quand la fenêtre n’a pas servi pendant',
    minutes: (minutes) =>
      minutes === null
        ? 'Jamais'
        : minutes === 60
          ? '1 heure'
          : `${number(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
    withSystem: 'Verrouiller quand l’ordinateur se met en veille ou que son écran est verrouillé',
    capture: 'Tenir la fenêtre hors des captures et des partages d’écran',
    captureBody: 'Fonctionne sous Windows et macOS. Linux n’a pas de telle protection.',
    notLocked:
      'Non verrouillé : un texte n’a pas encore pu être enregistré. Fernkeep réessaie dans un instant.',
  },
  people: {
    here: 'Toutes les personnes qui ont des notes ici',
    you: 'vous',
    switchTo: 'Changer',
    add: 'Ajouter une personne',
    addBody: 'Chacune a ses propres clés et son propre dossier. Personne ne voit les notes des autres.',
    name: 'Nom',
    rename: 'Changer votre nom',
    renameIt: 'Changer le nom',
    remove: 'Retirer vos notes d’ici',
    removeBody: (name) =>
      `Le dossier de vos notes va dans la corbeille du système. Saisissez ${name} pour confirmer.`,
    removeIt: 'Mettre à la corbeille',
    missing: 'Saisissez un nom.',
  },
}
