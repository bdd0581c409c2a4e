import type { faqsEn } from './en';

export const faqsFr: Readonly<Record<keyof typeof faqsEn, string>> = {
  'faqs.title': 'Questions fréquentes',
  'faqs.subtitle': '{total, plural, =0 {Aucune question} one {# question} other {# questions}}',
  'faqs.create': 'Créer une question',
  'faqs.search': 'Chercher dans les questions, réponses et sujets',
  'faqs.filter.locale': 'Langue',
  'faqs.tab.duplicates': 'Questions presque identiques',
  'faqs.column.question': 'Question',
  'faqs.column.topic': 'Sujet',
  'faqs.column.locale': 'Langue',
  'faqs.column.status': 'État',
  'faqs.duplicates.none': 'Aucune question n’en répète une autre.',
  'faqs.duplicates.intro':
    'Elles demandent presque la même chose. Gardez-en une pour tous les guides, ou dites que ce n’est pas la même chose.',
  'faqs.panel.title': 'Réutiliser une question',
  'faqs.panel.label': 'Trouver une question',
  'faqs.panel.placeholder': 'Mots de la question ou de la réponse',
  'faqs.panel.none': 'Aucune question ne dit cela. Essayez avec moins de mots.',
  'faqs.panel.empty': 'Il n’y a pas encore de questions dans cette langue.',
  'faqs.panel.add': 'Ajouter « {question} » à ce guide',
  'faqs.panel.added': 'Ajoutée. Enregistrez le guide pour la garder.',
  'faqs.panel.there': 'Dans ce guide',
  'faqs.panel.used': '{guides, plural, =0 {Pas encore utilisée} one {Dans # guide} other {Dans # guides}}',
  'faqs.panel.results': '{count, plural, =0 {Rien trouvé} one {# question trouvée} other {# questions trouvées}}',
  'faqs.panel.readonly': 'Vous ne pouvez pas modifier ce guide.',
  'faqs.status.modified': 'Modifiée',
};
