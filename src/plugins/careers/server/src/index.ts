import bootstrap from './bootstrap';
import config from './config';
import { controllers, routes, services } from './content-api';
import { contentTypes } from './content-model';
import destroy from './destroy';
import { createFeedsRoutes } from './feeds';
import { guideDocuments } from './guide-documents';
import { hostService } from './host';
import register from './register';
import { createTaxonomyController, createTaxonomyRoutes, createTaxonomyService } from './rules';
import { createSlugService } from './slugs';
import { starter } from './starter';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers: { ...controllers, taxonomy: createTaxonomyController },
  services: {
    ...services,
    'guide-documents': guideDocuments,
    host: hostService,
    slugs: createSlugService,
    starter,
    taxonomy: createTaxonomyService,
  },
  routes: { ...routes, feeds: createFeedsRoutes, taxonomy: createTaxonomyRoutes },
};
