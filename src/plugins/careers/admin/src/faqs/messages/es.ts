import type { faqsEn } from './en';

export const faqsEs: Readonly<Record<keyof typeof faqsEn, string>> = {
  'faqs.title': 'Preguntas frecuentes',
  'faqs.subtitle': '{total, plural, =0 {Ninguna pregunta} one {# pregunta} other {# preguntas}}',
  'faqs.create': 'Crear una pregunta',
  'faqs.search': 'Buscar en preguntas, respuestas y temas',
  'faqs.filter.locale': 'Idioma',
  'faqs.tab.duplicates': 'Preguntas casi iguales',
  'faqs.column.question': 'Pregunta',
  'faqs.column.topic': 'Tema',
  'faqs.column.locale': 'Idioma',
  'faqs.column.status': 'Estado',
  'faqs.duplicates.none': 'No hay dos preguntas que pregunten casi lo mismo.',
  'faqs.duplicates.intro':
    'Preguntan casi lo mismo. Quédese con una y úsela en todas las guías, o indique que no son lo mismo.',
  'faqs.panel.title': 'Reutilizar una pregunta',
  'faqs.panel.label': 'Buscar una pregunta',
  'faqs.panel.placeholder': 'Palabras de la pregunta o la respuesta',
  'faqs.panel.none': 'Ninguna pregunta dice eso. Pruebe con menos palabras.',
  'faqs.panel.empty': 'Aún no hay preguntas en este idioma.',
  'faqs.panel.add': 'Añadir «{question}» a esta guía',
  'faqs.panel.added': 'Añadida. Guarde la guía para conservarla.',
  'faqs.panel.there': 'En esta guía',
  'faqs.panel.used': '{guides, plural, =0 {Aún sin usar} one {En # guía} other {En # guías}}',
  'faqs.panel.results':
    '{count, plural, =0 {Nada encontrado} one {# pregunta encontrada} other {# preguntas encontradas}}',
  'faqs.panel.readonly': 'No puede cambiar esta guía.',
  'faqs.status.modified': 'Modificada',
};
