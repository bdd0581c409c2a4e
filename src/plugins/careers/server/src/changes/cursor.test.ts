import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor';

describe('a cursor', () => {
  it('leads back to the place that it was made of', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,40}$/), fc.nat(), (epoch, position) => {
        expect(readCursor(writeCursor({ epoch, position }))).toEqual({ epoch, position });
      }),
    );
  });

  it('is nothing that somebody made up', () => {
    const foreign = [
      '',
      'abc',
      '12',
      writeCursor({ epoch: 'a b', position: 1 }),
      `${writeCursor({ epoch: 'a', position: 1 })}=`,
    ];
    expect(foreign.map(readCursor)).toEqual(foreign.map(() => undefined));
  });
});
