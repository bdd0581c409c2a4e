export { attributionFor } from './attribution';
export { CREDITS, licenceNamed, LICENCES, type Credit, type Licence } from './licences';
