import type { Texts } from '../english/texts.ts'

const untouched = 'Vos notes sont intactes.'

export const failureTexts: Texts['failureTexts'] = {
  'bad-request': {
    title: 'Cela n’a pas pu être fait.',
    body: `Fernkeep n’a pas compris ce qui lui était demandé. ${untouched}`,
    action: 'Réessayez. Si cela se reproduit, redémarrez Fernkeep.',
  },
  'too-large': {
    title: 'Cette note est trop longue.',
    body: 'Une note peut contenir 5 Mo de texte. La dernière version enregistrée est en sécurité, et votre texte est toujours dans cette fenêtre.',
    action: 'Déplacez-en une partie dans une autre note.',
  },
  'rate-limited': {
    title: 'Trop de demandes. Réessayez plus tard.',
    body: `Trop de choses ont été demandées à la fois, Fernkeep ralentit donc. ${untouched}`,
    action: 'Attendez un instant, puis réessayez.',
  },
  'not-found': {
    title: 'Cette note n’est plus là.',
    body: 'Elle a été supprimée, ou son fichier a été déplacé. Vos autres notes sont intactes.',
    action: 'Choisissez une autre note.',
  },
  internal: {
    title: 'Un problème est survenu.',
    body: `Fernkeep a rencontré une erreur interne. ${untouched}`,
    action: 'Réessayez. Si cela se reproduit, redémarrez Fernkeep.',
  },
  'vault-locked': {
    title: 'Vos notes sont verrouillées.',
    body: `Les clés ne sont pas en mémoire. ${untouched}`,
    action: 'Déverrouillez les notes, puis réessayez.',
  },
  'user-exists': {
    title: 'Quelqu’un a déjà des notes ici.',
    body: `Il y a déjà un coffre sur cet ordinateur, aucun nouveau n’a donc été créé. ${untouched}`,
    action: 'Réessayez de l’ouvrir.',
  },
  'keychain-locked': {
    title: 'Le trousseau du système est verrouillé.',
    body: `Fernkeep y garde votre clé et ne peut pas l’atteindre. ${untouched}`,
    action: 'Déverrouillez le trousseau avec votre mot de passe de session, puis réessayez.',
  },
  'keychain-unavailable': {
    title: 'Le trousseau du système est inaccessible.',
    body: `Fernkeep garde votre clé dans le trousseau du système, et aucun n’est en marche. ${untouched}`,
    action:
      'Démarrez-le (sous Linux : GNOME Keyring ou KWallet), puis réessayez. S’il a été redémarré, redémarrez aussi Fernkeep.',
  },
  'keychain-stalled': {
    title: 'Le trousseau du système ne répond pas.',
    body: `Fernkeep a attendu votre clé, en vain. ${untouched}`,
    action: 'Voyez si le trousseau vous demande quelque chose, puis réessayez.',
  },
  'key-missing': {
    title: 'Votre clé n’est pas dans le trousseau.',
    body: `Le trousseau a été réinitialisé, les notes viennent d’un autre compte ou d’un autre ordinateur, ou ce bureau a un autre trousseau. ${untouched} Aucune nouvelle clé n’a été créée.`,
    action:
      'Connectez-vous là où elles ont été écrites, restaurez le trousseau, ou utilisez votre clé de récupération.',
  },
  'key-wrong': {
    title: 'La clé du trousseau ne convient pas.',
    body: `Ce n’est pas celle avec laquelle ces notes ont été chiffrées. ${untouched}`,
    action: 'Restaurez le trousseau qui va avec ces notes, ou utilisez votre clé de récupération.',
  },
  'passphrase-needed': {
    title: 'Votre phrase secrète est nécessaire.',
    body: `Ces notes s’ouvrent avec le trousseau et une phrase secrète ensemble. ${untouched}`,
    action: 'Saisissez votre phrase secrète.',
  },
  'passphrase-wrong': {
    title: 'Ce n’est pas la phrase secrète.',
    body: `Rien n’a été ouvert. ${untouched}`,
    action:
      'Vérifiez le verrouillage des majuscules et la langue du clavier, puis réessayez, ou utilisez votre clé de récupération.',
  },
  'unlock-wait': {
    title: 'Trop de phrases secrètes erronées.',
    body: `Chaque erreur allonge l’attente, de cinq minutes au plus. Rien n’est jamais supprimé pour cela. ${untouched}`,
    action: 'Attendez, puis réessayez, ou utilisez votre clé de récupération.',
  },
  'recovery-mistyped': {
    title: 'Un caractère de la clé de récupération est erroné.',
    body: `Elle a neuf groupes de quatre lettres et chiffres, et le dernier groupe vérifie les autres. ${untouched}`,
    action: 'Comparez-la, groupe par groupe, avec celle que vous avez imprimée ou enregistrée.',
  },
  'recovery-wrong': {
    title: 'Cette clé de récupération n’ouvre pas ces notes.',
    body: `Elle est bien saisie, mais elle appartient à d’autres notes, ou une plus récente a été créée depuis. ${untouched}`,
    action: 'Cherchez la clé de récupération la plus récente de ces notes.',
  },
  'recovery-absent': {
    title: 'Ces notes n’ont pas de clé de récupération.',
    body: `Aucune n’a été créée pour elles, seul le trousseau les ouvre donc. ${untouched}`,
    action: 'Restaurez le trousseau qui va avec ces notes, puis réessayez.',
  },
  declined: {
    title: 'Vous ne l’avez pas autorisé.',
    body: `Rien n’a été modifié. ${untouched}`,
    action: 'Réessayez, et acceptez quand Fernkeep le demande.',
  },
  'name-differs': {
    title: 'Ce n’est pas le nom.',
    body: `Rien n’a été retiré. ${untouched}`,
    action: 'Saisissez le nom exactement comme il est affiché.',
  },
  'vault-in-use': {
    title: 'Vos notes sont ouvertes ailleurs.',
    body: `Un autre Fernkeep les utilise, et deux à la fois pourraient s’écraser l’un l’autre. ${untouched}`,
    action: 'Fermez l’autre, puis réessayez.',
  },
  'vault-damaged': {
    title: 'Le coffre est endommagé.',
    body: 'Un fichier nécessaire pour ouvrir vos notes ne peut pas être lu. Rien n’a été modifié ni supprimé.',
    action: 'Remettez le dossier du coffre depuis une sauvegarde, puis réessayez.',
  },
  'vault-newer': {
    title: 'Ces notes demandent un Fernkeep plus récent.',
    body: `Elles ont été ouvertes pour la dernière fois avec une version ultérieure. ${untouched}`,
    action: 'Installez la version la plus récente de Fernkeep.',
  },
  'vault-other-mode': {
    title: 'Ces notes appartiennent à un autre mode.',
    body: `Ce dossier a été créé avec le mode développeur réglé à l’inverse. ${untouched}`,
    action: 'Démarrez Fernkeep comme le dossier a été créé.',
  },
  'vault-task-running': {
    title: 'Fernkeep est encore occupé.',
    body: `Un autre long travail parcourt vos notes, et il ne peut y en avoir qu’un à la fois. ${untouched}`,
    action: 'Attendez qu’il soit terminé, ou annulez-le, puis réessayez.',
  },
  'export-not-empty': {
    title: 'Ce dossier n’est pas vide.',
    body: `Les notes ne sont exportées que dans un dossier vide, pour que rien n’y soit écrasé. ${untouched}`,
    action: 'Choisissez un dossier vide, ou créez-en un.',
  },
  'attachment-damaged': {
    title: 'Ce fichier ne peut pas être ouvert.',
    body: 'Son fichier chiffré a été altéré ou coupé. Il reste tel quel, et vos notes sont intactes.',
    action: 'Remettez le fichier depuis une sauvegarde.',
  },
  'note-damaged': {
    title: 'Cette note ne peut pas être ouverte.',
    body: 'Son fichier est endommagé, ou n’a pas été écrit avec vos clés. Le fichier reste tel quel, et vos autres notes vont bien.',
    action: 'Remettez le fichier depuis une sauvegarde.',
  },
  'disk-full': {
    title: 'Le disque est plein.',
    body: 'Il n’y a plus de place pour écrire. Ce qui était enregistré est en sécurité.',
    action: 'Libérez de l’espace, puis réessayez.',
  },
  'disk-read-only': {
    title: 'Le disque est en lecture seule.',
    body: 'Rien ne peut y être écrit. Ce qui était enregistré est en sécurité.',
    action: 'Rendez le disque inscriptible, puis réessayez.',
  },
  'disk-denied': {
    title: 'Fernkeep n’a pas accès à son dossier.',
    body: 'Le système en a refusé l’accès. Ce qui était enregistré est en sécurité.',
    action: 'Donnez à votre compte l’accès au dossier, puis réessayez.',
  },
  'disk-busy': {
    title: 'Le disque est occupé.',
    body: 'Un autre programme retient le fichier. Ce qui était enregistré est en sécurité.',
    action: 'Attendez un instant, puis réessayez.',
  },
  'disk-error': {
    title: 'Le disque a signalé une erreur.',
    body: 'La lecture ou l’écriture a échoué. Ce qui était enregistré est en sécurité.',
    action: 'Vérifiez le disque et son câble, puis réessayez.',
  },
}
