/**
 * Databases with many guides: one guide is written by the Document Service and its rows are then copied by SQL, which
 * takes seconds where the Document Service would take ten minutes. Run as a program, in a process of its own.
 */
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { bootApp } from './app.mjs';
import { guideData, makeFaqs } from './content.mjs';
import { furnish, tablesOf } from './editorial.mjs';

const MARK = 'markoftheguide';
const RELATED = 4;
const GUIDES_A_TRANSACTION = 500;

const quote = (name) => `"${name}"`;

/** @param editorial whether the guides get what `furnish` makes: shared FAQs, and addresses to look at */
const makeTemplate = async (strapi, editorial) => {
  const faqs = editorial ? [] : await makeFaqs(strapi, MARK);
  const sources = editorial ? [{ title: 'Statistics', url: `https://example.org/statistics/${MARK}` }] : [];
  const data = { ...(await guideData(strapi, MARK, { mark: MARK, faqs })), sources };
  const guide = await strapi.documents('plugin::careers.guide').create({ data, status: 'published' });
  const { tableName, attributes } = strapi.db.metadata.get('plugin::careers.guide');
  const { joinTable } = attributes.relatedGuides;
  const tableOf = (uid) => strapi.db.metadata.get(uid).tableName;
  return {
    documentId: guide.documentId,
    guides: tableName,
    faqs: tableOf('plugin::careers.faq'),
    reservations: tableOf('plugin::careers.slug-reservation'),
    componentTables: Object.fromEntries(Object.keys(strapi.components).map((uid) => [uid, tableOf(uid)])),
    related: {
      table: joinTable.name,
      from: joinTable.joinColumn.name,
      to: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName,
      inverseOrder: joinTable.inverseOrderColumnName,
    },
  };
};

/** Every row that belongs to the template guide, table by table, and which of its columns point at which table. */
const collectRows = (db, template) => {
  const rowsOf = new Map();
  const pointersOf = new Map();
  const take = (table, rows) => {
    const known = rowsOf.get(table) ?? [];
    const ids = new Set(known.map(({ id }) => id));
    rowsOf.set(table, [...known, ...rows.filter(({ id }) => !ids.has(id))]);
  };
  const select = (table, column, ids) =>
    db.prepare(`SELECT * FROM ${quote(table)} WHERE ${quote(column)} IN (${ids.join(',') || 'NULL'})`).all();

  take(template.guides, db.prepare(`SELECT * FROM ${template.guides} WHERE document_id = ?`).all(template.documentId));
  take(template.faqs, db.prepare(`SELECT * FROM ${template.faqs} WHERE question LIKE '%${MARK}%'`).all());
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const foreignKeys = new Map(tables.map((table) => [table, db.pragma(`foreign_key_list(${quote(table)})`)]));

  const components = [template.guides];
  while (components.length > 0) {
    const owner = components.pop();
    const joins = tables.filter((table) => table === `${owner}_cmps`);
    for (const join of joins) {
      const ids = rowsOf.get(owner).map(({ id }) => id);
      const rows = select(join, 'entity_id', ids);
      take(join, rows);
      for (const [uid, table] of Object.entries(template.componentTables)) {
        const owned = rows.filter(({ component_type }) => component_type === uid).map(({ cmp_id }) => cmp_id);
        if (owned.length === 0) continue;
        take(table, select(table, 'id', owned));
        components.push(table);
      }
    }
  }
  for (const table of tables.filter((name) => name.endsWith('_lnk'))) {
    for (const { from, table: target } of foreignKeys.get(table)) {
      const ids = rowsOf.get(target)?.map(({ id }) => id) ?? [];
      if (ids.length > 0) take(table, select(table, from, ids));
    }
  }
  for (const table of rowsOf.keys()) {
    pointersOf.set(table, new Map(foreignKeys.get(table).map(({ from, table: target }) => [from, target])));
  }
  return { rowsOf, pointersOf };
};

const documentIdFor = (kind, number) => `${kind}${number.toString(36).padStart(24 - kind.length, '0')}`;

