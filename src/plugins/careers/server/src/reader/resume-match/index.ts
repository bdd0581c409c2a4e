export { loadMatchFile } from './assets';
export { matchPage } from './page';
