import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { styled, useTheme } from 'styled-components';
import type { GuidePagePart } from '../../../../core/page';
import { directionOf, GuidePage } from '../../../../react';
import styles from '../../../../react/styles.css?inline';
import { isDarkColour } from './colour';

const FRAME_STYLES = `
  html, body { margin: 0; background: var(--careers-background); }
  main { padding: 1.5rem; }
  a { color: var(--careers-accent); }
`;

/** No script of the page's own runs in it, whatever its texts hold; ours reaches into it to show the page. */
const SANDBOX = 'allow-same-origin';

const DOCUMENT = `<!doctype html><html><head><meta name="color-scheme" content="light dark"><style>${styles}${FRAME_STYLES}</style></head><body><main></main></body></html>`;

const Holder = styled.div`
  position: relative;
  overflow: hidden;
  width: 100%;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Frame = styled.iframe`
  position: absolute;
  inset: 0 auto auto 0;
  border: 0;
  transform-origin: 0 0;
`;

const Page = memo(GuidePage);

interface GuideFrameProps {
  readonly page: GuidePagePart;
  readonly title: string;
  /** How wide the reader's window is, in CSS pixels; the picture is made smaller to fit. */
  readonly width: number;
  /** How much of the screen it takes: any CSS length. */
  readonly height: string;
}

const useSize = () => {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.current.observe(element);
  }, []);
  return [size, measure] as const;
};

/** Links within the page scroll; others open beside the editor, who would otherwise lose the form. */
const followLink = (event: MouseEvent): void => {
  const link = (event.target as Element | null)?.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) {
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    return;
  }
  if (/^https?:/.test(href)) window.open(href, '_blank', 'noopener,noreferrer');
};

/**
 * A guide's page as its readers see it, made of the same React parts, in a document of its own: neither do the admin
 * panel's styles reach into it, nor its styles out of it.
 */
export const GuideFrame = ({ page, title, width, height }: GuideFrameProps) => {
  const [size, measure] = useSize();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const isDark = isDarkColour(useTheme().colors.neutral0);
  const scale = size.width === 0 ? 1 : Math.min(1, size.width / width);

  useEffect(() => {
    if (root === null) return undefined;
    const { documentElement } = root.ownerDocument;
    documentElement.dataset.theme = isDark ? 'dark' : 'light';
    documentElement.lang = page.locale;
    documentElement.dir = directionOf(page.locale);
    return undefined;
  }, [root, isDark, page.locale]);

  useEffect(() => {
    root?.ownerDocument.addEventListener('click', followLink);
    return () => root?.ownerDocument.removeEventListener('click', followLink);
  }, [root]);

  return (
    <Holder ref={measure} style={{ height }}>
      <Frame
        title={title}
        sandbox={SANDBOX}
        srcDoc={DOCUMENT}
        onLoad={({ currentTarget }) => {
          setRoot(currentTarget.contentDocument?.querySelector('main') ?? null);
        }}
        style={{
          width: Math.max(width, size.width),
          height: size.height / scale,
          transform: scale === 1 ? 'none' : `scale(${scale})`,
        }}
      />
      {root ? createPortal(<Page page={page} jsonLd={false} />, root) : null}
    </Holder>
  );
};
