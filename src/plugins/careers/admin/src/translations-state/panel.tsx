import { lazy, useMemo, type ReactNode } from 'react';
import { PanelFrame } from '../guide-panels/panel-frame';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';

const GUIDE = 'plugin::careers.guide';
const PanelContent = lazy(() => import('./panel-content'));

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: string | null };
}

interface PanelDescription {
  readonly title: string;
  readonly content: ReactNode;
}

/** The side panel of a guide's form: how each section of the translation stands. */
export const TranslationPanel = ({ model, documentId, document }: PanelProps): PanelDescription | null => {
  const text = useText();
  const mayRead = useMay('translation.read');
  const savedAt = document?.updatedAt ?? '';
  // The same element until the guide is saved: typing in the form renders no panel.
  const content = useMemo(
    () =>
      model === GUIDE && documentId !== undefined && documentId !== 'create' ? (
        <PanelFrame>
          <PanelContent documentId={documentId} savedAt={savedAt} />
        </PanelFrame>
      ) : null,
    [model, documentId, savedAt],
  );
  return mayRead && content !== null ? { title: text('translations.panel'), content } : null;
};
