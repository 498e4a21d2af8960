/** Pages are imported as text, by the bundler and by the tests. */
declare module '*.md' {
  const text: string;
  export default text;
}
