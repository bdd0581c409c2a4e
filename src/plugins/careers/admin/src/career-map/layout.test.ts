import type { CareerMap, MapGuide } from '../../../core/career-map';
import { GUIDE_SIZE, layOut, type Place } from './layout';

const guide = (documentId: string): MapGuide => ({
  documentId,
  role: documentId,
  field: null,
  wordsFrom: 'en',
  locales: ['en'],
  revision: 1,
  isPublic: true,
  isInside: true,
});

const map = (documentIds: readonly string[], steps: readonly (readonly [string, string])[]): CareerMap => ({
  locale: 'en',
  locales: [],
  fields: [],
  scope: { kind: 'all', field: null, around: null },
  total: documentIds.length,
  drawn: documentIds.length,
  guides: documentIds.map(guide),
  steps: steps.map(([from, to]) => ({ from, to, locales: ['en'], state: 'live', adds: [] })),
  skills: {},
});

const at = (places: ReadonlyMap<string, Place>, documentId: string): Place =>
  places.get(documentId) ?? { x: NaN, y: NaN };

describe('the layout of the career map', () => {
  it('puts what comes next to the right', () => {
    const places = layOut(map(['senior', 'junior', 'lead'], [['junior', 'senior'], ['senior', 'lead']])); // prettier-ignore
    expect(at(places, 'junior').x).toBeLessThan(at(places, 'senior').x);
    expect(at(places, 'senior').x).toBeLessThan(at(places, 'lead').x);
  });

  it('puts guides without connections beneath the others', () => {
    const places = layOut(map(['junior', 'senior', 'alone'], [['junior', 'senior']]));
    expect(at(places, 'alone').y).toBeGreaterThan(at(places, 'senior').y + GUIDE_SIZE.height);
  });

  it('places guides that lead back to each other, and lets none cover another', () => {
    const names = Array.from({ length: 30 }, (_, index) => `g${index}`);
    const places = layOut(map(names, [['g0', 'g1'], ['g1', 'g0'], ['g1', 'g2']])); // prettier-ignore
    expect(places.size).toBe(30);
    const taken = new Set([...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
    expect(taken.size).toBe(30);
  });
});
