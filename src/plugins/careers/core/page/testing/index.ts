export { guideRecordOf } from './record-of';
export { exampleSite } from './site';
