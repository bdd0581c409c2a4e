import type { ReactNode } from 'react';

/** A section of the page, named by its own heading. */
export const SectionFrame = ({
  id,
  heading,
  className,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <section id={id} aria-labelledby={`${id}-heading`} className={`careers-section${className ? ` ${className}` : ''}`}>
    <h2 id={`${id}-heading`}>{heading}</h2>
    {children}
  </section>
);

/** Short words beside a name: a kind, a level, a condition. */
export const Badge = ({ tone, children }: { readonly tone?: string; readonly children: ReactNode }) => (
  <span className={`careers-badge${tone ? ` careers-badge-${tone}` : ''}`}>{children}</span>
);

export interface Fact {
  readonly name: string;
  /** Without a value the fact is left out. */
  readonly value: ReactNode;
}

/** Names and values; nothing when no value is known. */
export const Facts = ({ facts, className }: { readonly facts: readonly Fact[]; readonly className?: string }) => {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className={className ?? 'careers-facts'}>
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A link out of the page, or its text alone when there is no address. */
export const MaybeLink = ({ href, children }: { readonly href: string | null; readonly children: ReactNode }) =>
  href === null ? <>{children}</> : <a href={href}>{children}</a>;
