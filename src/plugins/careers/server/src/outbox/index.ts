export { pruneEvents } from './prune';
export { readEvents } from './read';
export { recordEvents, recordWriting } from './record';
export { isAnythingWaiting, onSequenced, sequence, type SequencedEvent } from './sequence';
export { lockSequence, prepareSequence, readSequence, writeSequence, type SequenceState } from './sequence-state';
export { onEvents } from './wake';
export { registerOutbox } from './watch';
