import bootstrap from './bootstrap';
import config from './config';
import { controllers, routes, services } from './content-api';
import { contentTypes } from './content-model';
import register from './register';

export default { register, bootstrap, config, contentTypes, controllers, services, routes };
