import type { HeadingLexicon } from './types';

export const es: HeadingLexicon = {
  sections: {
    overview: [
      /^(?:resumen|introduccion|descripcion|presentacion|perfil|vision general|panorama)(?: (?:de(?:l)? .{1,60}|general|profesional))?$/,
      /^(?:que|quien) es @$/,
      /^(?:sobre|acerca de(?:l)?) (?:@|puesto|la profesion|este trabajo|el puesto)$/,
    ],
    tasks: [
      /^que (?:hace|hacen|haras|hara) .{1,60}$/,
      /^(?:tareas|funciones|responsabilidades|actividades)(?: .{1,60})?$/,
      /^(?:el |tu )?(?:dia a dia|trabajo diario)(?: .{1,60})?$/,
      /^en que consiste .{1,60}$/,
      /^(?:principales|tus) (?:tareas|funciones|responsabilidades)$/,
      /^que (?:esperar|te espera)$/,
    ],
    skills: [
      /^(?:que|cuales son las) (?:.{1,20} )?(?:habilidades|competencias|aptitudes|conocimientos) .{1,80}$/,
      /^(?:principales |tus |las )*(?:habilidades|competencias|aptitudes|conocimientos|destrezas)(?: (?:necesarias|necesarios|requeridas|requeridos|clave|imprescindibles|esenciales|y .{1,40}|para .{1,60}|de(?:l)? .{1,60}|que .{1,60})){0,2}$/,
      /^que (?:necesitas saber|hay que saber)$/,
    ],
    steps: [
      /^como (?:puedo |se puede |llegar a |empezar |convertirse |convertirte |convertirme |ser |hacerse |hacerme |comenzar |se llega a |me convierto )(?:.{0,80})$/,
      /^como (?:empezar|comenzar|lograrlo|conseguirlo)$/,
      /^(?:primeros pasos|por donde empezar|hoja de ruta|(?:los )?pasos(?: para .{1,60})?|el camino|paso a paso)$/,
    ],
    education: [
      /^que (?:formacion|estudios|educacion|titulacion|titulo|carrera|requisitos academicos) .{1,80}$/,
      /^(?:formacion|estudios|educacion|titulacion|titulaciones|cualificaciones)(?: (?:academica|academicos|necesaria|necesarios|requerida|requeridos|y .{1,40}|para .{1,60}|de(?:l)? .{1,60})){0,2}$/,
      /^(?:hace falta|se necesita) (?:un titulo|una carrera|estudios)(?: .{1,60})?$/,
    ],
    entryRoutes: [/^(?:vias|rutas|formas|caminos) (?:de acceso|de entrada|para (?:acceder|entrar))(?: .{1,60})?$/],
    legalRequirements: [
      /^(?:requisitos|obligaciones|condiciones) (?:legales|de ley)$/,
      /^(?:licencias?|colegiacion|habilitacion|regulacion)(?: .{1,60})?$/,
    ],
    certifications: [
      /^(?:principales |mejores )?(?:certificaciones|certificados|credenciales|acreditaciones)(?: .{1,80})?$/,
      /^(?:que|cuales) (?:certificaciones|certificados) .{1,80}$/,
    ],
    levels: [/^(?:niveles|escalafon|niveles de (?:experiencia|carrera)|niveles profesionales)$/],
    salaries: [
      /^(?:salarios?|sueldos?|remuneracion|retribucion|ingresos)(?: (?:medio|promedio|medios|y .{1,40}|de(?:l)? .{1,60}|por .{1,40}|@)){0,2}$/,
      /^cuanto (?:gana|ganan|cobra|cobran|se gana|se cobra|puedo ganar) ?.{0,60}$/,
    ],
    outlook: [
      /^(?:perspectivas|demanda|futuro|salidas)(?: (?:laborales|laboral|profesionales|profesional|de empleo|de futuro|y .{1,40}|de(?:l)? .{1,60}|para .{1,60}|@)){0,2}$/,
      /^mercado (?:laboral|de trabajo)(?: .{1,60})?$/,
    ],
    faqs: [
      /^(?:preguntas (?:frecuentes|habituales|comunes)|preguntas y respuestas|preguntas|dudas frecuentes)(?: .{1,100})?$/,
    ],
    careerTips: [
      /^(?:consejos|recomendaciones|trucos)(?: .{1,60})?$/,
      /^(?:progresion|desarrollo|promocion|trayectoria) (?:profesional|de carrera)$/,
    ],
    callToAction: [
      /^(?:estas )?list[oa]s? para .{1,100}$/,
      /^(?:quieres|preparad[oa]s? para|te animas a) .{1,100}$/,
      /^(?:llamada a la accion|da el siguiente paso|empieza (?:hoy|ahora)|crea tu (?:cv|curriculum))$/,
    ],
    workingConditions: [
      /^(?:condiciones|entorno|ambiente|horario) (?:de trabajo|laborales|laboral)$/,
      /^(?:donde trabajaras|horarios?|jornada)$/,
    ],
    related: [
      /^(?:explora |descubre |mas |ver )*(?:otras |otros )?(?:guias|profesiones|carreras|roles|empleos)(?: profesionales| de carrera)?(?: relacionad[oa]s| similares)?$/,
    ],
  },
  keywords: [
    ['faqs', /\bpreguntas\b/],
    ['certifications', /\bcertificaciones\b/],
    ['salaries', /\b(?:salarios?|sueldos?)\b/],
    ['skills', /\b(?:habilidades|competencias)\b/],
    ['outlook', /\bperspectivas\b/],
    ['education', /\b(?:formacion|estudios)\b/],
    ['tasks', /\b(?:tareas|funciones|responsabilidades)\b/],
    ['steps', /\bpasos\b/],
    ['careerTips', /\bconsejos\b/],
  ],
  next: /^(?:y ahora que|siguientes? pasos?|y despues|proximos? pasos?|que sigue)$/,
  requirements: /^requisitos$/,
  links: /^enlaces(?: de interes| utiles)?$/,
  titles: [
    /^gu[ií]a (?:profesional|de carrera|de la profesi[oó]n)\s*:\s*(.+)$/i,
    /^gu[ií]a (?:profesional|de carrera|de la profesi[oó]n) (?:de |para |del )(?:un |una |el |la )?(.+)$/i,
    /^c[oó]mo (?:ser|convertirse en|llegar a ser) (?:un |una )?(.+)$/i,
    /^(.+?)\s*[:–—-]\s*gu[ií]a (?:profesional|de carrera)$/i,
  ],
};
