/**
 * Which words of a query the documents have, by number: a bit a word. One search after the other uses the same arrays: they
 * have room for every document of the index, and most searches touch few of them.
 */
export class Gathered {
  title = new Uint16Array();
  names = new Uint16Array();
  texts = new Uint16Array();
  /** Documents with any of the words. */
  numbers: readonly number[] = [];
  private touched: number[] = [];

  /** Forgets the search before. @param documents how many there are */
  begin(documents: number): this {
    if (this.title.length < documents) {
      const room = documents + (documents >> 3);
      this.title = new Uint16Array(room);
      this.names = new Uint16Array(room);
      this.texts = new Uint16Array(room);
    } else {
      for (const number of this.touched) this.title[number] = this.names[number] = this.texts[number] = 0;
    }
    this.touched = [];
    this.numbers = this.touched;
    return this;
  }

  /** Counts a document among those found. */
  open(number: number): void {
    this.touched.push(number);
  }

  maskOf(number: number): number {
    return (this.title[number] ?? 0) | (this.names[number] ?? 0) | (this.texts[number] ?? 0);
  }
}
