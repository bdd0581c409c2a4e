/**
 * Makes copied guides look like the work of an editorial office: 5,000 skills of which some are in thousands of guides and
 * some in none, certifications, shared FAQs, career fields, people, next steps, reviews, looked-at links and translations.
 * Nothing is random: the same number of guides gives the same database.
 */
import { createHash } from 'node:crypto';

export const SKILLS = 5000;
export const CERTIFICATIONS = 300;
const FAQS = 2000;
const TRANSLATED_FAQS = 500;
const FIELDS = 20;
const PEOPLE = 12;
/** Skills at the end of the list that no guide asks for. */
const UNUSED_SKILLS = 200;
const DAY = 24 * 60 * 60 * 1000;

const VERBS =
  'Assessing,Auditing,Building,Calibrating,Cataloguing,Cleaning,Coaching,Coordinating,Cutting,Designing,Diagnosing,Drafting,Estimating,Fitting,Forecasting,Grading,Handling,Inspecting,Installing,Interpreting,Interviewing,Joining,Labelling,Maintaining,Managing,Measuring,Mixing,Modelling,Monitoring,Negotiating,Operating,Ordering,Painting,Planning,Pricing,Programming,Purchasing,Recording,Repairing,Reporting,Restoring,Reviewing,Routing,Sampling,Scheduling,Selecting,Sorting,Storing,Supervising,Teaching,Testing,Tracing,Translating,Transporting,Treating,Troubleshooting,Tuning,Updating,Validating,Weighing,Welding,Writing'.split(
    ',',
  );
const THINGS =
  'accounts,aircraft,alloys,animals,archives,batteries,boilers,bridges,budgets,cables,campaigns,ceramics,circuits,claims,concrete,contracts,crops,databases,dentures,drainage,elevators,engines,events,exhibitions,fabrics,fences,filters,forests,furnaces,gardens,gearboxes,glass,harbours,hydraulics,inventories,invoices,kitchens,laboratories,lasers,leather,libraries,machinery,medicines,networks,orchards,packaging,patients,payrolls,pipelines,plastics,pumps,records,refrigeration,roofs,satellites,scaffolds,sensors,ships,signals,soils,surveys,telephones,textiles,timber,tools,tracks,tunnels,turbines,vaccines,valves,vehicles,vineyards,warehouses,websites,wells,windows,workshops'.split(
    ',',
  );

/** A number from 0 to 1 that looks random and is the same in each run. */
const chanceOf = (text) => createHash('md5').update(text).digest().readUInt32BE() / 2 ** 32;

/** Different numbers below `most`, the low ones far more often: few skills are wanted everywhere, most in some places. */
const pickDifferent = ({ count, most, seed }) => {
  const chosen = [];
  for (let turn = 0; chosen.length < count; turn += 1) {
    const index = Math.floor(most * chanceOf(`${seed}/${turn}`) ** 2);
    if (!chosen.includes(index)) chosen.push(index);
  }
  return chosen;
};

/** Each hundredth is an earlier one, mistyped. */
const skillName = (index) => {
  const name = (of) => `${VERBS[of % VERBS.length]} ${THINGS[Math.floor(of / VERBS.length) % THINGS.length]}`;
  return index % 100 === 99 ? name(index - 50).replace(/(.)s$/, '$1$1s') : name(index);
};

/** What the tables are called that Strapi keeps guides and what they link to in. */
export const tablesOf = (strapi) => {
  const linkOf = (uid, attribute) => {
    const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute];
    return {
      table: joinTable.name,
      from: joinTable.joinColumn.name,
      to: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName,
    };
  };
  const tableOf = (uid) => strapi.db.metadata.get(uid).tableName;
  const of = (name) => tableOf(`plugin::careers.${name}`);
  return {
    guides: of('guide'),
    skills: of('skill'),
    certifications: of('certification'),
    faqs: of('faq'),
    fields: of('field'),
    contributors: of('contributor'),
    reviews: of('review'),
    linkChecks: of('link-check'),
    aliases: tableOf('careers.alias'),
    links: {
      skills: linkOf('careers.skill-requirement', 'skills'),
      certifications: linkOf('careers.recommended-certification', 'certification'),
      faqs: linkOf('plugin::careers.guide', 'faqs'),
      field: linkOf('plugin::careers.guide', 'field'),
      reviewer: linkOf('plugin::careers.guide', 'reviewer'),
      advancesTo: linkOf('plugin::careers.guide', 'advancesTo'),
    },
  };
};

const quote = (name) => `"${name}"`;

