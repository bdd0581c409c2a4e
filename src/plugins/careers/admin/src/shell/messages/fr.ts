export const shellFr = {
  'plugin.name': 'Métiers',
  'shell.navigation': 'Écrans des métiers',
  'shell.section': 'Votre travail',
  'shell.overview': 'Vue d’ensemble',
  'shell.error': 'Le chargement a échoué.',
  'shell.retry': 'Réessayer',
  'shell.loading': 'Chargement…',
};
