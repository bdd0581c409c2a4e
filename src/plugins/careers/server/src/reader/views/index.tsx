export { GuideView, type GuideViewProps } from './guide-view';
export { ListView, type ListViewProps } from './list-view';
export { MessageView } from './message-view';
export type { Alternate, Frame } from './document';
