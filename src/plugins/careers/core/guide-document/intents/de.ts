import type { HeadingLexicon } from './types';

export const de: HeadingLexicon = {
  sections: {
    overview: [
      /^(?:uberblick|einfuhrung|einleitung|zusammenfassung|beschreibung|berufsbild|kurzprofil|auf einen blick)(?: .{1,60})?$/,
      /^was ist (?:ein |eine )?@$/,
      /^uber (?:den beruf|die stelle|@)$/,
    ],
    tasks: [
      /^was (?:macht|machen|tut|tun) .{1,60}$/,
      /^(?:typische |tagliche |deine |ihre |wichtigste |die )*(?:aufgaben|tatigkeiten|aufgabengebiete|verantwortlichkeiten)(?: .{1,60})?$/,
      /^(?:der |ein )?(?:arbeitsalltag|alltag|berufsalltag|tagesablauf|typischer tag)(?: .{1,60})?$/,
      /^was (?:dich|sie|einen) erwartet$/,
    ],
    skills: [
      /^welche (?:.{1,20} )?(?:kompetenzen|fahigkeiten|kenntnisse|fertigkeiten|skills) .{1,80}$/,
      /^(?:wichtige |notwendige |erforderliche |benotigte |gefragte |zentrale |die )*(?:kompetenzen|fahigkeiten|kenntnisse|fertigkeiten|skills|anforderungen)(?: (?:und .{1,40}|fur .{1,60}|als .{1,60}|die .{1,60})){0,2}$/,
      /^was (?:man|du) (?:konnen|wissen) (?:muss|musst)$/,
    ],
    steps: [
      /^wie (?:wird|werde|wirst|werden) (?:man |ich |du |sie )?.{1,80}$/,
      /^(?:so wird man|so wirst du|so gelingt) .{1,80}$/,
      /^(?:erste schritte|der einstieg|einstieg|der weg(?: zum?r? .{1,60})?|schritte(?: zum?r? .{1,60})?|schritt fur schritt|fahrplan|wie (?:anfangen|fange ich an|starten))$/,
    ],
    education: [
      /^(?:welche|welches|welchen) (?:.{1,20} )?(?:ausbildung|studium|abschluss|bildung|qualifikation(?:en)?) .{1,80}$/,
      /^(?:ausbildung|studium|bildung|bildungsweg|abschluss|abschlusse|qualifikation(?:en)?)(?: (?:und .{1,40}|als .{1,60}|fur .{1,60})){0,2}$/,
    ],
    entryRoutes: [/^(?:zugangswege|einstiegswege|wege in den beruf|zugang zum beruf|berufseinstieg)$/],
    legalRequirements: [
      /^(?:gesetzliche|rechtliche) (?:voraussetzungen|anforderungen|vorgaben)$/,
      /^(?:zulassung|approbation|lizenzen)(?: .{1,60})?$/,
    ],
    certifications: [
      /^(?:empfohlene |wichtige |nutzliche |die besten )?(?:zertifizierungen|zertifikate|nachweise)(?: .{1,80})?$/,
      /^welche (?:zertifizierungen|zertifikate) .{1,80}$/,
    ],
    levels: [/^(?:karrierestufen|erfahrungsstufen|stufen|karriereleiter|level)$/],
    salaries: [
      /^(?:gehalt|gehalter|verdienst|lohn|einkommen|vergutung|bezahlung)(?: (?:und .{1,40}|als .{1,60}|von .{1,60}|nach .{1,40}|@)){0,2}$/,
      /^(?:was|wie viel|wieviel) (?:verdient|verdienen|verdiene) .{1,60}$/,
    ],
    outlook: [
      /^(?:@ )?(?:berufsaussichten|aussichten|jobaussichten|zukunftsaussichten|perspektiven|nachfrage|arbeitsmarkt|zukunft)(?: (?:und .{1,40}|als .{1,60}|fur .{1,60}|von .{1,60}|des .{1,60}|@)){0,2}$/,
    ],
    faqs: [/^(?:haufige fragen|haufig gestellte fragen|fragen und antworten|fragen|faqs?)(?: .{1,100})?$/],
    careerTips: [
      /^(?:karrieretipps|tipps|ratschlage)(?: .{1,60})?$/,
      /^(?:aufstieg|weiterentwicklung|aufstiegsmoglichkeiten|karriereweg)$/,
    ],
    callToAction: [
      /^(?:bist du |sind sie )?(?:bereit|startklar) (?:fur|deinen|ihren|zu) .{1,100}$/,
      /^(?:handlungsaufruf|jetzt (?:starten|bewerben|loslegen)|(?:erstelle|erstellen sie) (?:jetzt )?(?:deinen|ihren) lebenslauf)$/,
    ],
    workingConditions: [/^(?:arbeitsbedingungen|arbeitsumfeld|arbeitsumgebung|arbeitszeiten?|arbeitsort)$/],
    related: [
      /^(?:entdecke |entdecken sie |mehr )*(?:weitere|ahnliche|verwandte|andere) (?:karriereguides|berufe|guides|ratgeber|rollen)$/,
    ],
  },
  keywords: [
    ['faqs', /\bfragen\b/],
    ['certifications', /(?:zertifizierung|zertifikat)/],
    ['salaries', /(?:gehalt|verdienst)/],
    ['skills', /(?:kompetenzen|fahigkeiten|kenntnisse)/],
    ['outlook', /aussichten/],
    ['education', /\b(?:ausbildung|studium)\b/],
    ['tasks', /\b(?:aufgaben|tatigkeiten)\b/],
    ['steps', /\b(?:schritte|einstieg)\b/],
    ['careerTips', /tipps/],
  ],
  next: /^(?:wie (?:geht|gehts) (?:es )?weiter|und jetzt|nachste schritte|der nachste schritt|wie weiter)$/,
  requirements: /^voraussetzungen$/,
  links: /^(?:nutzliche )?links$/,
  titles: [
    /^(?:karriereguide|berufsguide|karriere-guide|berufsprofil)\s*:\s*(.+)$/i,
    /^(?:karriereguide|berufsguide|karriere-guide|berufsprofil) (?:für |als )?(.+)$/i,
    /^wie wird man (.+?)\s*\??$/i,
    /^(.+?)\s*[:–—-]\s*(?:karriereguide|berufsguide|berufsbild)$/i,
  ],
};
