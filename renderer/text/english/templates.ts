/** What is said of templates. */
export const templateTexts = {
  begin: 'New note from a template',
  insert: 'Insert a template',
  none: 'No templates yet. Type a name to make one; any note with the tag “template” is one.',
  make: (name: string) => `Make the template “${name}”`,
  /** What a new template begins with: each name in braces is filled in when it is used. */
  example: '{{weekday}}, {{date}}\n\n## {{title}}\n\n{{cursor}}',
  /** The template of today’s note, if there is one of this name. */
  daily: 'Daily note',
} as const
