import type { publishingEn } from './en';

export const publishingDe: Readonly<Record<keyof typeof publishingEn, string>> = {
  'publishing.title': 'Diesen Ratgeber veröffentlichen',
  'publishing.checking': 'Es wird nachgesehen, was das Veröffentlichen täte …',
  'publishing.failed':
    'Der Server hat nicht gesagt, was das Veröffentlichen täte. Nichts wurde geändert; versuchen Sie es noch einmal.',
  'publishing.held':
    '{count, plural, one {Ein Punkt hält diesen Ratgeber auf.} other {# Punkte halten diesen Ratgeber auf.}} Bessern Sie nach, dann veröffentlichen Sie.',
  'publishing.heldAdvice':
    '{count, plural, one {Ein Punkt fehlt.} other {# Punkte fehlen.}} Sie können trotzdem veröffentlichen.',
  'publishing.ready': 'Nichts hält diesen Ratgeber auf.',
  'publishing.advice':
    '{count, plural, =0 {} one {Ein Vorschlag unter Reifegrad würde ihn besser machen.} other {# Vorschläge unter Reifegrad würden ihn besser machen.}}',
  'publishing.unsaved': 'Was noch nicht gespeichert ist, wird zuerst gespeichert.',
  'publishing.faqs': 'Fragen, die Leser noch nicht sehen',
  'publishing.faqDraft': 'Entwurf',
  'publishing.faqModified': 'Seit der Veröffentlichung geändert',
  'publishing.guides': 'Ratgeber, zu denen er führt und die nicht öffentlich sind',
  'publishing.relatedGuides': 'Verwandter Ratgeber',
  'publishing.advancesTo': 'Nächster Schritt',
  'publishing.withFaqs': '{count, plural, =0 {} one {mit einer Frage} other {mit # Fragen}}',
  'publishing.guideHeld': 'Kann nicht mitgehen: Er ist selbst nicht fertig.',
  'publishing.notAllowed': 'Ihre Rolle darf ihn nicht veröffentlichen.',
  'publishing.uncheckedGuide':
    'Ein Ratgeber wird zusammen mit denen veröffentlicht, zu denen er führt. Kreuzen Sie sie an, oder nehmen Sie die Verweise aus diesem Ratgeber heraus.',
  'publishing.cancel': 'Abbrechen',
  'publishing.publish': 'Veröffentlichen',
  'publishing.publishAll':
    '{count, plural, =0 {Veröffentlichen} one {Mit einem weiteren veröffentlichen} other {Mit # weiteren veröffentlichen}}',
  'publishing.close': 'Schließen',
  'publishing.done': '„{role}“ ist veröffentlicht.',
  'publishing.doneWith':
    '{guides, plural, =0 {} one {Ein Ratgeber ging mit.} other {# Ratgeber gingen mit.}} {faqs, plural, =0 {} one {Eine Frage ging mit.} other {# Fragen gingen mit.}}',
  'publishing.openPage': 'Seite öffnen',
  'publishing.invalid':
    'Einige Felder sind nicht richtig ausgefüllt. Sie sind im Formular markiert; nichts wurde veröffentlicht.',
  'publishing.notSaved':
    'Der Ratgeber konnte nicht gespeichert werden und wurde nicht veröffentlicht. Was Sie geschrieben haben, steht noch im Formular.',
  'publishing.conflict':
    '{name, select, none {Jemand hat} other {{name} hat}} diesen Ratgeber geändert, seit Sie ihn geöffnet haben. Nichts wurde veröffentlicht. Sehen Sie sich die Änderung an, dann veröffentlichen Sie.',
  'publishing.again': 'Noch einmal nachsehen',
  'publishing.refused': 'Nichts wurde veröffentlicht: {message}',
  'publishing.bulkTitle': 'Die gewählten Ratgeber veröffentlichen',
  'publishing.bulkQuestion':
    '{count, plural, one {Ein Ratgeber wird veröffentlicht, wenn nichts ihn aufhält.} other {# Ratgeber werden veröffentlicht, außer denen, die etwas aufhält.}} Ihre Fragen gehen mit.',
  'publishing.bulkWorking': 'Es wird veröffentlicht …',
  'publishing.bulkReport': '{published} von {count} veröffentlicht',
  'publishing.bulkPublished': 'Veröffentlicht',
  'publishing.bulkHeld': 'Aufgehalten',
  'publishing.bulkForbidden': 'Ihre Rolle darf ihn nicht veröffentlichen',
  'publishing.bulkMissing': 'Nicht mehr vorhanden',
  'publishing.bulkFailed': 'Fehlgeschlagen',
  'publishing.editGuide': '„{role}“ öffnen',
  'publishing.referrers':
    '{count, plural, =0 {Kein öffentlicher Ratgeber führt hierher.} one {Ein öffentlicher Ratgeber führt hierher und verlöre seinen Verweis:} other {# öffentliche Ratgeber führen hierher und verlören ihre Verweise:}}',
  'publishing.referrersMore': '{count, plural, =0 {} other {und # weitere}}',
  'publishing.referrersLoading': 'Es wird nach Ratgebern gesucht, die hierher führen …',
  'publishing.referrersFailed': 'Es ließ sich nicht feststellen, welche Ratgeber hierher führen.',
  'publishing.unpublishQuestion': 'Leser sehen diesen Ratgeber dann nicht mehr. Sind Sie sicher?',
};
