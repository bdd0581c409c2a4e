/** Vite puts the text of the stylesheet into the bundle. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
