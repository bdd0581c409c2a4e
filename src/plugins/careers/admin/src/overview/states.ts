import type { DefaultTheme } from 'styled-components';
import type { GuideState } from '../../../core/overview';
import type { MessageKey } from '../translations';

/** In the order of charts and tables. */
export const SHOWN_STATES = ['published', 'modified', 'draft'] as const satisfies readonly GuideState[];

export const STATE_LABELS: Readonly<Record<GuideState, MessageKey>> = {
  published: 'overview.state.published',
  modified: 'overview.state.modified',
  draft: 'overview.state.draft',
};

/** The colours that Strapi's own status badges have. */
export const STATE_COLOURS: Readonly<Record<GuideState, keyof DefaultTheme['colors']>> = {
  published: 'success500',
  modified: 'alternative500',
  draft: 'secondary500',
};

export const STATE_VARIANTS = { published: 'success', modified: 'alternative', draft: 'secondary' } as const;
