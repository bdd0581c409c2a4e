import { lazy, useMemo, type ReactNode } from 'react';
import { useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { PanelFrame } from '../guide-panels/panel-frame';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { useContentAllowed } from '../shell/allowed';

const FaqSearch = lazy(() => import('./faq-search'));

/** What the content manager tells a panel beside a form; see its `EditViewContext`. */
interface PanelContext {
  readonly model: string;
  /** Absent while an entry is being made. */
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null; readonly updatedAt?: string | null };
  readonly activeTab: 'draft' | 'published' | null;
}

type PanelComponent = (context: PanelContext) => { readonly title: string; readonly content: ReactNode } | null;
/** As the content manager has it among its `apis`. */
type AddSidePanels = (panels: readonly PanelComponent[]) => void;

const GUIDE = 'plugin::careers.guide';

const ReusePanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const text = useText();
  const mayRead = useMay('overview.read');
  const mayReadFaqs = useContentAllowed()('read', 'faq');
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  const isDraft = model === GUIDE && activeTab !== 'published';
  // Saving makes another draft: what was added is in the guide then.
  const version = document?.updatedAt ?? '';
  const content = useMemo(
    () =>
      isDraft && locale !== undefined ? (
        <PanelFrame>
          <FaqSearch key={`${locale} ${version}`} locale={locale} documentId={documentId} />
        </PanelFrame>
      ) : null,
    [isDraft, locale, documentId, version],
  );
  return mayRead && mayReadFaqs && content ? { title: text('faqs.panel.title'), content } : null;
};

/** Adds the search for FAQs beside the form of a guide. */
export const registerFaqSearch = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const addSidePanels = app.getPlugin('content-manager').apis.addEditViewSidePanel as AddSidePanels;
  addSidePanels([ReusePanel]);
};
