import type { faqsEn } from './en';

export const faqsDe: Readonly<Record<keyof typeof faqsEn, string>> = {
  'faqs.title': 'FAQ',
  'faqs.subtitle': '{total, plural, =0 {Keine Fragen} one {# Frage} other {# Fragen}}',
  'faqs.create': 'Frage anlegen',
  'faqs.search': 'In Fragen, Antworten und Themen suchen',
  'faqs.filter.locale': 'Sprache',
  'faqs.tab.duplicates': 'Fast gleiche Fragen',
  'faqs.column.question': 'Frage',
  'faqs.column.topic': 'Thema',
  'faqs.column.locale': 'Sprache',
  'faqs.column.status': 'Stand',
  'faqs.duplicates.none': 'Keine zwei Fragen fragen fast dasselbe.',
  'faqs.duplicates.intro':
    'Diese fragen fast dasselbe. Behalten Sie eine für alle Ratgeber, oder sagen Sie, dass sie nicht dasselbe sind.',
  'faqs.panel.title': 'Frage wiederverwenden',
  'faqs.panel.label': 'Frage suchen',
  'faqs.panel.placeholder': 'Wörter der Frage oder Antwort',
  'faqs.panel.none': 'Keine Frage sagt das. Versuchen Sie es mit weniger Wörtern.',
  'faqs.panel.empty': 'In dieser Sprache gibt es noch keine Fragen.',
  'faqs.panel.add': '„{question}“ in diesen Ratgeber aufnehmen',
  'faqs.panel.added': 'Aufgenommen. Speichern Sie den Ratgeber, um sie zu behalten.',
  'faqs.panel.there': 'In diesem Ratgeber',
  'faqs.panel.used': '{guides, plural, =0 {Noch nicht verwendet} one {In # Ratgeber} other {In # Ratgebern}}',
  'faqs.panel.results': '{count, plural, =0 {Nichts gefunden} one {# Frage gefunden} other {# Fragen gefunden}}',
  'faqs.panel.readonly': 'Sie dürfen diesen Ratgeber nicht ändern.',
  'faqs.status.modified': 'Geändert',
};
