import type { Texts } from '../english/texts.ts'
import { files, leaks, notes, number, plural } from './words.ts'

export const activityTexts: Texts['activityTexts'] = {
  kinds: {
    sessions: 'Démarrage et déverrouillage',
    keychain: 'Trousseau',
    vault: 'Vérifications, clés et exports',
    refused: 'Demandes refusées ou échouées',
    slowed: 'Limites de fréquence',
    blocked: 'Bloqué dans la fenêtre',
  },
  started: (version) => `Fernkeep ${version} a démarré.`,
  session: {
    starting: 'Le coffre a été fermé, et ses clés ont quitté la mémoire.',
    new: 'Personne n’a encore de notes ici.',
    unlocked: 'Le coffre a été déverrouillé.',
    blocked: 'Le coffre n’a pas pu être déverrouillé.',
  },
  otherSession: (status) => `La session est maintenant « ${status} ».`,
  unknownFailure: 'Quelque chose a échoué.',
  askedTooOften: (channel) => `La fenêtre a demandé trop souvent (${channel}) et a dû attendre.`,
  notDone: (channel, failure) => `Une demande de la fenêtre (${channel}) n’a pas été exécutée : ${failure}`,
  pageGone: (reason) => `La page de la fenêtre s’est arrêtée (${reason}) et a été rechargée.`,
  verified: (finished, checked, problems) =>
    `${finished ? 'Tous les fichiers ont été vérifiés' : 'Une vérification de tous les fichiers a été annulée'} : ${files(checked)}, ${
      problems === 0 ? 'tous en ordre' : `dont ${number(problems)} anormaux`
    }.`,
  rotated: (finished, changed) =>
    `${finished ? 'Les clés ont été changées' : 'Un changement des clés a été interrompu'} : ${files(changed)} sous la nouvelle clé.`,
  leakTestBegun: 'L’autotest de fuites a commencé.',
  leakTested: (finished, read, found) =>
    `L’autotest de fuites a lu ${files(read)}${finished ? '' : ' avant d’être annulé'} : ${found === 0 ? 'rien trouvé' : leaks(found)}.`,
  exported: (count) =>
    `${notes(count)} ${plural(count, { one: 'exportée', other: 'exportées' })} en fichiers lisibles.`,
  repeated: (times, what, detail) =>
    `La même chose s’est produite ${times === 1 ? 'encore une fois, peut-être plus' : `encore ${number(times)} fois`} en une minute (${what}${detail === '' ? '' : `, ${detail}`}).`,
  withheld: (what) =>
    `Une entrée (${what}) n’a pas été écrite, car elle aurait pu contenir quelque chose de privé.`,
  blocked: {
    navigation: (scheme) => `La page a tenté d’aller à une autre adresse (${scheme}). Elle est restée.`,
    window: (scheme) => `La page a tenté d’ouvrir une fenêtre (${scheme}). Aucune n’a été ouverte.`,
    request: (scheme) => `Une requête vers une autre adresse (${scheme}) a été bloquée. Rien n’a été envoyé.`,
    download: (scheme) => `Un téléchargement (${scheme}) a été bloqué.`,
    webview: (scheme) => `La page a tenté d’intégrer une autre page (${scheme}). Cela a été bloqué.`,
    certificate: (scheme) => `Un certificat (${scheme}) n’a pas été accepté.`,
    permission: (permission) => `La page a demandé une autorisation (${permission}). Elle a été refusée.`,
    policy: (directive) =>
      `La page a tenté quelque chose que sa politique de sécurité du contenu interdit (${directive}). Cela a été bloqué.`,
  },
}
