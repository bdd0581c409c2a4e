import path from 'node:path';
import { enqueueOnet, isOver, until } from '../api/imports-fixture';
import { uidOf } from '../api/rules-fixture';
import type { CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';
import { addAwkwardContent } from './imports-round-trip-fixture';

/**
 * Content of every kind that the plugin stores: what editors say, an import with its records, a guide whose address has
 * changed and whose draft differs from its page, and a review.
 *
 * @param folder where files of the import may lie
 */
export const writeWholeContent = async (app: CareersApp, folder: string): Promise<void> => {
  await addAwkwardContent(app.strapi);
  const from = path.join(folder, 'onet');
  writeOnetFolder(from, occupations(3));
  const { id } = await enqueueOnet(app, from);
  await until(app.strapi, id, isOver);

  const documents = app.strapi.documents(uidOf('guide'));
  const guide = await documents.create({
    data: { role: 'Ferry pilot', slug: 'ferry-pilot', tasks: [{ text: 'Dock' }] },
    status: 'published',
  });
  // Readers of the old address are sent on.
  await documents.update({ documentId: guide.documentId, data: { slug: 'harbour-pilot' }, status: 'published' });
  await documents.update({ documentId: guide.documentId, data: { summary: 'Not public yet' } });
  const admin = await app.asAdmin();
  const found = await app.request
    .post('/careers/reviews/preview')
    .set(admin)
    .send({ guides: [{ documentId: guide.documentId, locale: 'en' }] })
    .expect(200);
  const { documentId, locale, publishedHash } = found.body.data.guides[0];
  const confirmed = { guides: [{ documentId, locale, publishedHash }], note: 'Checked' };
  await app.request.post('/careers/reviews/confirm').set(admin).send(confirmed).expect(200);
};
