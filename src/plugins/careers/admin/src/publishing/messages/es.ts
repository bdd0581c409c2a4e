import type { publishingEn } from './en';

export const publishingEs: Readonly<Record<keyof typeof publishingEn, string>> = {
  'publishing.title': 'Publicar esta guía',
  'publishing.checking': 'Comprobando qué haría la publicación…',
  'publishing.failed': 'El servidor no ha dicho qué haría la publicación. No se ha cambiado nada; inténtelo de nuevo.',
  'publishing.held':
    '{count, plural, one {Una cosa retiene esta guía.} other {# cosas retienen esta guía.}} Corríjalo y publique después.',
  'publishing.heldAdvice':
    '{count, plural, one {Falta una cosa.} other {Faltan # cosas.}} Puede publicarla de todos modos.',
  'publishing.ready': 'Nada retiene esta guía.',
  'publishing.advice':
    '{count, plural, =0 {} one {Una sugerencia del panel Preparación la mejoraría.} other {# sugerencias del panel Preparación la mejorarían.}}',
  'publishing.unsaved': 'Antes se guarda lo que aún no ha guardado.',
  'publishing.faqs': 'Preguntas que los lectores aún no ven',
  'publishing.faqDraft': 'Borrador',
  'publishing.faqModified': 'Cambiada desde que se publicó',
  'publishing.guides': 'Guías a las que lleva y que no son públicas',
  'publishing.relatedGuides': 'Guía relacionada',
  'publishing.advancesTo': 'Siguiente paso',
  'publishing.withFaqs': '{count, plural, =0 {} one {con una pregunta} other {con # preguntas}}',
  'publishing.guideHeld': 'No puede acompañarla: ella misma no está lista.',
  'publishing.notAllowed': 'Su rol no puede publicarla.',
  'publishing.uncheckedGuide':
    'Una guía se publica junto con aquellas a las que lleva. Márquelas o quite los enlaces de esta guía.',
  'publishing.cancel': 'Cancelar',
  'publishing.publish': 'Publicar',
  'publishing.publishAll': 'Publicar {count, plural, =0 {} one {con una más} other {con # más}}',
  'publishing.close': 'Cerrar',
  'publishing.done': '«{role}» está publicada.',
  'publishing.doneWith':
    '{guides, plural, =0 {} one {La acompaña una guía.} other {La acompañan # guías.}} {faqs, plural, =0 {} one {La acompaña una pregunta.} other {La acompañan # preguntas.}}',
  'publishing.openPage': 'Abrir la página',
  'publishing.invalid':
    'Algunos campos no están bien rellenados. Están marcados en el formulario; no se ha publicado nada.',
  'publishing.notSaved':
    'La guía no se ha podido guardar ni se ha publicado. Lo que ha escrito sigue en el formulario.',
  'publishing.conflict':
    '{name, select, none {Alguien ha} other {{name} ha}} cambiado esta guía desde que usted la abrió. No se ha publicado nada. Mire el cambio y publique después.',
  'publishing.again': 'Mirar de nuevo',
  'publishing.refused': 'No se ha publicado nada: {message}',
  'publishing.bulkTitle': 'Publicar las guías seleccionadas',
  'publishing.bulkQuestion':
    '{count, plural, one {Se publica una guía, si nada la retiene.} other {Se publican # guías, salvo las que algo retiene.}} Sus preguntas las acompañan.',
  'publishing.bulkWorking': 'Publicando…',
  'publishing.bulkReport': '{published} de {count} publicadas',
  'publishing.bulkPublished': 'Publicada',
  'publishing.bulkHeld': 'Retenida',
  'publishing.bulkForbidden': 'Su rol no puede publicarla',
  'publishing.bulkMissing': 'Ya no existe',
  'publishing.bulkFailed': 'Ha fallado',
  'publishing.editGuide': 'Abrir «{role}»',
  'publishing.referrers':
    '{count, plural, =0 {Ninguna guía pública lleva aquí.} one {Una guía pública lleva aquí y perdería su enlace:} other {# guías públicas llevan aquí y perderían sus enlaces:}}',
  'publishing.referrersMore': '{count, plural, =0 {} other {y # más}}',
  'publishing.referrersLoading': 'Buscando guías que llevan aquí…',
  'publishing.referrersFailed': 'No se ha podido averiguar qué guías llevan aquí.',
  'publishing.unpublishQuestion': 'Los lectores dejarán de ver esta guía. ¿Está seguro?',
};
