import type { HeadingLexicon } from './types';

export const fr: HeadingLexicon = {
  sections: {
    overview: [
      /^(?:presentation|introduction|apercu|resume|description|en bref)(?: (?:du|de|d) .{1,60})?$/,
      /^(?:qu est ce qu|qui est) ?(?:un |une )?@$/,
      /^a propos(?: .{1,60})?$/,
      /^le metier(?: (?:de|d) @)?$/,
    ],
    tasks: [
      /^que fait (?:.{1,60})$/,
      /^(?:@ )?(?:quelles sont (?:ses|les|vos) )(?:missions|taches|activites)(?: .{0,60})?$/,
      /^(?:missions|taches|activites|responsabilites)(?: .{1,60})?$/,
      /^(?:le |son |votre |au )?(?:quotidien|jour le jour|travail au quotidien)(?: .{1,60})?$/,
      /^(?:principales|ses|vos) (?:missions|taches|activites|responsabilites)$/,
      /^a quoi s attendre$/,
    ],
    skills: [
      /^(?:@ )?(?:quelles|quelle) (?:.{1,20} )?(?:competences|qualites|aptitudes) .{1,80}$/,
      /^(?:principales |les )?(?:competences|qualites|aptitudes|savoir faire)(?: (?:requises|necessaires|cles|indispensables|essentielles|attendues|et .{1,40}|pour .{1,60}|du .{1,60}|de .{1,60}|d .{1,60})){0,2}$/,
    ],
    steps: [
      /^(?:@ )?comment (?:devenir|le devenir|la devenir|debuter|commencer|se lancer|y arriver|y parvenir|demarrer)(?: .{0,80})?$/,
      /^(?:premiers pas|par ou commencer|feuille de route|(?:les )?etapes(?: pour .{1,60}| cles)?|le parcours|devenir @|pas a pas)$/,
    ],
    education: [
      /^(?:@ )?(?:quelle|quelles|quel|quels) (?:formations?|etudes|diplomes?|niveau d etudes) .{1,80}$/,
      /^(?:formations?|etudes|diplomes?|qualifications?)(?: (?:requises?|necessaires?|et .{1,40}|pour .{1,60}|du .{1,60}|de .{1,60}|d .{1,60})){0,2}$/,
    ],
    entryRoutes: [/^(?:voies|chemins|moyens) d (?:acces|entree)(?: .{1,60})?$/, /^acces au metier$/],
    legalRequirements: [
      /^(?:obligations|exigences|conditions) (?:legales|reglementaires)$/,
      /^(?:reglementation|licences?)(?: .{1,60})?$/,
    ],
    certifications: [
      /^(?:principales |meilleures |les )?(?:certifications?|certificats?|habilitations)(?: .{1,80})?$/,
      /^(?:quelles|quels) (?:certifications|certificats) .{1,80}$/,
    ],
    levels: [/^(?:niveaux|niveaux d experience|echelons|niveaux de (?:carriere|seniorite))$/],
    salaries: [
      /^(?:salaires?|remunerations?|revenus?|paie)(?: (?:moyens?|medians?|et .{1,40}|du .{1,60}|de .{1,60}|d .{1,60}|par .{1,40}|@)){0,2}$/,
      /^(?:@ )?(?:combien (?:gagne|gagnent|gagner)|quel salaire|quel est le salaire) ?.{0,60}$/,
    ],
    outlook: [
      /^(?:@ )?(?:perspectives|debouches|demande|avenir)(?: (?:d emploi|d avenir|d embauche|professionnels|professionnelles|du .{1,60}|de .{1,60}|d .{1,60}|et .{1,40}|pour .{1,60}|@)){0,2}$/,
      /^(?:le )?marche (?:du travail|de l emploi)(?: .{1,60})?$/,
    ],
    faqs: [
      /^(?:@ )?(?:foire aux questions|questions (?:frequentes|courantes)|questions et reponses|questions reponses|vos questions|faq)(?: .{1,100})?$/,
    ],
    careerTips: [
      /^(?:conseils|astuces)(?: .{1,60})?$/,
      /^(?:evolution|evolutions|progression) (?:professionnelles?|de carriere)$/,
    ],
    callToAction: [
      /^(?:@ )?(?:pret|prete|prets|pretes)(?: e)?(?: s)? (?:a|pour) .{1,100}$/,
      /^(?:appel a l action|passez a l action|lancez vous|creez votre cv)$/,
    ],
    workingConditions: [
      /^(?:conditions|environnement|cadre|horaires) de travail$/,
      /^(?:horaires|lieux de travail|ou travailler)$/,
    ],
    related: [
      /^(?:explorez |decouvrez |voir |d )*(?:autres |les )?(?:guides|metiers|fiches|carrieres)(?: metiers?)?(?: similaires| proches| associes| lies)?$/,
    ],
  },
  keywords: [
    ['faqs', /\bquestions\b/],
    ['certifications', /\bcertifications?\b/],
    ['salaries', /\b(?:salaires?|remuneration)\b/],
    ['skills', /\bcompetences\b/],
    ['outlook', /\b(?:perspectives|debouches)\b/],
    ['education', /\b(?:formations?|diplomes?|etudes)\b/],
    ['tasks', /\b(?:missions|taches)\b/],
    ['steps', /\b(?:etapes|devenir)\b/],
    ['careerTips', /\bconseils\b/],
  ],
  next: /^(?:et ensuite|et apres|et maintenant|prochaines? etapes?|la suite)$/,
  requirements: /^(?:conditions d admission|conditions requises|prerequis)$/,
  links: /^liens(?: utiles)?$/,
  titles: [
    /^guide (?:m[eé]tier|de carri[eè]re|du m[eé]tier)\s*:\s*(.+)$/i,
    /^guide (?:m[eé]tier|de carri[eè]re|du m[eé]tier) (?:de |d['’])(.+)$/i,
    /^fiche m[eé]tier\s*[:–—-]?\s*(.+)$/i,
    /^(?:comment )?devenir (?:un |une )?(.+)$/i,
    /^(.+?)\s*[:–—-]\s*(?:guide|fiche) m[eé]tier$/i,
  ],
};
