import type { Texts } from '../english/texts.ts'
import { files, leaks, notes, number, plural } from './words.ts'

export const activityTexts: Texts['activityTexts'] = {
  kinds: {
    sessions: 'Inicio y desbloqueo',
    keychain: 'Llavero',
    vault: 'Comprobaciones, claves y exportaciones',
    refused: 'Solicitudes rechazadas o fallidas',
    slowed: 'Límites de frecuencia',
    blocked: 'Bloqueado en la ventana',
  },
  started: (version) => `Fernkeep ${version} se ha iniciado.`,
  session: {
    starting: 'La bóveda se cerró y sus claves salieron de la memoria.',
    new: 'Aquí nadie tiene notas todavía.',
    unlocked: 'La bóveda se desbloqueó.',
    blocked: 'La bóveda no se pudo desbloquear.',
  },
  otherSession: (status) => `La sesión está ahora en «${status}».`,
  unknownFailure: 'Algo ha fallado.',
  askedTooOften: (channel) => `La ventana preguntó con demasiada frecuencia (${channel}) y tuvo que esperar.`,
  notDone: (channel, failure) => `No se atendió una solicitud de la ventana (${channel}): ${failure}`,
  pageGone: (reason) => `La página de la ventana terminó (${reason}) y se volvió a cargar.`,
  verified: (finished, checked, problems) =>
    `${finished ? 'Se comprobaron todos los archivos' : 'Se canceló una comprobación de todos los archivos'}: ${files(checked)}, ${
      problems === 0 ? 'todos en orden' : `${number(problems)} con problemas`
    }.`,
  rotated: (finished, changed) =>
    `${finished ? 'Se cambiaron las claves' : 'Se interrumpió un cambio de claves'}: ${files(changed)} con la clave nueva.`,
  leakTestBegun: 'Comenzó la autoprueba de fugas.',
  leakTested: (finished, read, found) =>
    `La autoprueba de fugas leyó ${files(read)}${finished ? '' : ' antes de cancelarse'}: ${found === 0 ? 'nada encontrado' : leaks(found)}.`,
  exported: (count) =>
    `${notes(count)} ${plural(count, { one: 'exportada como archivo legible', other: 'exportadas como archivos legibles' })}.`,
  repeated: (times, what, detail) =>
    `Lo mismo ocurrió ${times === 1 ? 'otra vez, quizá más' : `${number(times)} veces más`} en un minuto (${what}${detail === '' ? '' : `, ${detail}`}).`,
  withheld: (what) => `No se escribió una entrada (${what}), porque podría haber contenido algo privado.`,
  blocked: {
    navigation: (scheme) => `La página intentó ir a otra dirección (${scheme}). Se quedó donde estaba.`,
    window: (scheme) => `La página intentó abrir una ventana (${scheme}). No se abrió ninguna.`,
    request: (scheme) => `Se detuvo una petición a otra dirección (${scheme}). No se envió nada.`,
    download: (scheme) => `Se detuvo una descarga (${scheme}).`,
    webview: (scheme) => `La página intentó incrustar otra página (${scheme}). Se detuvo.`,
    certificate: (scheme) => `No se confió en un certificado (${scheme}).`,
    permission: (permission) => `La página pidió un permiso (${permission}). Se denegó.`,
    policy: (directive) =>
      `La página intentó algo que su política de seguridad del contenido prohíbe (${directive}). Se detuvo.`,
  },
}
