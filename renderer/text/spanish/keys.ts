import type { Texts } from '../english/texts.ts'
import { number, plural } from './words.ts'

export const keysText: Texts['keysText'] = {
  unlock: {
    title: (name) => (name === '' ? 'Desbloquear sus notas' : `Hola, ${name}`),
    body: 'Sus notas están bloqueadas.',
    withoutPassphrase:
      'Se abren con el llavero del sistema. Establezca una frase de contraseña en los ajustes para mantener lejos a otros en su ausencia.',
    passphrase: 'Frase de contraseña',
    missing: 'Escriba su frase de contraseña.',
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando…',
    wait: (seconds) =>
      `Podrá intentarlo de nuevo en ${seconds < 60 ? `${number(seconds)} s` : `${number(Math.ceil(seconds / 60))} min`}.`,
    useRecovery: 'Usar la clave de recuperación',
    others: 'Otra persona',
    unnamed: (user) => `Notas ${user.slice(0, 6)}`,
  },
  recover: {
    title: 'Abrir con la clave de recuperación',
    body: 'Nueve grupos de cuatro letras y cifras, tal como los imprimió o guardó. Después, el llavero volverá a abrir sus notas.',
    key: 'Clave de recuperación',
    missing: 'Escriba los nueve grupos.',
    passphrase: 'Frase de contraseña nueva',
    passphraseBody:
      'Estas notas tenían una frase de contraseña. Establezca una nueva, o deje el campo vacío para abrirlas solo con el llavero.',
    open: 'Abrir las notas',
    opening: 'Abriendo…',
  },
  show: 'Mostrar',
  hide: 'Ocultar',
  passphrase: {
    none: 'No hay ninguna frase de contraseña: sus notas se abren solo con el llavero del sistema.',
    set: 'Hay una frase de contraseña. Sus notas se abren con ella y el llavero juntos.',
    current: 'Frase de contraseña actual',
    next: 'Frase de contraseña nueva',
    again: 'La misma otra vez',
    missing: 'Escriba una frase de contraseña nueva.',
    different: 'Las dos no son iguales.',
    setIt: 'Establecer frase de contraseña',
    change: 'Cambiar frase de contraseña',
    remove: 'Quitar frase de contraseña',
    working: 'En curso…',
    done: 'La frase de contraseña está establecida.',
    removed: 'La frase de contraseña se ha quitado.',
    forgetting:
      'Nadie puede restablecer una frase de contraseña. Si la olvida, solo una clave de recuperación abre sus notas. Las copias de la bóveda hechas antes quizá aún se abran sin ella para quien conserve la clave antigua.',
    label: 'Solidez',
    strength: ['Se adivina al instante', 'Se adivina pronto', 'Resiste un tiempo', 'Sólida', 'Muy sólida'],
    judging: 'Evaluando…',
  },
  recovery: {
    none: 'Aún no hay clave de recuperación. Si el llavero pierde su clave, sus notas se pierden.',
    made: 'Hay una clave de recuperación. Abre sus notas cuando se ha restablecido el llavero, y en otro equipo junto con la carpeta de la bóveda.',
    make: 'Crear una clave de recuperación',
    renew: 'Crear una clave de recuperación nueva',
    rootKey: 'Cambiar la clave raíz',
    rootKeyBody:
      'Crea una clave raíz nueva y una clave de recuperación nueva, y cambia después las claves de la bóveda: cada archivo se cifra de nuevo mientras usted sigue trabajando. Hágalo si alguien ha podido ver la clave de recuperación o una copia del llavero.',
    rootKeyDone:
      'La clave raíz ha cambiado, y la nueva clave de recuperación vale desde ahora. También se están cambiando las claves de sus notas.',
    passphrase: 'Su frase de contraseña',
    title: 'Su clave de recuperación',
    body: 'Imprímala, anótela o guárdela, y consérvela donde no estén sus notas. Solo se muestra esta vez.',
    key: 'Clave de recuperación',
    save: 'Guardar en un archivo…',
    saved: 'Guardada. Quien pueda leer ese archivo puede abrir sus notas.',
    print: 'Imprimir…',
    copy: 'Copiar',
    copied: 'Copiada. Sale del portapapeles a los 30 segundos.',
    next: 'La he conservado',
    confirmTitle: 'Compruebe su copia',
    confirmBody: 'Escriba estos dos grupos de ella. La clave funciona cuando esto está hecho.',
    group: (at) => `Grupo ${number(at + 1)}`,
    confirm: 'Confirmar',
    confirming: 'Confirmando…',
    done: 'La clave de recuperación funciona desde ahora.',
    discard: 'No funciona hasta que se confirma. Si cancela, nada ha cambiado.',
    reminder: 'Aún no tiene clave de recuperación. Sin ella, perder el llavero significa perder las notas.',
    later: 'Más tarde',
    unrepaired:
      'Sus notas se abrieron con la clave de recuperación, pero el llavero no pudo recibir una clave nueva. Hasta entonces, solo las abre la clave de recuperación.',
    repair: 'Reparar ahora',
  },
  locking: {
    now: 'Bloquear ahora',
    after: 'Bloquear cuando la ventana no se haya usado durante',
    minutes: (minutes) =>
      minutes === null
        ? 'Nunca'
        : minutes === 60
          ? '1 hora'
          : `${number(minutes)} ${plural(minutes, { one: 'minuto', other: 'minutos' })}`,
    withSystem: 'Bloquear cuando el equipo se suspenda o se bloquee su pantalla',
    capture: 'Mantener la ventana fuera de capturas y pantallas compartidas',
    captureBody: 'Funciona en Windows y macOS. Linux no tiene esa protección.',
    notLocked:
      'No se ha bloqueado: aún no se ha podido guardar un texto. Fernkeep lo intenta de nuevo en un momento.',
  },
  people: {
    here: 'Todas las personas que tienen notas aquí',
    you: 'usted',
    switchTo: 'Cambiar',
    add: 'Añadir una persona',
    addBody: 'Cada una tiene sus propias claves y su propia carpeta. Nadie ve las notas de otra persona.',
    name: 'Nombre',
    rename: 'Cambiar su nombre',
    renameIt: 'Cambiar nombre',
    remove: 'Quitar sus notas de aquí',
    removeBody: (name) =>
      `La carpeta con sus notas va a la papelera del sistema. Escriba ${name} para confirmar.`,
    removeIt: 'Mover a la papelera',
    missing: 'Escriba un nombre.',
  },
}
