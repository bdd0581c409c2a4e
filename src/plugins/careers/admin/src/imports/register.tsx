import { lazy, useMemo, type ReactNode } from 'react';
import { useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { PanelFrame } from '../guide-panels/panel-frame';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';

const GUIDE = 'plugin::careers.guide';
const PanelContent = lazy(() => import('./panel-content'));

/** What the content manager tells a panel beside a form; see its `EditViewContext`. */
interface PanelContext {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null; readonly updatedAt?: string | null };
  readonly activeTab: 'draft' | 'published' | null;
}

type PanelComponent = (context: PanelContext) => { readonly title: string; readonly content: ReactNode } | null;
type AddSidePanels = (panels: readonly PanelComponent[]) => void;

const ImportPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const text = useText();
  const mayRead = useMay('overview.read');
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  const savedAt = document?.updatedAt ?? '';
  const isThere = model === GUIDE && activeTab !== 'published' && savedAt !== '';
  // The same element until the guide is saved: typing in the form renders no panel.
  const content = useMemo(
    () =>
      isThere && documentId !== undefined && locale !== undefined ? (
        <PanelFrame name="imports.panel">
          <PanelContent documentId={documentId} locale={locale} savedAt={savedAt} />
        </PanelFrame>
      ) : null,
    [isThere, documentId, locale, savedAt],
  );
  return mayRead && content !== null ? { title: text('imports.panel'), content } : null;
};

/** In `bootstrap`: the panel "Sources" beside a guide's form. */
export const registerImportPanel = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const addSidePanels = app.getPlugin('content-manager').apis.addEditViewSidePanel as AddSidePanels;
  addSidePanels([ImportPanel]);
};
