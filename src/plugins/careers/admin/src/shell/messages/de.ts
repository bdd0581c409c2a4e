export const shellDe = {
  'plugin.name': 'Berufe',
  'shell.navigation': 'Ansichten der Berufe',
  'shell.section': 'Ihre Arbeit',
  'shell.overview': 'Übersicht',
  'shell.error': 'Das konnte nicht geladen werden.',
  'shell.retry': 'Noch einmal versuchen',
  'shell.loading': 'Wird geladen …',
};
