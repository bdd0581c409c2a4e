import type { readinessEn } from './en';

export const readinessDe: Readonly<Record<keyof typeof readinessEn, string>> = {
  'readiness.title': 'Reifegrad',
  'readiness.score': 'Zu {percent} % fertig',
  'readiness.ready': 'Kann veröffentlicht werden',
  'readiness.blocked': '{count, plural, one {# Punkt hält ihn auf} other {# Punkte halten ihn auf}}',
  'readiness.blocks': 'Verhindert das Veröffentlichen',
  'readiness.advises': 'Rat',
  'readiness.showMet': 'Erledigtes zeigen ({count})',
  'readiness.hideMet': 'Erledigtes ausblenden ({count})',
  'readiness.section.identity': 'Beruf und Titel',
  'readiness.section.overview': 'Überblick und Texte',
  'readiness.section.tasks': 'Aufgaben',
  'readiness.section.skills': 'Fähigkeiten',
  'readiness.section.steps': 'Schritte',
  'readiness.section.education': 'Ausbildung',
  'readiness.section.preparation': 'Vorbereitung',
  'readiness.section.entryRoutes': 'Einstiegswege',
  'readiness.section.legalRequirements': 'Rechtliche Voraussetzungen',
  'readiness.section.certifications': 'Zertifikate',
  'readiness.section.workingConditions': 'Arbeitsbedingungen',
  'readiness.section.levels': 'Stufen',
  'readiness.section.salaries': 'Verdienst',
  'readiness.section.outlook': 'Aussichten',
  'readiness.section.faqs': 'Fragen',
  'readiness.section.careerTips': 'Karrieretipps',
  'readiness.section.callToAction': 'Handlungsaufruf',
  'readiness.section.related': 'Verwandte Ratgeber',
  'readiness.section.progression': 'Nächste Schritte',
  'readiness.section.sources': 'Quellen',
  'readiness.section.people': 'Personen',
  'readiness.section.search': 'Suchmaschinen',
  'readiness.rule.summary-length.label': 'Zusammenfassung von {least} bis {most} Zeichen',
  'readiness.rule.summary-length.reason': 'Listen und Suchergebnisse zeigen sie; was länger ist, wird abgeschnitten.',
  'readiness.rule.summary-length.fix':
    'Sie hat {length, plural, one {# Zeichen} other {# Zeichen}}: Sagen Sie in ein, zwei Sätzen, was der Beruf ist.',
  'readiness.rule.aliases-distinct.label': 'Jede andere Berufsbezeichnung nur einmal',
  'readiness.rule.aliases-distinct.reason': 'Eine doppelte Bezeichnung hilft weder Lesern noch der Suche.',
  'readiness.rule.aliases-distinct.fix':
    'Entfernen Sie, was den Beruf oder eine andere Bezeichnung wiederholt{count, plural, =0 {} other {: {label}}}.',
  'readiness.rule.field-chosen.label': 'Berufsfeld',
  'readiness.rule.field-chosen.reason':
    'Leser finden Ratgeber über das Berufsfeld, und verwandte Ratgeber kommen daher.',
  'readiness.rule.field-chosen.fix': 'Wählen Sie das Feld, zu dem der Beruf gehört.',
  'readiness.rule.overview-present.label': 'Überblick',
  'readiness.rule.overview-present.reason': 'Ihn lesen Menschen und Suchmaschinen zuerst.',
  'readiness.rule.overview-present.fix': 'Schreiben Sie, was jemand in diesem Beruf den Tag über tut.',
  'readiness.rule.tasks-enough.label': 'Mindestens {least} Aufgaben',
  'readiness.rule.tasks-enough.reason': 'Leser wollen wissen, woraus die Arbeit besteht.',
  'readiness.rule.tasks-enough.fix':
    'Nennen Sie die üblichen Aufgaben; es gibt {count, plural, =0 {keine} one {eine} other {#}}.',
  'readiness.rule.skills-enough.label': 'Mindestens {least} geforderte Fähigkeiten',
  'readiness.rule.skills-enough.reason':
    'Ohne sie weiß niemand, was zu lernen ist, und Lebensläufe lassen sich nicht abgleichen.',
  'readiness.rule.skills-enough.fix':
    'Ergänzen Sie, was der Beruf verlangt; es gibt {count, plural, =0 {noch nichts} one {eine Anforderung} other {# Anforderungen}}.',
  'readiness.rule.skills-linked.label': 'Fähigkeiten in jeder Anforderung',
  'readiness.rule.skills-linked.reason':
    'Nur Fähigkeiten aus der Liste lassen sich vergleichen und in Lebensläufen finden.',
  'readiness.rule.skills-linked.fix':
    '{count, plural, =0 {Alle Anforderungen haben Fähigkeiten.} one {Wählen Sie Fähigkeiten für „{label}“.} other {Wählen Sie Fähigkeiten für # Anforderungen, etwa „{label}“.}}',
  'readiness.rule.steps-enough.label': 'Mindestens {least} Schritte in den Beruf',
  'readiness.rule.steps-enough.reason': 'Wegen der Schritte kommen die Leser: wie man hinkommt.',
  'readiness.rule.steps-enough.fix':
    'Ergänzen Sie die Schritte vom Anfang bis zur ersten Stelle; es gibt {count, plural, =0 {keine} one {einen} other {#}}.',
  'readiness.rule.steps-described.label': 'Eine Beschreibung zu jedem Schritt',
  'readiness.rule.steps-described.reason': 'Eine Überschrift allein sagt nicht, was zu tun ist.',
  'readiness.rule.steps-described.fix': 'Beschreiben Sie {count, plural, one {einen Schritt} other {# Schritte}}.',
  'readiness.rule.education-or-route.label': 'Ausbildung oder ein Einstiegsweg',
  'readiness.rule.education-or-route.reason': 'Leser müssen wissen, welche Ausbildung der Beruf verlangt.',
  'readiness.rule.education-or-route.fix':
    'Schreiben Sie den Abschnitt Ausbildung, oder ergänzen Sie einen Einstiegsweg.',
  'readiness.rule.faqs-present.label': 'Häufige Fragen',
  'readiness.rule.faqs-present.reason': 'Suchmaschinen und Assistenten antworten daraus.',
  'readiness.rule.faqs-present.fix': 'Ergänzen Sie die Fragen, die zu diesem Beruf gestellt werden.',
  'readiness.rule.faqs-answered.label': 'Eine Antwort auf jede Frage',
  'readiness.rule.faqs-answered.reason': 'Eine Frage ohne Antwort nützt niemandem.',
  'readiness.rule.faqs-answered.fix':
    '{count, plural, =0 {Alle Fragen haben Antworten.} one {Beantworten Sie „{label}“.} other {Beantworten Sie # Fragen, etwa „{label}“.}}',
  'readiness.rule.call-to-action-whole.label': 'Handlungsaufruf mit Beschriftung und Adresse',
  'readiness.rule.call-to-action-whole.reason': 'Ein Knopf ohne Text oder Ziel bewirkt nichts.',
  'readiness.rule.call-to-action-whole.fix': 'Füllen Sie Beschriftung und Adresse aus, oder keines von beiden.',
  'readiness.rule.text-links-public.label': 'Verweise in Texten führen zu öffentlichen Ratgebern',
  'readiness.rule.text-links-public.reason': 'Leser kämen auf eine Seite, die es nicht gibt.',
  'readiness.rule.text-links-public.fix':
    '{count, plural, =0 {Alle Verweise führen ans Ziel.} other {Veröffentlichen Sie die Ratgeber, oder nehmen Sie die Verweise heraus: {names}.}}',
  'readiness.rule.certifications-present.label': 'Empfohlene Zertifikate',
  'readiness.rule.certifications-present.reason': 'Leser fragen, welche Nachweise helfen.',
  'readiness.rule.certifications-present.fix': 'Ergänzen Sie die, nach denen Arbeitgeber suchen.',
  'readiness.rule.certifications-obtainable.label': 'Keine abgeschafften Zertifikate',
  'readiness.rule.certifications-obtainable.reason':
    'Ein abgeschafftes Zertifikat ohne Nachfolger kann niemand mehr erwerben.',
  'readiness.rule.certifications-obtainable.fix':
    '{count, plural, =0 {Alle lassen sich erwerben.} other {Entfernen Sie {names}, oder nennen Sie, was {count, plural, one {es ersetzt} other {sie ersetzt}}.}}',
  'readiness.rule.certifications-lasting.label': 'Zertifikate, die Bestand haben',
  'readiness.rule.certifications-lasting.reason': 'Wer jetzt anfängt, kommt für ein auslaufendes vielleicht zu spät.',
  'readiness.rule.certifications-lasting.fix':
    '{count, plural, =0 {Keines läuft aus.} other {Empfehlen Sie stattdessen den Nachfolger von {names}.}}',
  'readiness.rule.faqs-public.label': 'Fragen sind öffentlich',
  'readiness.rule.faqs-public.reason': 'Die Seite lässt Fragen weg, die Entwürfe sind.',
  'readiness.rule.faqs-public.fix':
    'Veröffentlichen Sie {count, plural, one {eine Frage} other {# Fragen}} zusammen mit dem Ratgeber.',
  'readiness.rule.related-public.label': 'Verwandte Ratgeber sind öffentlich',
  'readiness.rule.related-public.reason': 'Die Seite lässt Ratgeber weg, die Entwürfe sind.',
  'readiness.rule.related-public.fix':
    '{count, plural, =0 {Alle sind öffentlich.} other {Veröffentlichen Sie sie zusammen mit diesem, oder entfernen Sie sie: {names}.}}',
  'readiness.rule.next-steps-public.label': 'Nächste Schritte sind öffentlich',
  'readiness.rule.next-steps-public.reason': 'Die Seite lässt Ratgeber weg, die Entwürfe sind.',
  'readiness.rule.next-steps-public.fix':
    '{count, plural, =0 {Alle sind öffentlich.} other {Veröffentlichen Sie sie zusammen mit diesem, oder entfernen Sie sie: {names}.}}',
  'readiness.rule.salaries-present.label': 'Angaben zum Verdienst',
  'readiness.rule.salaries-present.reason': 'Was ein Beruf einbringt, wird mit zuerst gesucht.',
  'readiness.rule.salaries-present.fix': 'Ergänzen Sie den Verdienst für mindestens eine Region.',
  'readiness.rule.salaries-founded.label': 'Verdienst mit Jahr und Quelle',
  'readiness.rule.salaries-founded.reason':
    'Einer Zahl ohne Herkunft kann niemand trauen, und niemand kann sie erneuern.',
  'readiness.rule.salaries-founded.fix':
    'Nennen Sie Jahr und Quelle von {count, plural, one {einer Angabe} other {# Angaben}}.',
  'readiness.rule.salaries-recent.label': 'Aktueller Verdienst',
  'readiness.rule.salaries-recent.reason': 'Löhne ändern sich von Jahr zu Jahr.',
  'readiness.rule.salaries-recent.fix':
    'Erneuern Sie {count, plural, one {eine Angabe} other {# Angaben}} aus der Zeit vor {year}.',
  'readiness.rule.outlook-present.label': 'Aussichten',
  'readiness.rule.outlook-present.reason': 'Leser fragen, ob es nach der Ausbildung Stellen gibt.',
  'readiness.rule.outlook-present.fix':
    'Sagen Sie, wie sich die Nachfrage entwickelt, oder ergänzen Sie eine Prognose.',
  'readiness.rule.projections-founded.label': 'Prognosen mit Jahr und Quelle',
  'readiness.rule.projections-founded.reason':
    'Einer Zahl ohne Herkunft kann niemand trauen, und niemand kann sie erneuern.',
  'readiness.rule.projections-founded.fix':
    'Nennen Sie Jahr und Quelle von {count, plural, one {einer Prognose} other {# Prognosen}}.',
  'readiness.rule.projections-ahead.label': 'Prognosen für die Zukunft',
  'readiness.rule.projections-ahead.reason':
    'Eine Prognose, deren letztes Jahr vorbei ist, sagt nichts über die Aussichten.',
  'readiness.rule.projections-ahead.fix':
    'Erneuern Sie {count, plural, one {eine abgelaufene Prognose} other {# abgelaufene Prognosen}}.',
  'readiness.rule.sources-present.label': 'Quellen',
  'readiness.rule.sources-present.reason': 'Leser, und wer den Ratgeber prüft, wollen wissen, woher er kommt.',
  'readiness.rule.sources-present.fix': 'Nennen Sie, wonach der Ratgeber geschrieben ist.',
  'readiness.rule.sources-addressed.label': 'Quellen mit Adresse',
  'readiness.rule.sources-addressed.reason':
    'Ein Verweis lässt Leser selbst nachsehen und meldet, wenn die Quelle umzieht.',
  'readiness.rule.sources-addressed.fix':
    'Ergänzen Sie die Adresse von {count, plural, one {einer Quelle} other {# Quellen}}.',
  'readiness.rule.author-named.label': 'Autor',
  'readiness.rule.author-named.reason': 'Leser und Suchmaschinen trauen dem, worauf ein Name steht.',
  'readiness.rule.author-named.fix': 'Wählen Sie, wer den Ratgeber geschrieben hat.',
  'readiness.rule.reviewer-named.label': 'Prüfer',
  'readiness.rule.reviewer-named.reason': 'Jemand vom Fach sollte ihn gelesen haben.',
  'readiness.rule.reviewer-named.fix': 'Wählen Sie, wer den Ratgeber geprüft hat.',
  'readiness.rule.cover-present.label': 'Titelbild',
  'readiness.rule.cover-present.reason': 'Geteilte Links ohne Bild werden übersehen.',
  'readiness.rule.cover-present.fix': 'Wählen Sie ein Bild der Arbeit.',
  'readiness.rule.cover-described.label': 'Titelbild mit einem Text für alle, die es nicht sehen',
  'readiness.rule.cover-described.reason': 'Bildschirmleser lesen ihn vor, Suchmaschinen auch.',
  'readiness.rule.cover-described.fix': 'Geben Sie dem Bild in der Medienbibliothek einen Alternativtext.',
  'readiness.rule.paragraphs-short.label': 'Absätze von höchstens {most} Wörtern',
  'readiness.rule.paragraphs-short.reason': 'Textwüsten werden übersprungen, vor allem am Telefon.',
  'readiness.rule.paragraphs-short.fix':
    'Teilen Sie die langen Absätze in {count, plural, one {einem Text} other {# Texten}}.',
  'readiness.rule.headings-in-order.label': 'Überschriften der Reihe nach',
  'readiness.rule.headings-in-order.reason': 'Wer eine Seite hört, findet sich an den Überschriften zurecht.',
  'readiness.rule.headings-in-order.fix':
    'Überspringen Sie in {count, plural, one {einem Text} other {# Texten}} keine Ebene: # kommt vor ##.',
  'readiness.rule.pictures-described.label': 'Bilder in Texten beschrieben',
  'readiness.rule.pictures-described.reason': 'Bildschirmleser lesen die Beschreibung vor.',
  'readiness.rule.pictures-described.fix':
    'Beschreiben Sie {count, plural, one {ein Bild} other {# Bilder}} zwischen den eckigen Klammern.',
  'readiness.rule.title-length.label': 'Titel von höchstens {most} Zeichen',
  'readiness.rule.title-length.reason': 'Suchmaschinen schneiden längere ab.',
  'readiness.rule.title-length.fix': 'Er hat {length}: Kürzen Sie ihn, oder geben Sie Suchmaschinen einen kürzeren.',
  'readiness.rule.description-length.label': 'Beschreibung für Suchmaschinen von {least} bis {most} Zeichen',
  'readiness.rule.description-length.reason': 'Sie wird gelesen, bevor jemand klickt.',
  'readiness.rule.description-length.fix':
    'Sie hat {length}: Schreiben Sie eine eigene, oder bessern Sie die Zusammenfassung nach, die dafür einsteht.',
};
