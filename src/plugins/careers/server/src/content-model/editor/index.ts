export { componentViews } from './components';
export { contentTypeViews } from './content-types';
export { toContentManagerConfig, type ContentManagerConfig, type EditorView } from './view';
