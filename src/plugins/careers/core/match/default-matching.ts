import type { Matching } from './types';

/**
 * Names of skills that are everyday words as well. They are looked for with care when an editor has not said how. Imported
 * taxonomies come without a word on it.
 */
const EVERYDAY_WORDS = new Set(
  (
    'access ada ajax apex apollo argo assembly atom aurora backbone basic beam brew bridge ' +
    'cake camel canvas chef circle clarity clean clipper close clojure composer connect consul core ' +
    'crystal cucumber cursor dart dash digital draft dream drive echo edge eclipse ember excel express ' +
    'falcon fiber fish flash flask flink flow forth front fusion ghost glide go grace groovy grunt gulp hack harbor hive helm ' +
    'hugo impala ink ionic jasmine julia keynote kite lens less linear lotus lua lucid make maple maven ' +
    'meteor mocha monday mule nest next node notion nova nuke numbers outlook packer pages pig ' +
    'presto processing project publisher puppet pulse rake react reason relay remix ' +
    'rest robot ruby rush rust sage salt scheme scratch sentry shell shiny sketch slack smart snort ' +
    'solid spark spring sprint squid stata storm stripe strong svelte swift swing teams tempo thrift titan tower ' +
    'twig unity vault velocity visual vue wave word zig zoom'
  ).split(' '),
);

/** Words that are names only when they are written in capitals. */
const CAPITALS = new Set(
  'aim arc bi cad cast cat cms dam ear erp esl hr ice it lan map mat net ned or pm pos pr seo sap sas sip soap spa ups was'.split(
    ' ',
  ),
);

const isCapitals = (label: string): boolean => /^[A-Z][A-Z0-9]+$/.test(label);

/**
 * How to look for a name when nobody has said so: a single letter and an everyday word (`Go`, `Excel`) need words around
 * them that speak for it, two capitals (`CI`) have to be capitals in the text.
 */
export const defaultMatching = (label: string): Matching => {
  if (label.includes(' ')) return 'normal';
  const folded = label.toLowerCase();
  if (folded.length === 1 || EVERYDAY_WORDS.has(folded)) return 'needs-context';
  if (isCapitals(label) && (label.length === 2 || CAPITALS.has(folded))) return 'exact-case';
  return 'normal';
};

/** Makers whose name is often left off: `Microsoft Excel` and `Excel`. */
export const MAKERS = new Set(
  'adobe amazon apache apple atlassian autodesk aws cisco esri google hashicorp ibm jetbrains meta microsoft ms mozilla oracle sap vmware'.split(
    ' ',
  ),
);

/** What is no name at all without its maker: Google Docs is not every doc. */
export const NO_NAMES_ALONE = new Set(
  (
    'ads advertising analytics assistant backup business calendar certification certified classroom cloud cluster code commerce ' +
    'connect console database databases developer directory docs documents drive edge endpoint engine enterprise forms foundation ' +
    'functions graph groups home insights intelligence kit learning lists mail management maps meet network networking office ' +
    'pages planner platform play portal project query routers script scripts search security server services sheets sites ' +
    'slides store studio suite support systems tasks technologies tools translate virtual visual web windows workspace works'
  ).split(' '),
);
