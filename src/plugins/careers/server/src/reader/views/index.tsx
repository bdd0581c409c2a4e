export { GuideView, type GuideViewProps } from './guide-view';
export { ListView, type ListViewProps } from './list-view';
export { SearchView, type SearchViewProps } from './search-view';
export { MessageView } from './message-view';
export { ReaderDocument, type Alternate, type Frame } from './document';
