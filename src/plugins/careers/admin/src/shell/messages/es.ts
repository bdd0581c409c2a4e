export const shellEs = {
  'plugin.name': 'Carreras',
  'shell.navigation': 'Pantallas de carreras',
  'shell.section': 'Su trabajo',
  'shell.overview': 'Resumen',
  'shell.error': 'No se ha podido cargar.',
  'shell.retry': 'Reintentar',
  'shell.loading': 'Cargando…',
};
