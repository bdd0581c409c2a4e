import bootstrap from './bootstrap';
import config from './config';
import { controllers, routes, services } from './content-api';
import { contentTypes } from './content-model';
import { hostService } from './host';
import register from './register';
import { createTaxonomyController, createTaxonomyRoutes, createTaxonomyService } from './rules';
import { createSlugService } from './slugs';

export default {
  register,
  bootstrap,
  config,
  contentTypes,
  controllers: { ...controllers, taxonomy: createTaxonomyController },
  services: { ...services, host: hostService, slugs: createSlugService, taxonomy: createTaxonomyService },
  routes: { ...routes, taxonomy: createTaxonomyRoutes },
};
