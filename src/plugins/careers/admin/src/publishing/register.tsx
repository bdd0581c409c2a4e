import { lazy, Suspense, useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import { Flex, Loader, Modal } from '@strapi/design-system';
import { useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { usePublishShortcut } from './use-publish-shortcut';

const PublishDialog = lazy(() => import('./publish-dialog'));
const BulkDialog = lazy(() => import('./bulk-dialog'));
const ReferrersNote = lazy(() => import('./referrers-note'));

const GUIDE = 'plugin::careers.guide';

interface Guide {
  readonly documentId: string;
  readonly locale?: string | null;
}

interface ActionContext {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null };
}

interface BulkContext {
  readonly model: string;
  readonly documents: readonly Guide[];
}

interface DialogDescription {
  readonly type: 'dialog' | 'modal' | 'notification';
  readonly title: string;
  readonly content?: ReactNode | ComponentType<{ readonly onClose: () => void }>;
  readonly footer?: ReactNode | ComponentType<{ readonly onClose: () => void }>;
  readonly onConfirm?: () => void | Promise<void>;
  readonly onClose?: () => void;
}

/** What an action of the content manager looks like and does. */
interface Description {
  readonly label: string;
  /** Strapi's bulk Publish says what it is only here. */
  readonly actionType?: string;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  readonly onClick?: (event: never) => unknown;
  readonly dialog?: DialogDescription;
}

interface Action<Context> {
  (context: Context): Description | null;
  readonly type?: string;
  readonly position?: unknown;
}

interface ActionApis {
  readonly addDocumentAction: (change: (actions: Action<ActionContext>[]) => Action<ActionContext>[]) => void;
  readonly addBulkAction: (change: (actions: Action<BulkContext>[]) => Action<BulkContext>[]) => void;
}

type Extension<Context> = (context: Context, stock: Description | null) => Description | null;

/**
 * Puts an extension around some of Strapi's own actions: those of a type, or those that name none. Strapi's is called each time, for it may use hooks, and whoever
 * finds an action by its type or place finds this one.
 */
const extend =
  <Context,>(type: string | undefined, useExtension: Extension<Context>) =>
  (actions: Action<Context>[]): Action<Context>[] =>
    actions.map((useStock) => {
      if (useStock.type !== type) return useStock;
      const Extended = (context: Context) => useExtension(context, useStock(context));
      return Object.assign(Extended, { type: useStock.type, position: useStock.position });
    });

const Waiting = () => {
  const text = useText();
  return (
    <Modal.Body>
      <Flex justifyContent="center" padding={6}>
        <Loader>{text('shell.loading')}</Loader>
      </Flex>
    </Modal.Body>
  );
};

const useLocale = (): string | undefined => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale;
};

const usePublishGuide: Extension<ActionContext> = ({ model, collectionType, documentId, document }, stock) => {
  const text = useText();
  const mayPublish = useMay('guide.publish');
  const locale = useLocale() ?? document?.locale ?? undefined;
  const mark = useRef<HTMLSpanElement>(null);
  const isOurs = stock !== null && model === GUIDE && mayPublish;
  usePublishShortcut({ mark, isOurs, isDisabled: stock?.disabled ?? false });
  // The same component as long as the guide is the same: another one would start the dialog anew while it is open.
  const content = useMemo(() => {
    const context = { model, collectionType, documentId, locale };
    const Content = ({ onClose }: { readonly onClose: () => void }) => (
      <Suspense fallback={<Waiting />}>
        <PublishDialog context={context} onClose={onClose} />
      </Suspense>
    );
    return Content;
  }, [model, collectionType, documentId, locale]);
  if (!isOurs) return stock;
  const { onClick: _publishAtOnce, ...description } = stock;
  return {
    ...description,
    icon: <span ref={mark} hidden />,
    dialog: { type: 'modal', title: text('publishing.title'), content },
  };
};

