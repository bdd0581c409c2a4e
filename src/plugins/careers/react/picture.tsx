import type { PageImage } from '../core/page';

/** An image with its smaller renditions, so that a phone loads a small one. */
export const Picture = ({ image, className, sizes }: { image: PageImage; className: string; sizes: string }) => {
  const renditions = [...image.formats, ...(image.width ? [{ url: image.url, width: image.width }] : [])];
  return (
    <figure className={className}>
      <img
        src={image.url}
        srcSet={renditions.length > 1 ? renditions.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined}
        sizes={renditions.length > 1 ? sizes : undefined}
        alt={image.alternativeText ?? ''}
        width={image.width ?? undefined}
        height={image.height ?? undefined}
        decoding="async"
      />
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  );
};
