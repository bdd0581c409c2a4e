import { lazy, useMemo, type ReactNode } from 'react';
import { useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import type { UsedType } from '../../../core/usage';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { PanelFrame } from './panel-frame';

const PagePreview = lazy(() => import('./preview/page-preview'));
const SearchResult = lazy(() => import('./search-result/search-result'));
const ReadinessPanel = lazy(() => import('../readiness/panel'));
const Changes = lazy(() => import('./changes/changes'));
const RelatedGuides = lazy(() => import('../related/related-guides'));
const WhereUsed = lazy(() => import('./usage/where-used'));

/** What the content manager tells a panel beside a form; see its `EditViewContext`. */
interface PanelContext {
  readonly model: string;
  /** Absent while an entry is being made. */
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: string | null; readonly locale?: string | null };
  readonly meta?: { readonly availableStatus?: readonly { readonly updatedAt?: string | null }[] };
  readonly activeTab: 'draft' | 'published' | null;
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

type PanelComponent = (context: PanelContext) => Panel | null;

/** As the content manager has it among its `apis`. */
type AddSidePanels = (panels: readonly PanelComponent[]) => void;

/** The guide whose form is open; the same object until it is another one, or was saved or published. */
export interface OpenGuide {
  /** Null while a guide is being made. */
  readonly documentId: string | null;
  /** The default one when absent. */
  readonly locale: string | undefined;
  /** Changes whenever somebody here saves or publishes. */
  readonly version: string;
}

const GUIDE = 'plugin::careers.guide';

const USED_MODELS: ReadonlyMap<string, UsedType> = new Map([
  ['plugin::careers.skill', 'skill'],
  ['plugin::careers.certification', 'certification'],
  ['plugin::careers.faq', 'faq'],
  ['plugin::careers.field', 'field'],
  ['plugin::careers.contributor', 'contributor'],
]);

const useLocale = (): string | undefined => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale;
};

/** Null where there is no draft of a guide to look at. */
const useOpenGuide = ({ model, documentId, document, meta, activeTab }: PanelContext): OpenGuide | null => {
  const locale = useLocale() ?? document?.locale ?? undefined;
  const published = meta?.availableStatus?.map(({ updatedAt }) => updatedAt).join() ?? '';
  const version = `${document?.updatedAt ?? ''} ${published}`;
  const isDraft = model === GUIDE && activeTab !== 'published';
  return useMemo(
    () => (isDraft ? { documentId: documentId ?? null, locale, version } : null),
    [isDraft, documentId, locale, version],
  );
};

type GuidePanelTitle =
  | 'readiness.title'
  | 'panels.preview.title'
  | 'panels.search.title'
  | 'panels.changes.title'
  | 'related.title';

/** The content is the same element until the guide is another one: typing in the form renders no panel. */
const guidePanel = (title: GuidePanelTitle, render: (guide: OpenGuide) => ReactNode): PanelComponent => {
  const GuidePanel: PanelComponent = (context) => {
    const text = useText();
    const mayRead = useMay('overview.read');
    const guide = useOpenGuide(context);
    const content = useMemo(() => guide && <PanelFrame name={title}>{render(guide)}</PanelFrame>, [guide]);
    return mayRead && content ? { title: text(title), content } : null;
  };
  return GuidePanel;
};

const Readiness = guidePanel('readiness.title', (guide) => <ReadinessPanel guide={guide} />);
const PreviewPanel = guidePanel('panels.preview.title', (guide) => <PagePreview guide={guide} />);
const SearchPanel = guidePanel('panels.search.title', (guide) => <SearchResult guide={guide} />);
const RelatedPanel = guidePanel('related.title', (guide) => <RelatedGuides guide={guide} />);
const ChangesPanel = guidePanel('panels.changes.title', (guide) => <Changes guide={guide} />);

const UsagePanel: PanelComponent = ({ model, documentId, document }) => {
  const text = useText();
  const mayRead = useMay('overview.read');
  const type = USED_MODELS.get(model);
  const version = document?.updatedAt ?? '';
  const content = useMemo(
    () =>
      type && documentId ? (
        <PanelFrame name="panels.usage.title">
          <WhereUsed key={`${documentId} ${version}`} type={type} documentId={documentId} />
        </PanelFrame>
      ) : null,
    [type, documentId, version],
  );
  return mayRead && content ? { title: text('panels.usage.title'), content } : null;
};

/** Adds the panels beside the forms of guides and of what guides use. */
export const registerGuidePanels = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const addSidePanels = app.getPlugin('content-manager').apis.addEditViewSidePanel as AddSidePanels;
  addSidePanels([Readiness, PreviewPanel, SearchPanel, ChangesPanel, RelatedPanel, UsagePanel]);
};
