/** Vite puts the text of the stylesheet into the bundle. */
declare module '@xyflow/react/dist/base.css?inline' {
  const text: string;
  export default text;
}
