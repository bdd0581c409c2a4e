import type { relatedEn } from './en';

export const relatedEs: Readonly<Record<keyof typeof relatedEn, string>> = {
  'related.title': 'Guías relacionadas',
  'related.picked':
    '{count, plural, =0 {No hay ninguna elegida: la página muestra estas por sí misma.} one {Hay una guía elegida: la página muestra esa.} other {Hay # guías elegidas: la página muestra esas.}}',
  'related.goToField': 'Ir al campo',
  'related.add': 'Añadir {role}',
  'related.addAll': '{count, plural, one {Añadirla} other {Añadir las #}}',
  'related.added':
    '{count, plural, one {Añadida. Guarde la guía para conservarla.} other {# guías añadidas. Guarde la guía para conservarlas.}}',
  'related.shared': '{more, plural, =0 {Ambas piden {skills}} other {Ambas piden {skills} y # más}}',
  'related.sameField': 'Mismo campo profesional',
  'related.nextStep': 'Un paso después de este puesto',
  'related.stepBefore': 'Un paso antes de este puesto',
  'related.empty': 'Ninguna guía publicada en este idioma tiene mucho en común con esta.',
  'related.allPicked': 'Todas las sugerencias están elegidas.',
  'related.saveFirst':
    'Guarde primero la guía: las sugerencias siguen sus competencias, su campo y sus pasos siguientes.',
};
