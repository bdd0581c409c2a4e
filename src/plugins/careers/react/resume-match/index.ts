export { MarkedText, type MarkedTextProps } from './marked-text';
export { ResumeMatchView, type ResumeMatchProps } from './resume-match';
