let context: CanvasRenderingContext2D | null | undefined;

/** How many pixels wide a text is in a font; a guess by its length where the browser has no canvas. */
export const measureIn =
  (font: string) =>
  (text: string): number => {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * Number.parseInt(font, 10) * 0.5;
    context.font = font;
    return context.measureText(text).width;
  };
