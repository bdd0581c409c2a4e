export const findEs = {
  'find.label': 'Buscar',
  'find.hint': 'Guías, habilidades, certificaciones y preguntas frecuentes publicadas. Pulse / para venir aquí.',
  'find.none': 'No se encuentra nada publicado.',
  'find.results': 'Entradas encontradas',
  'find.type.guide': 'Guía',
  'find.type.skill': 'Habilidad',
  'find.type.certification': 'Certificación',
  'find.type.faq': 'Pregunta frecuente',
};
