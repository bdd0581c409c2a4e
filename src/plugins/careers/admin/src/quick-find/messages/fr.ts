export const findFr = {
  'find.label': 'Rechercher',
  'find.hint': 'Guides, compétences, certifications et FAQ publiés. La touche / mène ici.',
  'find.none': 'Rien de publié n’est trouvé.',
  'find.results': 'Entrées trouvées',
  'find.type.guide': 'Guide',
  'find.type.skill': 'Compétence',
  'find.type.certification': 'Certification',
  'find.type.faq': 'FAQ',
};