const insertInto = (db, table) => (row) => {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${quote(table)} (${columns.map(quote).join()}) VALUES (${columns.map(() => '?').join()})`;
  return Number(db.prepare(sql).run(Object.values(row)).lastInsertRowid);
};

const rowsOf = (db, sql) => db.prepare(sql).all();

const stamped = (prefix, number) => ({
  document_id: `${prefix}${number.toString(36).padStart(24 - prefix.length, '0')}`,
  created_at: 1.7e12,
  updated_at: 1.7e12,
  published_at: 1.7e12,
});

const makeSkills = (db, tables) => {
  db.exec(`DELETE FROM ${tables.skills}`);
  const insert = insertInto(db, tables.skills);
  const alias = insertInto(db, tables.aliases);
  const join = insertInto(db, `${tables.skills}_cmps`);
  return Array.from({ length: SKILLS }, (_, index) => {
    const name = skillName(index);
    const nature = ['tool', 'knowledge', 'skill'][index % 3];
    const id = insert({ ...stamped('s', index), name, slug: `skill-${index}`, nature });
    if (index % 2 === 0) {
      const label = `${name.split(' ').reverse().join(' ')} (${index})`;
      const component = { cmp_id: alias({ label }), component_type: 'careers.alias', field: 'aliases', order: 1 };
      join({ entity_id: id, ...component });
    }
    return id;
  });
};

const makeCertifications = (db, tables) => {
  db.exec(`DELETE FROM ${tables.certifications}`);
  const insert = insertInto(db, tables.certifications);
  return Array.from({ length: CERTIFICATIONS }, (_, index) =>
    insert({
      ...stamped('c', index),
      name: `Certificate in ${skillName(index * 7).toLowerCase()}`,
      slug: `certification-${index}`,
      issuer: `Institute ${index % 40}`,
      url: `https://example.org/certifications/${index}`,
      lifecycle: index % 30 === 29 ? 'retiring' : 'active',
    }),
  );
};

/** @returns by locale and version the row ids, in the order of the questions */
const makeFaqs = (db, tables) => {
  db.exec(`DELETE FROM ${tables.faqs}`);
  const insert = insertInto(db, tables.faqs);
  const make = (locale, count) => {
    const ids = { draft: [], live: [] };
    for (let index = 0; index < count; index += 1) {
      const row = {
        ...stamped('f', index),
        question: `What does ${skillName(index * 3).toLowerCase()} take in year ${index % 9}?`,
        answer: `It takes patience. ${'A steady hand and an eye for detail help with it. '.repeat(5)}${index}`,
        locale,
      };
      ids.draft.push(insert({ ...row, published_at: null }));
      ids.live.push(insert(row));
    }
    return ids;
  };
  return { en: make('en', FAQS), de: make('de', TRANSLATED_FAQS) };
};

/** Writes a table of links anew. */
const relink = (db, { table, from, to, order }, links) => {
  db.exec(`DELETE FROM ${quote(table)}`);
  const insert = db.prepare(
    `INSERT INTO ${quote(table)} (${[from, to, order].filter(Boolean).map(quote).join()}) VALUES (?, ?${order ? ', ?' : ''})`,
  );
  for (const [source, target, place] of links) insert.run(...[source, target, ...(order ? [place] : [])]);
};

/** Parts of guides of one kind: their row ids, by the row id of the guide. */
const partsOf = (db, tables, type) => {
  const parts = new Map();
  const rows = rowsOf(
    db,
    `SELECT entity_id, cmp_id FROM ${tables.guides}_cmps WHERE component_type = '${type}' ORDER BY entity_id, "order"`,
  );
  for (const { entity_id: guide, cmp_id: part } of rows) parts.set(guide, [...(parts.get(guide) ?? []), part]);
  return parts;
};

const linkParts = (db, { tables, guides, type, link, targets, each, most }) => {
  const parts = partsOf(db, tables, type);
  relink(
    db,
    link,
    guides.flatMap(({ id, document_id: document }) => {
      const own = parts.get(id) ?? [];
      const chosen = pickDifferent({ count: own.length * each, most, seed: `${type}/${document}` });
      return chosen.map((index, at) => [own[Math.floor(at / each)], targets[index], at % each]);
    }),
  );
};

