import type { Texts } from '../english/texts.ts'
import { entries, lines, number, plural } from './words.ts'

export const settingsText: Texts['settingsText'] = {
  title: 'Réglages',
  sections: {
    security: {
      title: 'Sécurité',
      body: 'Ce qui protège vos notes en ce moment, mesuré dans l’application en marche.',
    },
    passphrase: {
      title: 'Phrase secrète',
      body: 'Une seconde serrure à côté du trousseau, que vous seul pouvez ouvrir.',
    },
    recovery: {
      title: 'Récupération',
      body: 'Ouvre vos notes quand le trousseau a perdu leur clé.',
    },
    locking: {
      title: 'Verrouillage',
      body: 'Verrouiller retire les clés de la mémoire et les notes de l’écran.',
    },
    people: { title: 'Personnes', body: 'Plusieurs personnes peuvent avoir des notes sur cet ordinateur.' },
    appearance: {
      title: 'Apparence',
      body: 'L’aspect de Fernkeep sur cet ordinateur, pour tous ceux qui l’utilisent.',
    },
    spelling: { title: 'Orthographe', body: 'Les langues dans lesquelles ce que vous écrivez est vérifié.' },
    desktop: { title: 'Bureau', body: 'La place de Fernkeep sur le bureau de cet ordinateur.' },
    vault: {
      title: 'Coffre',
      body: 'Votre coffre est le dossier qui contient vos notes, chacune un fichier chiffré.',
    },
    activity: {
      title: 'Activité',
      body: 'Ce que Fernkeep a fait et refusé, d’après son journal sur cet ordinateur. Il ne contient jamais de texte, de titres, de noms ni de clés.',
    },
    about: {
      title: 'À propos',
      body: 'Une application de notes que personne d’autre que vous ne peut lire.',
    },
  },
  about: { version: 'Version' },
  appearance: {
    label: 'Aspect',
    language: 'Langue',
    systemLanguage: 'Comme le système',
    pseudoLanguage: 'Pseudo-langue',
    notChanged: 'Non modifié : un texte n’a pas encore pu être enregistré.',
    theme: 'Thème',
    themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    accent: 'Accent',
    accents: { green: 'Vert', blue: 'Bleu', violet: 'Violet' },
    zoom: 'Texte plus grand ou plus petit : Agrandir et Réduire dans le menu Affichage. L’ordre de la liste et la barre d’outils restent comme vous les laissez.',
  },
  security: {
    measuring: 'Mesure en cours…',
    again: 'Mesurer de nouveau',
    list: 'Protections',
    weak: 'Plus faible que prévu',
    policy: 'La politique entière',
    fuses: 'Chaque fusible',
    leakTest: 'Chercher des fuites',
    leakTestBody:
      'Écrit une note faite de mots qui ne figurent nulle part ailleurs, l’utilise, puis cherche ces mots dans chaque fichier que ' +
      'Fernkeep garde, et dans les fichiers temporaires du système modifiés entre-temps : en clair, en UTF-16, en base64 et en ' +
      'hexadécimal. Ensuite, la note est supprimée pour de bon. Des copies compressées ne seraient pas trouvées.',
  },
  activity: {
    filters: 'Affiner l’activité',
    kind: 'Afficher',
    allKinds: 'Tout',
    reference: 'Référence',
    refresh: 'Actualiser',
    entries: 'Entrées',
    count: (shown, total) =>
      shown < total ? `Les ${number(shown)} plus récentes sur ${entries(total)}` : entries(total),
    more: 'Afficher des entrées antérieures',
    unreadable: (unread) =>
      `${lines(unread)} du journal ${plural(unread, { one: 'n’a pas pu être lue', other: 'n’ont pas pu être lues' })}.`,
    emptyTitle: 'Rien pour l’instant',
    emptyBody: 'Ce qui sera déverrouillé, refusé ou vérifié à partir de maintenant figure ici.',
    nothingTitle: 'Rien trouvé',
    nothingBody:
      'Aucune entrée n’est de ce type ou n’a cette référence. Les entrées anciennes disparaissent quand le journal est plein.',
  },
}
