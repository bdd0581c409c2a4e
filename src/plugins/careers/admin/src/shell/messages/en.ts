export const shellEn = {
  'plugin.name': 'Careers',
  'shell.navigation': 'Careers screens',
  'shell.section': 'Your work',
  'shell.overview': 'Overview',
  'shell.error': 'This could not be loaded.',
  'shell.retry': 'Try again',
  'shell.loading': 'Loading …',
};
