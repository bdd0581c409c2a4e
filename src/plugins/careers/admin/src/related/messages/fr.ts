import type { relatedEn } from './en';

export const relatedFr: Readonly<Record<keyof typeof relatedEn, string>> = {
  'related.title': 'Guides apparentés',
  'related.picked':
    '{count, plural, =0 {Aucun n’est choisi : la page montre ceux-ci d’elle-même.} one {Un guide est choisi : la page montre celui-là.} other {# guides sont choisis : la page montre ceux-là.}}',
  'related.goToField': 'Aller au champ',
  'related.add': 'Ajouter {role}',
  'related.addAll': '{count, plural, one {L’ajouter} other {Ajouter les #}}',
  'related.added':
    '{count, plural, one {Ajouté. Enregistrez le guide pour le garder.} other {# guides ajoutés. Enregistrez le guide pour les garder.}}',
  'related.shared': '{more, plural, =0 {Les deux demandent {skills}} other {Les deux demandent {skills} et # de plus}}',
  'related.sameField': 'Même domaine',
  'related.nextStep': 'Une étape après ce métier',
  'related.stepBefore': 'Une étape avant ce métier',
  'related.empty': 'Aucun guide publié dans cette langue n’a beaucoup en commun avec celui-ci.',
  'related.allPicked': 'Toutes les suggestions sont choisies.',
  'related.saveFirst':
    'Enregistrez d’abord le guide : les suggestions suivent ses compétences, son domaine et ses étapes suivantes.',
};
