export const shellDe = {
  'plugin.name': 'Berufe',
  'shell.navigation': 'Ansichten der Berufe',
  'shell.overview': 'Übersicht',
  'shell.error': 'Das konnte nicht geladen werden.',
  'shell.retry': 'Noch einmal versuchen',
  'shell.loading': 'Wird geladen …',
};
