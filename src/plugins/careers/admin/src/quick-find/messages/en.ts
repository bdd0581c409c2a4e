export const findEn = {
  'find.label': 'Find',
  'find.hint': 'Published guides, skills, certifications and FAQs. Press / to go here.',
  'find.none': 'Nothing published is found.',
  'find.results': 'Found entries',
  'find.type.guide': 'Guide',
  'find.type.skill': 'Skill',
  'find.type.certification': 'Certification',
  'find.type.faq': 'FAQ',
};