/** Adds to a dialog who leads to the guides in question. */
const withReferrers = (dialog: DialogDescription, guides: readonly { documentId: string; locale?: string }[]) => ({
  ...dialog,
  content: (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {typeof dialog.content === 'function' ? null : dialog.content}
      <Suspense fallback={null}>
        <ReferrersNote guides={[...guides]} />
      </Suspense>
    </Flex>
  ),
});

const useWarnOfUnpublishing: Extension<ActionContext> = ({ model, documentId, document }, stock) => {
  const text = useText();
  const mayRead = useMay('overview.read');
  const locale = useLocale() ?? document?.locale ?? undefined;
  if (stock === null || model !== GUIDE || documentId === undefined || !mayRead) return stock;
  const guides = [{ documentId, ...(locale !== undefined && { locale }) }];
  if (stock.dialog?.type === 'dialog') return { ...stock, dialog: withReferrers(stock.dialog, guides) };
  // Strapi takes a guide off the site at once when nothing of its draft could be lost.
  const { onClick: unpublish, ...description } = stock;
  const dialog: DialogDescription = {
    type: 'dialog',
    title: stock.label,
    content: text('publishing.unpublishQuestion'),
    onConfirm: async () => {
      await unpublish?.(undefined as never);
    },
  };
  return { ...description, dialog: withReferrers(dialog, guides) };
};

const useWarnOfDeletion: Extension<ActionContext> = ({ model, documentId }, stock) => {
  const mayRead = useMay('overview.read');
  if (stock?.dialog?.type !== 'dialog' || model !== GUIDE || documentId === undefined || !mayRead) return stock;
  return { ...stock, dialog: withReferrers(stock.dialog, [{ documentId }]) };
};

const usePublishSelection: Extension<BulkContext> = ({ model, documents }, stock) => {
  const text = useText();
  const mayPublish = useMay('guide.publish');
  const locale = useLocale();
  const selection = documents.map((guide) => `${guide.documentId} ${guide.locale ?? locale ?? ''}`).join('\n');
  const content = useMemo(() => {
    const guides = selection.split('\n').map((line) => {
      const [documentId = '', of = ''] = line.split(' ');
      return { documentId, locale: of };
    });
    const Content = ({ onClose }: { readonly onClose: () => void }) => (
      <Suspense fallback={<Waiting />}>
        <BulkDialog guides={guides} onClose={onClose} />
      </Suspense>
    );
    return Content;
  }, [selection]);
  if (stock?.actionType !== 'publish' || model !== GUIDE || !mayPublish) return stock;
  return { ...stock, dialog: { type: 'modal', title: text('publishing.bulkTitle'), content } };
};

const useWarnOfBulk: Extension<BulkContext> = ({ model, documents }, stock) => {
  const mayRead = useMay('overview.read');
  const locale = useLocale();
  if (stock?.dialog?.type !== 'dialog' || model !== GUIDE || !mayRead) return stock;
  const guides = documents.map((guide) => {
    const of = guide.locale ?? locale;
    return { documentId: guide.documentId, ...(of !== undefined && { locale: of }) };
  });
  return { ...stock, dialog: withReferrers(stock.dialog, guides) };
};

/** Puts ours around Strapi's buttons that publish guides and take them away; other types keep Strapi's own. */
export const registerPublishing = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = app.getPlugin('content-manager');
  const addDocumentAction = apis.addDocumentAction as ActionApis['addDocumentAction'];
  const addHeaderAction = apis.addDocumentHeaderAction as ActionApis['addDocumentAction'];
  const addBulkAction = apis.addBulkAction as ActionApis['addBulkAction'];
  addDocumentAction(extend('publish', usePublishGuide));
  addDocumentAction(extend('unpublish', useWarnOfUnpublishing));
  addDocumentAction(extend('delete', useWarnOfDeletion));
  addHeaderAction(extend('delete', useWarnOfDeletion));
  addBulkAction(extend(undefined, usePublishSelection));
  addBulkAction(extend('unpublish', useWarnOfBulk));
  addBulkAction(extend('delete', useWarnOfBulk));
};
