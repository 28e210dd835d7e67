/** What the window says of files in notes; a part of the window's texts. */
export const attachmentTexts = {
  unnamed: 'File',
  tooLarge: (name: string) => `“${name}” is too large: a file in a note can have 50 MB.`,
  saved: 'A copy is saved.',
  adding: (name: string, percent: number) => `Encrypting “${name}”… ${percent}%`,
  cancel: 'Cancel',
  image: 'Image',
  noImage: (reason: string) => `This image cannot be shown. ${reason}`,
} as const
