import { lazy, Suspense } from 'react';
import { Loader, Modal } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { BulkActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';

const GUIDE = 'plugin::careers.guide';

const ReviewPanelContent = lazy(() => import('./panel'));
const ConfirmForm = lazy(() => import('./confirm-form'));

/** Beside the form of a guide that readers can see: when it was last confirmed, and what has moved since. */
const ReviewPanel: PanelComponent = ({ model, documentId, document }) => {
  const text = useText();
  const mayRead = useMay('review.read');
  const mayConfirm = useMay('review.confirm');
  const locale: unknown = document?.locale;
  const isPublished = document?.status === 'published' || document?.status === 'modified';
  if (model !== GUIDE || !mayRead || documentId === undefined || typeof locale !== 'string' || !isPublished)
    return null;
  return {
    title: text('reviews.panel.title'),
    content: (
      <Suspense fallback={<Loader small>{text('shell.loading')}</Loader>}>
        <ReviewPanelContent documentId={documentId} locale={locale} mayConfirm={mayConfirm} />
      </Suspense>
    ),
  };
};

/** In the list of guides: confirms those of the chosen ones that readers can see. */
const ConfirmAction: BulkActionComponent = ({ model, documents }) => {
  const text = useText();
  const mayConfirm = useMay('review.confirm');
  const mayRead = useMay('review.read');
  if (model !== GUIDE || !mayConfirm || !mayRead) return null;
  const guides = documents.flatMap(({ documentId, locale }) =>
    typeof locale === 'string' ? [{ documentId, locale }] : [],
  );
  if (guides.length === 0) return null;
  return {
    label: text('reviews.confirm'),
    icon: <Check />,
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: text('reviews.confirm'),
      content: ({ onClose }: { readonly onClose: () => void }) => (
        <Suspense
          fallback={
            <Modal.Body>
              <Loader>{text('shell.loading')}</Loader>
            </Modal.Body>
          }
        >
          <ConfirmForm guides={guides} onClose={onClose} />
        </Suspense>
      ),
    },
  };
};

interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly PanelComponent[]) => void;
  readonly addBulkAction: (actions: readonly BulkActionComponent[]) => void;
}

/** In the admin panel's `bootstrap`, once the content manager is there. */
export const registerReviews = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const { addEditViewSidePanel, addBulkAction } = app.getPlugin('content-manager').apis as Record<string, unknown> &
    ContentManager;
  addEditViewSidePanel([ReviewPanel]);
  addBulkAction([ConfirmAction]);
};
