import type { Texts } from '../english/texts.ts'

const untouched = 'Sus notas están intactas.'

export const failureTexts: Texts['failureTexts'] = {
  'bad-request': {
    title: 'No se ha podido hacer.',
    body: `Fernkeep no ha entendido lo que se le pedía. ${untouched}`,
    action: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Fernkeep.',
  },
  'too-large': {
    title: 'Esta nota es demasiado larga.',
    body: 'Una nota puede contener 5 MB de texto. La última versión guardada está a salvo, y su texto sigue en esta ventana.',
    action: 'Mueva una parte a otra nota.',
  },
  'rate-limited': {
    title: 'Demasiadas solicitudes. Inténtelo más tarde.',
    body: `Se ha pedido demasiado a la vez, así que Fernkeep va más despacio. ${untouched}`,
    action: 'Espere un momento e inténtelo de nuevo.',
  },
  'not-found': {
    title: 'Esta nota ya no está.',
    body: 'Se eliminó, o se movió su archivo. Sus demás notas están intactas.',
    action: 'Elija otra nota.',
  },
  internal: {
    title: 'Algo ha salido mal.',
    body: `Fernkeep ha tenido un fallo interno. ${untouched}`,
    action: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Fernkeep.',
  },
  'vault-locked': {
    title: 'Sus notas están bloqueadas.',
    body: `Las claves no están en la memoria. ${untouched}`,
    action: 'Desbloquee las notas e inténtelo de nuevo.',
  },
  'user-exists': {
    title: 'Alguien ya tiene notas aquí.',
    body: `Ya hay una bóveda en este equipo, así que no se ha creado otra. ${untouched}`,
    action: 'Intente abrirla de nuevo.',
  },
  'keychain-locked': {
    title: 'El llavero del sistema está bloqueado.',
    body: `Fernkeep guarda allí su clave y no puede llegar a ella. ${untouched}`,
    action: 'Desbloquee el llavero con su contraseña de inicio de sesión e inténtelo de nuevo.',
  },
  'keychain-unavailable': {
    title: 'No se puede acceder al llavero del sistema.',
    body: `Fernkeep guarda su clave en el llavero del sistema, y no hay ninguno en marcha. ${untouched}`,
    action:
      'Inícielo (en Linux: GNOME Keyring o KWallet) e inténtelo de nuevo. Si se ha reiniciado, reinicie también Fernkeep.',
  },
  'keychain-stalled': {
    title: 'El llavero del sistema no responde.',
    body: `Fernkeep ha esperado su clave sin éxito. ${untouched}`,
    action: 'Mire si el llavero le pregunta algo e inténtelo de nuevo.',
  },
  'key-missing': {
    title: 'Su clave no está en el llavero.',
    body: `El llavero se ha restablecido, las notas vienen de otra cuenta u otro equipo, o este escritorio tiene otro llavero. ${untouched} No se ha creado ninguna clave nueva.`,
    action: 'Inicie sesión donde se escribieron, restaure el llavero o use su clave de recuperación.',
  },
  'key-wrong': {
    title: 'La clave del llavero no sirve.',
    body: `No es la clave con la que se cifraron estas notas. ${untouched}`,
    action: 'Restaure el llavero que corresponde a estas notas o use su clave de recuperación.',
  },
  'passphrase-needed': {
    title: 'Se necesita su frase de contraseña.',
    body: `Estas notas se abren con el llavero y una frase de contraseña juntos. ${untouched}`,
    action: 'Escriba su frase de contraseña.',
  },
  'passphrase-wrong': {
    title: 'Esa no es la frase de contraseña.',
    body: `No se ha abierto nada. ${untouched}`,
    action:
      'Compruebe el bloqueo de mayúsculas y el idioma del teclado, e inténtelo de nuevo, o use su clave de recuperación.',
  },
  'unlock-wait': {
    title: 'Demasiadas frases de contraseña erróneas.',
    body: `Cada error alarga la espera, cinco minutos como máximo. Nunca se elimina nada por ello. ${untouched}`,
    action: 'Espere e inténtelo de nuevo, o use su clave de recuperación.',
  },
  'recovery-mistyped': {
    title: 'Un carácter de la clave de recuperación es erróneo.',
    body: `Tiene nueve grupos de cuatro letras y cifras, y el último grupo comprueba los demás. ${untouched}`,
    action: 'Compárela, grupo por grupo, con lo que imprimió o guardó.',
  },
  'recovery-wrong': {
    title: 'Esa clave de recuperación no abre estas notas.',
    body: `Está bien escrita, pero pertenece a otras notas, o desde entonces se creó una más reciente. ${untouched}`,
    action: 'Busque la clave de recuperación más reciente de estas notas.',
  },
  'recovery-absent': {
    title: 'Estas notas no tienen clave de recuperación.',
    body: `No se creó ninguna para ellas, así que solo las abre el llavero. ${untouched}`,
    action: 'Restaure el llavero que corresponde a estas notas e inténtelo de nuevo.',
  },
  declined: {
    title: 'Usted no lo ha permitido.',
    body: `No se ha cambiado nada. ${untouched}`,
    action: 'Inténtelo de nuevo y acepte cuando Fernkeep pregunte.',
  },
  'name-differs': {
    title: 'Ese no es el nombre.',
    body: `No se ha quitado nada. ${untouched}`,
    action: 'Escriba el nombre exactamente como se muestra.',
  },
  'vault-in-use': {
    title: 'Sus notas están abiertas en otro lugar.',
    body: `Otro Fernkeep las está usando, y dos a la vez podrían sobrescribirse. ${untouched}`,
    action: 'Cierre el otro e inténtelo de nuevo.',
  },
  'vault-damaged': {
    title: 'La bóveda está dañada.',
    body: 'No se puede leer un archivo necesario para abrir sus notas. No se ha cambiado ni eliminado nada.',
    action: 'Recupere la carpeta de la bóveda de una copia de seguridad e inténtelo de nuevo.',
  },
  'vault-newer': {
    title: 'Estas notas necesitan un Fernkeep más reciente.',
    body: `Se abrieron por última vez con una versión posterior. ${untouched}`,
    action: 'Instale la versión más reciente de Fernkeep.',
  },
  'vault-other-mode': {
    title: 'Estas notas pertenecen a otro modo.',
    body: `Esta carpeta se creó con el modo de desarrollo al revés. ${untouched}`,
    action: 'Inicie Fernkeep tal como se creó la carpeta.',
  },
  'vault-task-running': {
    title: 'Fernkeep sigue ocupado.',
    body: `Otra tarea larga está recorriendo sus notas, y solo puede haber una a la vez. ${untouched}`,
    action: 'Espere a que termine, o cancélela, e inténtelo de nuevo.',
  },
  'export-not-empty': {
    title: 'Esa carpeta no está vacía.',
    body: `Las notas solo se exportan a una carpeta vacía, para no sobrescribir nada en ella. ${untouched}`,
    action: 'Elija una carpeta vacía o cree una nueva.',
  },
  'attachment-damaged': {
    title: 'Este archivo no se puede abrir.',
    body: 'Su archivo cifrado fue alterado o recortado. Se conserva como está, y sus notas están intactas.',
    action: 'Recupere el archivo de una copia de seguridad.',
  },
  'note-damaged': {
    title: 'Esta nota no se puede abrir.',
    body: 'Su archivo está dañado, o no se escribió con sus claves. El archivo se conserva como está, y sus demás notas están bien.',
    action: 'Recupere el archivo de una copia de seguridad.',
  },
  'disk-full': {
    title: 'El disco está lleno.',
    body: 'No queda espacio para escribir. Lo que se guardó antes está a salvo.',
    action: 'Libere espacio e inténtelo de nuevo.',
  },
  'disk-read-only': {
    title: 'El disco es de solo lectura.',
    body: 'No se puede escribir nada en él. Lo que se guardó antes está a salvo.',
    action: 'Permita la escritura en el disco e inténtelo de nuevo.',
  },
  'disk-denied': {
    title: 'Fernkeep no puede usar su carpeta.',
    body: 'El sistema ha denegado el acceso a ella. Lo que se guardó antes está a salvo.',
    action: 'Dé a su cuenta acceso a la carpeta e inténtelo de nuevo.',
  },
  'disk-busy': {
    title: 'El disco está ocupado.',
    body: 'Otro programa está reteniendo el archivo. Lo que se guardó antes está a salvo.',
    action: 'Espere un momento e inténtelo de nuevo.',
  },
  'disk-error': {
    title: 'El disco ha comunicado un error.',
    body: 'Falló la lectura o la escritura. Lo que se guardó antes está a salvo.',
    action: 'Compruebe el disco y su cable e inténtelo de nuevo.',
  },
}
