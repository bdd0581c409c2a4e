import { lazy, useMemo, type ReactNode } from 'react';
import { useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { PanelFrame } from '../guide-panels/panel-frame';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { useChangeMeanwhile, type OpenDraft } from './use-change-meanwhile';

const ChangedMeanwhile = lazy(() => import('./changed-meanwhile'));

/** What the content manager tells a panel beside a form; see its `EditViewContext`. */
interface PanelContext {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null };
  readonly activeTab: 'draft' | 'published' | null;
}

type PanelComponent = (context: PanelContext) => { readonly title: string; readonly content: ReactNode } | null;
type ChangeSidePanels = (change: (panels: PanelComponent[]) => PanelComponent[]) => void;

const GUIDE = 'plugin::careers.guide';

const useOpenDraft = ({ model, documentId, document, activeTab }: PanelContext): OpenDraft | null => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const mayRead = useMay('overview.read');
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  const isDraft = mayRead && model === GUIDE && activeTab !== 'published';
  return useMemo(
    () => (isDraft && documentId !== undefined ? { documentId, locale } : null),
    [isDraft, documentId, locale],
  );
};

/** There only when somebody has saved the guide since it was opened. */
const RevisionPanel: PanelComponent = (context) => {
  const text = useText();
  const draft = useOpenDraft(context);
  const change = useChangeMeanwhile(draft);
  if (draft === null || change === null) return null;
  const content = (
    <PanelFrame>
      <ChangedMeanwhile draft={draft} change={change} />
    </PanelFrame>
  );
  return { title: text('revisions.title'), content };
};

/** Puts the panel right below Strapi's own, where it is seen without scrolling. */
export const registerRevisionPanel = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const changeSidePanels = app.getPlugin('content-manager').apis.addEditViewSidePanel as ChangeSidePanels;
  changeSidePanels(([actions, ...others]) => [...(actions ? [actions] : []), RevisionPanel, ...others]);
};