/** @param translated so many of the guides get a German translation */
const copyGuides = ({ db, template, count, translated }) => {
  const { rowsOf, pointersOf } = collectRows(db, template);
  const tables = [...rowsOf.keys()].filter((table) => rowsOf.get(table).length > 0);
  const highest = new Map(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT max(id) FROM ${quote(table)}`)
        .pluck()
        .get(),
    ]),
  );
  const places = new Map(
    tables.map((table) => [table, new Map(rowsOf.get(table).map(({ id }, index) => [id, index]))]),
  );
  const idOf = (table, id, copy) => {
    const place = places.get(table)?.get(id);
    return place === undefined ? id : highest.get(table) + (copy - 1) * rowsOf.get(table).length + place + 1;
  };
  const inserts = new Map(
    tables.map((table) => {
      const columns = Object.keys(rowsOf.get(table)[0]);
      const sql = `INSERT INTO ${quote(table)} (${columns.map(quote).join()}) VALUES (${columns.map(() => '?').join()})`;
      return [table, { columns, statement: db.prepare(sql) }];
    }),
  );
  const faqNumbers = new Map(
    [...new Set(rowsOf.get(template.faqs).map(({ document_id }) => document_id))].map((id, i) => [id, i]),
  );

  /** Copies beyond the count are translations of the first ones. */
  const documentOf = (copy) => (copy > count ? copy - count : copy);

  const valueOf = ({ table, row, column, copy }) => {
    const value = row[column];
    if (column === 'id') return idOf(table, value, copy);
    const target = pointersOf.get(table).get(column);
    if (target !== undefined && value !== null) return idOf(target, value, copy);
    if (column === 'cmp_id') return idOf(template.componentTables[row.component_type], value, copy);
    if (column === 'document_id' && table === template.guides) return documentIdFor('g', documentOf(copy));
    if (column === 'locale' && table === template.guides && copy > count) return 'de';
    if (column === 'document_id' && table === template.faqs) {
      return documentIdFor('f', copy * 10 + faqNumbers.get(value));
    }
    return typeof value === 'string' ? value.replaceAll(MARK, String(copy)) : value;
  };

  const reservation = db
    .prepare(`SELECT * FROM ${template.reservations} WHERE holder_document_id = ? AND slug LIKE '%${MARK}%'`)
    .get(template.documentId);
  const reservationColumns = Object.keys(reservation).filter((column) => column !== 'id');
  const reserve = db.prepare(
    `INSERT INTO ${template.reservations} (${reservationColumns.map(quote).join()}) VALUES (${reservationColumns.map(() => '?').join()})`,
  );
  const { related } = template;
  const relate = db.prepare(
    `INSERT INTO ${related.table} (${[related.from, related.to, related.order, related.inverseOrder].map(quote).join()}) VALUES (?, ?, ?, ?)`,
  );
  const versions = rowsOf.get(template.guides).map(({ id }) => id);

  const copyOne = (copy) => {
    for (const [table, { columns, statement }] of inserts) {
      for (const row of rowsOf.get(table)) {
        statement.run(columns.map((column) => valueOf({ table, row, column, copy })));
      }
    }
    reserve.run(
      reservationColumns.map((column) => {
        if (column === 'holder_document_id') return documentIdFor('g', documentOf(copy));
        if (column === 'document_id') return documentIdFor('r', copy);
        return typeof reservation[column] === 'string'
          ? reservation[column].replaceAll(MARK, String(copy))
          : reservation[column];
      }),
    );
    for (const id of versions) {
      for (let step = 1; step <= RELATED; step += 1) {
        const other =
          copy > count ? count + ((copy - count - 1 + step) % translated) + 1 : ((copy - 1 + step) % count) + 1;
        relate.run(idOf(template.guides, id, copy), idOf(template.guides, id, other), step, step);
      }
    }
  };
  const total = count + translated;
  for (let from = 1; from <= total; from += GUIDES_A_TRANSACTION) {
    db.transaction(() => {
      for (let copy = from; copy < Math.min(from + GUIDES_A_TRANSACTION, total + 1); copy += 1) copyOne(copy);
    })();
  }
  // The template itself is no guide of the bench.
  for (const table of tables) {
    const ids = rowsOf.get(table).map(({ id }) => id);
    db.exec(`DELETE FROM ${quote(table)} WHERE id IN (${ids.join()})`);
  }
  db.prepare(`DELETE FROM ${template.reservations} WHERE holder_document_id = ?`).run(template.documentId);
};

/** What the app works out bit by bit after it was given guides, before anybody measures it. */
const settle = async (databaseFile) => {
  const { strapi, remove } = await bootApp({ mode: 'active', databaseFile });
  const { readiness, translations } = strapi.plugin('careers').services;
  const drafts = await strapi.db.query('plugin::careers.guide').count({ where: { publishedAt: null } });
  const assessed = () => strapi.db.query('plugin::careers.assessment').count();
  while ((await assessed()) < drafts) await readiness.refresh({ limit: 500 });
  while ((await translations.overview({ page: 1, pageSize: 1 })).pending > 0) await wait(500);
  await strapi.destroy();
  remove();
};

const { databaseFile, count, translated = 0, editorial = false } = JSON.parse(process.argv[2]);
const { strapi, remove } = await bootApp({ mode: 'active', databaseFile });
if (editorial) await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
const template = await makeTemplate(strapi, editorial);
const tables = tablesOf(strapi);
await strapi.destroy();
remove();
const Database = createRequire(import.meta.url)('better-sqlite3');
const db = new Database(databaseFile);
db.pragma('foreign_keys = OFF');
db.pragma('synchronous = OFF');
copyGuides({ db, template, count, translated });
if (editorial) {
  db.pragma('foreign_keys = ON');
  furnish(db, tables);
}
const problems = db.pragma('foreign_key_check');
if (problems.length > 0) throw new Error(`The copied guides point nowhere: ${JSON.stringify(problems.slice(0, 3))}`);
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
if (editorial) await settle(databaseFile);
process.exit(0);
