export const findDe = {
  'find.label': 'Finden',
  'find.hint': 'Veröffentlichte Ratgeber, Fähigkeiten, Zertifizierungen und FAQs. Die Taste / führt hierher.',
  'find.none': 'Nichts Veröffentlichtes gefunden.',
  'find.results': 'Gefundene Einträge',
  'find.type.guide': 'Ratgeber',
  'find.type.skill': 'Fähigkeit',
  'find.type.certification': 'Zertifizierung',
  'find.type.faq': 'FAQ',
};
