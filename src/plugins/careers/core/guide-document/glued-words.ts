/** Words and names that `splitGlued` needs to know; see there. */
const words = (text: string): readonly string[] => text.split(' ');

/** Names with a capital inside. */
export const CAMEL_CASE_NAMES = words(
  'ActiveX AngularJS AppSec AutoCAD BackboneJS BigQuery BitBucket CakePHP ChatGPT ClickHouse CloudFormation ' +
    'CloudFront CloudWatch CodeIgniter CoffeeScript CompTIA ConvertKit CoreData CouchDB CrossFit DataFrame ' +
    'DevOps DevSecOps DynamoDB EcmaScript ElasticSearch EmberJS ExpressJS FastAPI FileMaker FinTech FireFox ' +
    'FrontPage GitHub GitLab GitOps GraphQL HashiCorp HubSpot InDesign InfluxDB InnoDB JavaFX JavaScript ' +
    'JetBrains JupyterLab KeyCloak LaTeX LabVIEW LightGBM LinkedIn LogicPro MacBook MailChimp MariaDB ' +
    'MathWorks MATLAB McDonald MedTech MLOps MongoDB MySQL NestJS NetSuite NextJS NodeJS NoSQL NuxtJS OAuth ' +
    'OneDrive OneNote OpenAI OpenAPI OpenCV OpenGL OpenShift OpenStack OpenTelemetry PageMaker PayPal ' +
    'PeopleSoft PhoneGap PhotoShop PostScript PostgreSQL PowerBI PowerPoint PowerShell ProTools PyCharm ' +
    'PySpark PyTest PyTorch QuickBooks RabbitMQ ReactJS RedHat SalesForce ScyllaDB SecOps ServiceNow ' +
    'SharePoint SketchUp SolidWorks SourceTree SpaceX SQLAlchemy SQLite SwiftUI TensorFlow TikTok TimescaleDB ' +
    'TypeScript UiPath UnionPay VideoScribe VueJS WebAssembly WebDriver WebGL WebLogic WebRTC WebSocket ' +
    'WebSockets WebSphere WhatsApp WooCommerce WordPress XGBoost YouTube ZenDesk ZoomInfo cPanel eBay ' +
    'eCommerce eLearning gRPC iOS iPad iPadOS iPhone jQuery macOS openSUSE phpMyAdmin tvOS vSphere watchOS ' +
    'webOS xUnit',
);

/** Words that begin a requirement and never the second half of a name. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  words(
    'Ability Able Advanced Analysis Analytical Attention Basic Basics Certification Collaboration ' +
      'Communication Compassion Critical Creative Creativity Customer Data Debugging Decision Deep Design ' +
      'Empathy Excellent Experience Expertise Familiarity Foundational Fluency General Good Great In-depth ' +
      'Interpersonal Intermediate Knowledge Leadership Legal Listening Managing Mathematics Mentoring ' +
      'Negotiation Organisation Organisational Organization Organizational Patience Performance Physical ' +
      'Planning Practical Presentation Problem Proficiency Proficient Project Project-based Quality Relational ' +
      'Reporting Research Safety Security Service Skilled Solid Strategic Strong Teaching Team Teamwork ' +
      'Technical Testing Thorough Time Troubleshooting Understanding Using Verbal Version Working Writing ' +
      'Written Capacidad Comunicación Conocimiento Conocimientos Dominio Experiencia Gestión Manejo Resolución ' +
      'Trabajo Aptitude Bases Bonne Capacité Connaissance Connaissances Expérience Gestion Maîtrise Notions ' +
      'Travail Analytisches Erfahrung Fähigkeit Gute Grundlagen Kenntnisse Kommunikation Sicherer Umgang ' +
      'Verständnis',
  ),
);

/** Beginnings of names: what follows is not a new entry however much it looks like one. */
export const NAME_BEGINNINGS: ReadonlySet<string> = new Set(
  words('In Un Pre Re Mc Mac Open Power Big Share Smart Auto Data Deep Cloud Mind Live Map Quick'),
);

/** Endings of plain words that do not begin a product's name. */
export const PLAIN_ENDING =
  /(?:tion|sion|ment|ness|ship|ity|ing|ance|ence|work|isms?|ology|tics|ics|ies|ills|ools|ives|ions|ents|ces|ases|tems|orks|ages|edge|ysis|cy|dad|ción|keit|heit|ung|schaft)$/u;

/** Short capitals that end a name: `nodeJS`, `openGL`. */
export const NAME_ENDING = /^(?:AI|API|BI|CSS|CV|DB|GL|IDE|JS|ML|MQ|ORM|OS|PHP|QL|RTC|SQL|SUSE|UI|VM|XML)s?$/;

/** The only words of two letters that an entry may end with. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(words('up in on it by go us do so to of ai qa de en et an zu'));
