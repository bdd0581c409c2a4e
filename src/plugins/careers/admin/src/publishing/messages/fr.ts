import type { publishingEn } from './en';

export const publishingFr: Readonly<Record<keyof typeof publishingEn, string>> = {
  'publishing.title': 'Publier ce guide',
  'publishing.checking': 'Examen de ce que ferait la publication…',
  'publishing.failed': 'Le serveur n’a pas dit ce que ferait la publication. Rien n’a changé ; réessayez.',
  'publishing.held':
    '{count, plural, one {Un point retient ce guide.} other {# points retiennent ce guide.}} Corrigez, puis publiez.',
  'publishing.heldAdvice':
    '{count, plural, one {Il manque une chose.} other {Il manque # choses.}} Vous pouvez publier quand même.',
  'publishing.ready': 'Rien ne retient ce guide.',
  'publishing.advice':
    '{count, plural, =0 {} one {Une suggestion du panneau État de préparation l’améliorerait.} other {# suggestions du panneau État de préparation l’amélioreraient.}}',
  'publishing.unsaved': 'Ce qui n’est pas encore enregistré l’est d’abord.',
  'publishing.faqs': 'Questions que les lecteurs ne voient pas encore',
  'publishing.faqDraft': 'Brouillon',
  'publishing.faqModified': 'Modifiée depuis sa publication',
  'publishing.guides': 'Guides vers lesquels il mène et qui ne sont pas publics',
  'publishing.relatedGuides': 'Guide associé',
  'publishing.advancesTo': 'Étape suivante',
  'publishing.withFaqs': '{count, plural, =0 {} one {avec une question} other {avec # questions}}',
  'publishing.guideHeld': 'Ne peut pas suivre : il n’est pas prêt lui-même.',
  'publishing.notAllowed': 'Votre rôle ne permet pas de le publier.',
  'publishing.uncheckedGuide':
    'Un guide se publie avec ceux vers lesquels il mène. Cochez-les, ou retirez les liens de ce guide.',
  'publishing.cancel': 'Annuler',
  'publishing.publish': 'Publier',
  'publishing.publishAll': 'Publier {count, plural, =0 {} one {avec un autre} other {avec # autres}}',
  'publishing.close': 'Fermer',
  'publishing.done': '« {role} » est publié.',
  'publishing.doneWith':
    '{guides, plural, =0 {} one {Un guide a suivi.} other {# guides ont suivi.}} {faqs, plural, =0 {} one {Une question a suivi.} other {# questions ont suivi.}}',
  'publishing.openPage': 'Ouvrir la page',
  'publishing.invalid':
    'Des champs ne sont pas bien remplis. Ils sont signalés dans le formulaire ; rien n’a été publié.',
  'publishing.notSaved':
    'Le guide n’a pu être ni enregistré ni publié. Ce que vous avez écrit est toujours dans le formulaire.',
  'publishing.conflict':
    '{name, select, none {Quelqu’un a} other {{name} a}} modifié ce guide depuis que vous l’avez ouvert. Rien n’a été publié. Regardez la modification, puis publiez.',
  'publishing.again': 'Regarder de nouveau',
  'publishing.refused': 'Rien n’a été publié : {message}',
  'publishing.bulkTitle': 'Publier les guides choisis',
  'publishing.bulkQuestion':
    '{count, plural, one {Un guide est publié, si rien ne le retient.} other {# guides sont publiés, sauf ceux que quelque chose retient.}} Leurs questions suivent.',
  'publishing.bulkWorking': 'Publication…',
  'publishing.bulkReport': '{published} sur {count} publiés',
  'publishing.bulkPublished': 'Publié',
  'publishing.bulkHeld': 'Retenu',
  'publishing.bulkForbidden': 'Votre rôle ne permet pas de le publier',
  'publishing.bulkMissing': 'N’existe plus',
  'publishing.bulkFailed': 'Échec',
  'publishing.editGuide': 'Ouvrir « {role} »',
  'publishing.referrers':
    '{count, plural, =0 {Aucun guide public ne mène ici.} one {Un guide public mène ici et perdrait son lien :} other {# guides publics mènent ici et perdraient leurs liens :}}',
  'publishing.referrersMore': '{count, plural, =0 {} other {et # autres}}',
  'publishing.referrersLoading': 'Recherche des guides qui mènent ici…',
  'publishing.referrersFailed': 'Impossible de savoir quels guides mènent ici.',
  'publishing.unpublishQuestion': 'Les lecteurs ne verront plus ce guide. Êtes-vous sûr ?',
};