const linkGuides = (db, { tables, guides }) => {
  const { links } = tables;
  const fields = db.prepare(`SELECT * FROM ${tables.fields}`).all();
  const addField = insertInto(db, tables.fields);
  const fieldIds = Array.from({ length: FIELDS }, (_, index) =>
    index === 0 ? fields[0].id : addField({ ...stamped('d', index), name: `Field ${index}`, slug: `field-${index}` }),
  );
  const addPerson = insertInto(db, tables.contributors);
  const people = Array.from({ length: PEOPLE }, (_, index) =>
    addPerson({ ...stamped('p', index), name: `Person ${index}`, slug: `person-${index}` }),
  );
  const numberOf = ({ document_id: document }) => parseInt(document.slice(1), 36);
  const key = ({ document_id: document, locale, published_at: at }) => `${document} ${locale} ${at === null}`;
  const byKey = new Map(guides.map((guide) => [key(guide), guide.id]));
  const documentOf = (number) => stamped('g', number).document_id;
  relink(
    db,
    links.field,
    guides.map((guide) => [guide.id, fieldIds[numberOf(guide) % FIELDS]]),
  );
  relink(
    db,
    links.reviewer,
    guides.map((guide) => [guide.id, people[numberOf(guide) % PEOPLE]]),
  );
  relink(
    db,
    links.advancesTo,
    guides.flatMap((guide) =>
      [1, 2].flatMap((step) => {
        const next = byKey.get(key({ ...guide, document_id: documentOf(numberOf(guide) + step * FIELDS) }));
        return next === undefined ? [] : [[guide.id, next, step]];
      }),
    ),
  );
};

/** One guide in twenty is only a draft; one in ten has a draft that is newer than its page. */
const unpublishSome = (db, tables) => {
  const number = `CAST(substr(slug, ${'role-'.length + 1}) AS INTEGER)`;
  db.exec(`DELETE FROM ${tables.guides} WHERE published_at IS NOT NULL AND ${number} % 20 = 7`);
  db.exec(
    `UPDATE ${tables.guides} SET summary = summary || ' Reworked.', updated_at = updated_at + 3600000 ` +
      `WHERE published_at IS NULL AND ${number} % 10 = 3`,
  );
};

const makeReviews = (db, { tables, guides }) => {
  const insert = insertInto(db, tables.reviews);
  const now = Date.now();
  guides
    .filter(({ locale, published_at: at }) => locale === 'en' && at !== null)
    .forEach(({ document_id: document, locale }, index) => {
      if (index % 5 < 2) return;
      const reviewed = now - (index % 500) * DAY;
      const { created_at, updated_at, published_at, document_id } = stamped('v', index);
      insert({
        ...{ created_at, updated_at, published_at, document_id },
        guide_document_id: document,
        guide_locale: locale,
        reviewed_at: reviewed,
        due_at: reviewed + 365 * DAY,
      });
    });
};

const makeLinkChecks = (db, tables) => {
  const insert = insertInto(db, tables.linkChecks);
  const urls = rowsOf(
    db,
    `SELECT DISTINCT url FROM components_careers_sources UNION SELECT url FROM ${tables.certifications}`,
  );
  urls.forEach(({ url }, index) => {
    if (index % 10 === 9) return;
    const state = index % 25 === 0 ? 'broken' : index % 25 === 1 ? 'moved' : 'ok';
    const urlHash = createHash('sha256').update(url).digest('hex');
    insert({ ...stamped('l', index), url_hash: urlHash, url, state, checked_at: 1.7e12, failures: 0 });
  });
};

/**
 * @param db an open database of better-sqlite3, with foreign keys on
 * @param tables from `tablesOf`
 */
export const furnish = (db, tables) =>
  db.transaction(() => {
    unpublishSome(db, tables);
    const guides = rowsOf(db, `SELECT id, document_id, locale, published_at FROM ${tables.guides}`);
    const skills = makeSkills(db, tables);
    const certifications = makeCertifications(db, tables);
    const faqs = makeFaqs(db, tables);
    const { links } = tables;
    linkParts(db, {
      ...{ tables, guides, type: 'careers.skill-requirement', link: links.skills },
      ...{ targets: skills, each: 3, most: SKILLS - UNUSED_SKILLS },
    });
    linkParts(db, {
      ...{ tables, guides, type: 'careers.recommended-certification', link: links.certifications },
      ...{ targets: certifications, each: 1, most: CERTIFICATIONS },
    });
    relink(
      db,
      links.faqs,
      guides.flatMap(({ id, document_id: document, locale, published_at: at }) => {
        const targets = faqs[locale][at === null ? 'draft' : 'live'];
        const chosen = pickDifferent({ count: 3, most: targets.length, seed: `faq/${document}` });
        return chosen.map((index, place) => [id, targets[index], place + 1]);
      }),
    );
    linkGuides(db, { tables, guides });
    makeReviews(db, { tables, guides });
    makeLinkChecks(db, tables);
  })();
