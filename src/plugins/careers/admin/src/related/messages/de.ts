import type { relatedEn } from './en';

export const relatedDe: Readonly<Record<keyof typeof relatedEn, string>> = {
  'related.title': 'Verwandte Ratgeber',
  'related.picked':
    '{count, plural, =0 {Keiner ist gewählt: Die Seite zeigt von selbst diese.} one {Ein Ratgeber ist gewählt: Die Seite zeigt diesen.} other {# Ratgeber sind gewählt: Die Seite zeigt diese.}}',
  'related.goToField': 'Zum Feld',
  'related.add': '{role} hinzufügen',
  'related.addAll': '{count, plural, one {Hinzufügen} other {Alle # hinzufügen}}',
  'related.added':
    '{count, plural, one {Hinzugefügt. Speichern Sie den Ratgeber, um ihn zu behalten.} other {# Ratgeber hinzugefügt. Speichern Sie, um sie zu behalten.}}',
  'related.shared': '{more, plural, =0 {Beide verlangen {skills}} other {Beide verlangen {skills} und # weitere}}',
  'related.sameField': 'Gleiches Berufsfeld',
  'related.nextStep': 'Ein Schritt weiter von diesem Beruf',
  'related.stepBefore': 'Ein Schritt vor diesem Beruf',
  'related.empty': 'Kein veröffentlichter Ratgeber in dieser Sprache hat viel mit diesem gemeinsam.',
  'related.allPicked': 'Alle Vorschläge sind gewählt.',
  'related.saveFirst':
    'Speichern Sie den Ratgeber zuerst: Vorschläge richten sich nach seinen Fähigkeiten, seinem Feld und seinen nächsten Schritten.',
};
