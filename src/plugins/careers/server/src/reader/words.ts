/** What the reader says around the guides, in the languages that the React parts speak. `{name}` stands for a value. */
const en = {
  skip: 'Skip to the content',
  languages: 'Languages',
  allGuides: 'All guides',
  search: 'Find a guide',
  searchHint: 'Role, title or another name for it',
  field: 'Field',
  allFields: 'All fields',
  show: 'Show',
  otherField: 'Other fields',
  found: 'Guides found: {count}',
  nothingFound: 'No guide fits. Try another word, or look in all fields.',
  noGuides: 'There are no guides here yet.',
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: 'Page {page} of {pages}',
  feed: 'News feed',
  markdown: 'This guide as text',
  draft: 'Draft preview',
  draftText: 'This version is not published. Only people with this link can see it, for a short time.',
  missingTitle: 'There is no such guide',
  missingText: 'It may have been renamed or taken down. Look for it by its name, or see all guides.',
  closedTitle: 'These guides are not public',
  closedText:
    'Visitors may not read career guides here. An administrator can open them: in Strapi under Settings, Users & Permissions plugin, Roles, Public, Careers, tick find and findOne of Page; or set publicRead to true in config/plugins.',
  previewTitle: 'This preview link is no longer valid',
  previewText: 'Preview links open one draft for a short time. Open the preview in Strapi again to get a new one.',
};

export type ReaderWords = Readonly<Record<keyof typeof en, string>>;

const es: ReaderWords = {
  skip: 'Saltar al contenido',
  languages: 'Idiomas',
  allGuides: 'Todas las guías',
  search: 'Buscar una guía',
  searchHint: 'Puesto, título u otro nombre',
  field: 'Campo',
  allFields: 'Todos los campos',
  show: 'Mostrar',
  otherField: 'Otros campos',
  found: 'Guías encontradas: {count}',
  nothingFound: 'Ninguna guía coincide. Prueba con otra palabra o busca en todos los campos.',
  noGuides: 'Todavía no hay guías aquí.',
  pages: 'Páginas',
  previous: 'Página anterior',
  next: 'Página siguiente',
  pageOf: 'Página {page} de {pages}',
  feed: 'Canal de novedades',
  markdown: 'Esta guía como texto',
  draft: 'Vista previa del borrador',
  draftText: 'Esta versión no está publicada. Solo la ve quien tiene este enlace, por poco tiempo.',
  missingTitle: 'No existe esta guía',
  missingText: 'Puede que haya cambiado de nombre o se haya retirado. Búscala por su nombre o mira todas las guías.',
  closedTitle: 'Estas guías no son públicas',
  closedText:
    'Las visitas no pueden leer guías aquí. Un administrador puede abrirlas: en Strapi, en Settings, Users & Permissions plugin, Roles, Public, Careers, marcar find y findOne de Page; o poner publicRead en true en config/plugins.',
  previewTitle: 'Este enlace de vista previa ya no es válido',
  previewText:
    'Los enlaces de vista previa abren un borrador por poco tiempo. Abre la vista previa en Strapi otra vez para obtener uno nuevo.',
};

const fr: ReaderWords = {
  skip: 'Aller au contenu',
  languages: 'Langues',
  allGuides: 'Tous les guides',
  search: 'Chercher un guide',
  searchHint: 'Métier, titre ou autre appellation',
  field: 'Domaine',
  allFields: 'Tous les domaines',
  show: 'Afficher',
  otherField: 'Autres domaines',
  found: 'Guides trouvés : {count}',
  nothingFound: 'Aucun guide ne correspond. Essayez un autre mot, ou cherchez dans tous les domaines.',
  noGuides: 'Il n’y a pas encore de guide ici.',
  pages: 'Pages',
  previous: 'Page précédente',
  next: 'Page suivante',
  pageOf: 'Page {page} sur {pages}',
  feed: 'Fil de nouveautés',
  markdown: 'Ce guide en texte',
  draft: 'Aperçu du brouillon',
  draftText: 'Cette version n’est pas publiée. Seules les personnes qui ont ce lien la voient, pour peu de temps.',
  missingTitle: 'Ce guide n’existe pas',
  missingText: 'Il a peut-être été renommé ou retiré. Cherchez-le par son nom, ou voyez tous les guides.',
  closedTitle: 'Ces guides ne sont pas publics',
  closedText:
    'Les visiteurs ne peuvent pas lire les guides ici. Un administrateur peut les ouvrir : dans Strapi, sous Settings, Users & Permissions plugin, Roles, Public, Careers, cocher find et findOne de Page ; ou mettre publicRead à true dans config/plugins.',
  previewTitle: 'Ce lien d’aperçu n’est plus valable',
  previewText:
    'Un lien d’aperçu ouvre un brouillon pour peu de temps. Ouvrez de nouveau l’aperçu dans Strapi pour en obtenir un autre.',
};

const de: ReaderWords = {
  skip: 'Zum Inhalt springen',
  languages: 'Sprachen',
  allGuides: 'Alle Guides',
  search: 'Guide suchen',
  searchHint: 'Beruf, Titel oder ein anderer Name',
  field: 'Bereich',
  allFields: 'Alle Bereiche',
  show: 'Anzeigen',
  otherField: 'Weitere Bereiche',
  found: 'Gefundene Guides: {count}',
  nothingFound: 'Kein Guide passt. Versuchen Sie ein anderes Wort, oder suchen Sie in allen Bereichen.',
  noGuides: 'Hier gibt es noch keine Guides.',
  pages: 'Seiten',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  pageOf: 'Seite {page} von {pages}',
  feed: 'Newsfeed',
  markdown: 'Dieser Guide als Text',
  draft: 'Vorschau des Entwurfs',
  draftText: 'Diese Fassung ist nicht veröffentlicht. Nur wer diesen Link hat, sieht sie, für kurze Zeit.',
  missingTitle: 'Diesen Guide gibt es nicht',
  missingText:
    'Vielleicht heißt er jetzt anders oder wurde entfernt. Suchen Sie nach dem Namen, oder sehen Sie alle Guides.',
  closedTitle: 'Diese Guides sind nicht öffentlich',
  closedText:
    'Besucher dürfen hier keine Guides lesen. Ein Administrator kann sie öffnen: in Strapi unter Settings, Users & Permissions plugin, Roles, Public, Careers bei Page find und findOne anhaken; oder publicRead in config/plugins auf true setzen.',
  previewTitle: 'Dieser Vorschaulink gilt nicht mehr',
  previewText: 'Ein Vorschaulink öffnet einen Entwurf für kurze Zeit. Öffnen Sie die Vorschau in Strapi noch einmal.',
};

const BY_LANGUAGE: Readonly<Record<string, ReaderWords>> = { en, es, fr, de };

/** The words for a locale; English for a language that the reader does not speak. */
export const readerWords = (locale: string): ReaderWords => {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined) ?? en;
};
