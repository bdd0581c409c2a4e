import { startCareers } from '../support/careers-app';

it('tells listeners of the last guide before it shuts down', async () => {
  const app = await startCareers();
  const heard: string[] = [];
  app.strapi.eventHub.subscribe((event) => {
    heard.push(event);
    return Promise.resolve();
  });
  await app.strapi.documents('plugin::careers.guide').create({ data: { role: 'Lamplighter' }, status: 'published' });
  await app.stop();
  expect([...heard].sort()).toEqual(['entry.create', 'entry.publish']);
});
