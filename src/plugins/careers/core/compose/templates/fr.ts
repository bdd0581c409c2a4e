import type { LanguageTemplates } from './types';

export const templatesFr: LanguageTemplates = {
  general: {
    requirements: [
      'Connaissance du domaine ou du métier',
      'Outils et équipements du quotidien',
      'Sécurité, règles et qualité',
      'Communication avec l’équipe et la clientèle',
      'Planification et organisation du travail',
    ],
    steps: [
      ['Vérifiez que le métier vous convient', 'Où peut-on observer ou essayer le travail avant de se décider ?'],
      ['Obtenez la qualification demandée', 'Quelle formation, combien de temps et à quel coût ?'],
      ['Faites une première expérience', 'Citez les stages, le bénévolat ou les emplois de début qui comptent.'],
      ['Commencez à un poste débutant', 'À quoi ressemble la première année, et qui aide ?'],
      ['Spécialisez-vous ou prenez des responsabilités', 'Quels postes viennent ensuite, et que demandent-ils ?'],
    ],
    questions: [
      ['À quoi ressemble une journée de {role} ?', 'Racontez une journée du début à la fin, en trois phrases.'],
      ['Combien de temps faut-il pour exercer ce métier ?', 'Donnez la durée habituelle et ce qui la raccourcit.'],
      ['Peut-on y accéder sans diplôme du supérieur ?', 'Répondez d’abord oui ou non, puis citez les autres voies.'],
    ],
    overview: 'Dites en quatre phrases ce que fait ce métier, pour qui, où, et ce qui le rend utile.',
    education: 'Citez la qualification habituelle, les autres voies et ce que regardent aussi les employeurs.',
    outlook: 'Dites comment évolue la demande et pourquoi, avec un chiffre, son année et sa source.',
  },
  software: {
    requirements: [
      'Programmation dans les langages du poste',
      'Stocker, interroger et modéliser des données',
      'Gestion de versions et code partagé',
      'Tests et recherche d’erreurs',
      'Plateformes cloud et déploiement',
      'Sécurité et vie privée',
      'Expliquer des choix techniques',
    ],
    steps: [
      ['Apprenez les bases', 'Quel langage ou outil d’abord, et quelles notions faut-il comprendre ?'],
      ['Construisez quelque chose à montrer', 'Décrivez deux projets qui prouvent les compétences ci-dessus.'],
      [
        'Apprenez comment un logiciel arrive chez ses utilisateurs',
        'Citez les pratiques de test, de livraison et de suivi.',
      ],
      ['Gagnez en expérience dans une équipe', 'Par où entrer : stages, logiciel libre, postes débutants ?'],
      ['Spécialisez-vous ou encadrez', 'Quelles voies prennent les personnes expérimentées ?'],
    ],
    questions: [
      ['Que fait-on au poste de {role} ?', 'Dites ce qui est produit, avec qui, et comment se partage la semaine.'],
      ['Que faut-il apprendre en premier ?', 'Recommandez un début et dites pourquoi.'],
      ['Comment décrocher un premier emploi sans expérience ?', 'Dites quoi montrer et où postuler.'],
    ],
    overview: 'Dites en quatre phrases ce qui est construit ou exploité, avec quelles technologies et avec qui.',
    education: 'Comparez diplôme, bootcamp et autoformation : durée de chacun et avis des employeurs.',
    outlook:
      'Dites quelles technologies tirent la demande et lesquelles reculent, avec un chiffre, son année et sa source.',
  },
  health: {
    requirements: [
      'Soin des patients et respect de leur dignité',
      'Gestes cliniques ou techniques',
      'Hygiène et sécurité',
      'Dossiers et protection des données',
      'Calme dans l’urgence',
      'Travail en équipe soignante',
    ],
    steps: [
      ['Découvrez le travail', 'Où faire du bénévolat ou accompagner quelqu’un, et qu’y apprend-on ?'],
      ['Suivez la formation', 'Quel cursus, combien de temps et quelles conditions d’admission ?'],
      ['Réussissez l’examen et inscrivez-vous', 'Citez l’examen, l’ordre ou le registre, et comment y rester.'],
      ['Débutez sous supervision', 'Où commence-t-on, et qui supervise ?'],
      ['Spécialisez-vous', 'Quels domaines et quels diplômes complémentaires sont ouverts ?'],
    ],
    questions: [
      [
        'À quoi ressemble un poste de {role} pendant une garde ?',
        'Racontez une garde, avec le plus dur et le meilleur.',
      ],
      ['Combien de temps dure la formation ?', 'Donnez la durée de chaque voie et dites si elle est payée.'],
      ['Faut-il travailler la nuit et le week-end ?', 'Dites comment les horaires sont organisés selon les lieux.'],
    ],
    overview: 'Dites en quatre phrases de qui l’on prend soin, comment, dans quels lieux et avec quelles équipes.',
    education: 'Citez le cursus reconnu, ses conditions d’admission et ce qui vient après.',
    outlook: 'Dites comment évoluent les patients et les effectifs, avec un chiffre, son année et sa source.',
    legal: [
      ['Inscription ou autorisation', 'Citez le registre, qui doit y figurer et à quel rythme il se renouvelle.'],
    ],
  },
  trades: {
    requirements: [
      'Lire des plans et mesurer',
      'Outils à main et électriques',
      'Matériaux et façons de les travailler',
      'Sécurité sur le chantier',
      'Normes et règlements',
      'Recherche de pannes et réparation',
      'Relation avec la clientèle',
    ],
    steps: [
      ['Essayez le travail', 'Où passer une journée sur un chantier ou dans un atelier ?'],
      ['Trouvez un apprentissage', 'Comment postuler, que demande-t-on et combien est-on payé ?'],
      ['Terminez la formation', 'Combien de temps, quelle part en classe et quel examen à la fin ?'],
      ['Travaillez sous votre nom', 'Citez l’habilitation ou la carte et ce qu’elle permet.'],
      ['Passez la maîtrise ou créez une entreprise', 'Quel diplôme et quelle expérience faut-il ?'],
    ],
    questions: [
      ['Que fait-on au métier de {role} ?', 'Citez les travaux habituels, les lieux et la saison.'],
      ['Combien gagne-t-on pendant la formation ?', 'Donnez le salaire par année, avec l’année et la source.'],
      ['Le travail use-t-il le corps ?', 'Répondez franchement et dites ce que font les employeurs.'],
    ],
    overview: 'Dites en quatre phrases ce qui est construit, posé ou réparé, où, et avec qui l’on partage le chantier.',
    education: 'Décrivez l’apprentissage et les autres voies, avec ce que chacune demande.',
    outlook: 'Dites ce qui sera construit ou remplacé ces prochaines années, avec un chiffre, son année et sa source.',
    legal: [['Autorisation d’exercer', 'Citez l’autorisation, qui la donne et quels travaux en ont besoin.']],
  },
  business: {
    requirements: [
      'Compréhension des clients et des marchés',
      'Chiffres, budgets et rapports',
      'Travail créatif et conceptuel',
      'Logiciels du métier',
      'Présenter et convaincre',
      'Gestion de projets et de délais',
    ],
    steps: [
      ['Apprenez les bases du métier', 'Quelles matières et quels logiciels d’abord ?'],
      ['Rassemblez des travaux à montrer', 'Décrivez le portfolio ou les cas que veulent voir les employeurs.'],
      ['Faites une première expérience', 'Citez les stages, les programmes de formation et les postes d’assistant.'],
      ['Menez vos propres projets', 'Quel est un bon premier projet, et comment est-il jugé ?'],
      ['Encadrez ou spécialisez-vous', 'Quels postes viennent ensuite, en entreprise et en indépendant ?'],
    ],
    questions: [
      ['À quoi ressemble une semaine de {role} ?', 'Racontez les réunions, le travail seul et les résultats.'],
      ['Faut-il un diplôme du supérieur ?', 'Répondez d’abord oui ou non, puis dites ce qui compte à la place.'],
      ['Que mettre dans sa candidature ?', 'Citez les travaux ou les chiffres qui convainquent.'],
    ],
    overview: 'Dites en quatre phrases de quoi l’on répond, devant qui, et comment se mesure la réussite.',
    education: 'Citez les études habituelles et le poids du portfolio et des certificats.',
    outlook:
      'Dites quels secteurs recrutent et comment les outils changent le travail, avec un chiffre, son année et sa source.',
  },
};
