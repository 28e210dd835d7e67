import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const protectionWords: Texts['protectionWords'] = {
  files: {
    name: 'Fichiers sur le disque',
    encrypted: 'Chiffrés, chacun un jeton Fernet',
    readable: 'Lisibles',
    weak: 'C’est le mode développeur : les notes sont écrites en texte lisible.',
  },
  sandbox: {
    name: 'Bac à sable de la fenêtre',
    on: 'Actif : le système confine le processus de la page',
    off: 'Inactif',
    unknown: 'Inconnu',
    weak: 'Une faille de Chromium pourrait atteindre vos fichiers depuis la page.',
    untold: 'Le système ne dit pas s’il confine le processus de la page.',
  },
  isolation: {
    name: 'Isolation du contexte',
    on: 'Active : la page a le pont, et rien de Node',
    off: 'Inactive',
    weak: 'La page peut atteindre plus que ce que le pont laisse passer.',
  },
  policy: {
    name: 'Politique de sécurité du contenu',
    strict: 'Stricte : scripts internes seulement, aucun réseau, aucun texte ne devient du code',
    loose: 'Faible',
    weak: (holes) => `La politique reçue avec la page ${holes.join(' et ')}.`,
    holes: {
      default: 'n’a pas de valeur par défaut fermée',
      scripts: 'admet des scripts qui ne sont pas de Fernkeep',
      network: 'laisse la page accéder au réseau',
      code: 'laisse du texte devenir du code',
      exception: 'a une exception',
    },
  },
  fuses: {
    name: 'Fusibles du programme',
    sound: 'Tous en ordre',
    none: 'Aucun trouvé',
    unread: 'Le programme ne porte aucun fusible lisible.',
    wrong: (wrong, all) => `${number(wrong)} sur ${number(all)} mal réglés`,
    changed: (which) => `${which}. Quelqu’un a peut-être modifié le programme : réinstallez-le.`,
    development: (which) =>
      `${which}. Ceci est une exécution de développement sur Electron tel quel ; dans le programme installé, ils sont réglés.`,
    each: {
      runAsNode: 'Exécution comme Node',
      cookieEncryption: 'Cookies chiffrés',
      nodeOptions: 'NODE_OPTIONS',
      nodeCliInspect: 'Options de débogage',
      asarIntegrity: 'Intégrité de l’archive du programme',
      onlyLoadAppFromAsar: 'Programme depuis son archive seulement',
      browserV8Snapshot: 'Instantané V8 séparé',
      fileProtocolPrivileges: 'Privilèges des adresses de fichiers',
      wasmTrapHandlers: 'Gestionnaires d’interruption WebAssembly',
    },
    states: { on: 'actif', off: 'inactif', removed: 'retiré', absent: 'absent de cet Electron' },
  },
  store: {
    name: 'Trousseau',
    each: {
      'secret-service': 'Secret Service (GNOME Keyring ou KWallet)',
      apple: 'Trousseau macOS',
      windows: 'Gestionnaire d’identification Windows',
      none: 'Aucun',
    },
    open: (store) => `${store}, répond`,
    unused: 'Inutilisé',
    noKeys: 'Il n’y a pas de clés à garder : les notes sont lisibles.',
    locked: (store) => `${store}, verrouillé`,
    lockedWeak: 'Vos notes ne s’ouvriront pas la prochaine fois avant qu’il soit déverrouillé.',
    silent: (store) => `${store}, ne répond pas`,
    silentWeak:
      'Vos notes ne s’ouvriront pas la prochaine fois, sauf s’il répond alors ou si vous avez une clé de récupération.',
  },
  ways: {
    name: 'Accès au coffre',
    everybody: 'Ouvert à tous',
    noKeys: 'Il n’y a pas de clés.',
    keychain: 'Trousseau',
    together: 'Trousseau et phrase secrète ensemble',
    orRecovery: (door) => `${door}, ou la clé de récupération`,
    weak: 'Il n’y a pas de clé de récupération : si le trousseau est réinitialisé, les notes sont perdues.',
  },
  electron: {
    name: 'Electron',
    recent: (version, floor) => `${version}, au moins ${floor}`,
    old: (version, floor) => `${version}, antérieur à ${floor}`,
    weak: 'Il lui manque des correctifs de sécurité : installez le Fernkeep le plus récent.',
    development:
      'Il lui manque des correctifs de sécurité. Il remplace la version prévue, pour le développement seulement.',
  },
  verified: {
    name: 'Dernière vérification de tous les fichiers',
    none: 'Pas encore. Elle se trouve sous Coffre.',
    value: (when, checked) => `${when} : ${files(checked)}`,
    sound: (when, checked) => `${when} : ${files(checked)}, tous en ordre`,
    weak: (problems) =>
      `${files(problems)} ${plural(problems, { one: 'n’était pas en ordre', other: 'n’étaient pas en ordre' })}.`,
  },
  leakTested: {
    name: 'Dernier autotest de fuites',
    none: 'Pas encore. Il se trouve ci-dessous.',
    value: (when, hits, read) => `${when} : trouvé dans ${number(hits)} sur ${files(read)}`,
    weak: 'Le texte d’une note était lisible hors du chiffrement du coffre.',
  },
  backup: { name: 'Dernière sauvegarde', none: 'Pas encore' },
}
