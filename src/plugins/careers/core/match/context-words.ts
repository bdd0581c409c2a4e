/**
 * Words that speak for a skill, in the languages of the built-in guides together: a résumé in Spanish has English in it, and
 * the sets do not get into each other's way. All folded as `foldCodePoint` does: no accents, no capitals.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** "… and Go": between the last two of a list. */
export const CONJUNCTIONS = set('and or plus y e o u et ou und oder sowie');

/** "in Go", "with R". */
export const PREPOSITIONS = set('in with using on of en con de avec dans mit via through like including incl');

/** What stands before such a preposition when a skill comes after it. */
export const SPEAKS_BEFORE = set(
  `programming programmed program coding coded code codes written write writing wrote developed develop developing development
  developer built build building scripting scripted scripts experience experienced knowledge proficient proficiency skilled
  skill skills fluent fluency background expertise expert competent competence familiar familiarity trained certified
  implemented implementing reports spreadsheets formulas models dashboards analysis advanced basics services apis applications apps work worked working
  programacion programado programar programando desarrollo desarrollado desarrollar escrito codigo experiencia conocimientos conocimiento
  dominio manejo nivel avanzado usuario programmation programme developpe developpement ecrit experience connaissance connaissances
  maitrise programmierung programmiert programmieren entwickelt entwicklung geschrieben erfahrung erfahrungen kenntnisse kenntnis`,
);

/** Right before the name: "the language R", "MS Excel", "advanced Excel". */
export const INTRODUCES = set(
  `language languages framework frameworks tool tools library libraries stack software ms microsoft apple google apache oracle
  adobe advanced intermediate used uses lenguaje lenguajes herramienta herramientas langage langages outil outils sprache sprachen
  programmiersprache avanzado known`,
);

/** Right after the name: "Go developer", "R scripts", "Swift 5". */
export const FOLLOWS = set(
  `programming language languages developer developers development framework frameworks scripting script scripts code codebase
  engineer engineers programmer programmers lang library libraries sdk api apis service services microservice microservices backend
  server servers app apps application applications module modules package packages component components hooks models macros macro
  formulas spreadsheet spreadsheets user users super intermedio intermedia basico basica avanzado avanzada intermediate pivot workbooks workbook dashboards skills experience developer's studio charts cluster
  programacion desarrollo desarrollador desarrolladora programador programadora programmation developpement developpeur
  entwickler entwicklerin entwicklung programmierung kenntnisse`,
);

/** In a heading: what is listed below it are skills. */
export const SKILL_HEADINGS = set(
  `skills skill technologies technology tools tooling tech technical languages language stack competencies competences
  proficiencies expertise frameworks databases platforms software programming requirements qualifications
  competencias habilidades conocimientos herramientas tecnologias aptitudes lenguajes tecnicas programas informatica
  competences outils logiciels langages connaissances kenntnisse fahigkeiten werkzeuge technologien sprachen edv`,
);

/** In a heading: what is below it is something else. */
export const OTHER_HEADINGS = set(
  `experience employment history education profile summary objective about interests hobbies references projects certifications
  certificates licences licenses awards volunteering career work training achievements contact
  experiencia empleo formacion educacion perfil resumen intereses aficiones referencias proyectos certificaciones trayectoria
  parcours formation experiences profil interets loisirs projets ausbildung berufserfahrung profil lebenslauf interessen projekte`,
);
