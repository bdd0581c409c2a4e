/**
 * A graph of schema.org in the page. `<` is escaped, so that no text of a guide can end the element.
 *
 * @param nonce for a site whose content security policy asks for one; data blocks are not run and need none
 */
export const JsonLd = ({ graph, nonce }: { readonly graph: unknown; readonly nonce?: string }) => (
  <script
    type="application/ld+json"
    nonce={nonce}
    dangerouslySetInnerHTML={{ __html: JSON.stringify(graph).replace(/</g, '\\u003c') }}
  />
);
