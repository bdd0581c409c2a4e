export { attributionFor } from './attribution';
export { licenceNamed, LICENCES, type Licence } from './licences';
export { CREDITS, type Credit } from './required-credits';
