export { applyMerge } from './apply';
export { linksTo, redirect } from './link-rows';
export { listMerges, pruneMerges, toEntry } from './merges';
export { takeOut } from './move-links';
export { planMerge, planPlaces } from './plan';
export { undoMerge } from './undo';
