import { useForm } from '@strapi/strapi/admin';
import type { RelatedSuggestions, SuggestedGuide } from '../../../core/related';
import { placesAfter, relationIn } from '../shell/relation-value';

export const FIELD = 'relatedGuides';

/** As the content manager adds an entry that somebody picks from its own list. */
const asConnected = ({ id, documentId, locale, title, status }: SuggestedGuide, place: string) => ({
  id,
  documentId,
  apiData: { id, documentId, locale, isTemporary: true },
  status,
  // Lists are sorted by it: after everything that is there.
  __temp_key__: place,
  title,
  label: title,
  href: `../collection-types/plugin::careers.guide/${documentId}?plugins[i18n][locale]=${locale}`,
});

/** What is picked in the form, saved or not, and a way to pick more; the form can undo it. */
export const useRelatedPicks = (saved: RelatedSuggestions['picked']) => {
  const value = useForm('RelatedGuides', ({ values }) => relationIn(values, FIELD));
  const onChange = useForm('RelatedGuides', (state) => state.onChange);
  const isDisabled = useForm('RelatedGuides', (state) => state.disabled);
  const connected = value?.connect ?? [];
  const disconnected = value?.disconnect ?? [];
  const isConnected = (id: number): boolean => connected.some((guide) => guide.id === id);
  const isTakenOut = (id: number): boolean => disconnected.some((guide) => guide.id === id);
  const kept = saved.filter((id) => !isTakenOut(id));
  return {
    isDisabled,
    count: kept.length + connected.filter(({ id }) => !kept.includes(id)).length,
    isPicked: ({ id }: SuggestedGuide): boolean => isConnected(id) || kept.includes(id),
    pick: (guides: readonly SuggestedGuide[]): void => {
      const places = placesAfter(connected, guides.length);
      onChange(FIELD, {
        connect: [...connected, ...guides.map((guide, index) => asConnected(guide, places[index] ?? ''))],
        disconnect: disconnected.filter(({ id }) => !guides.some((guide) => guide.id === id)),
      });
    },
  };
};
