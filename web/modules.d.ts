declare module '*.css';

/** Made from `examples/` by `scripts/build-web.mjs`. */
declare module 'virtual:examples' {
  export interface ExampleTab {
    query: string;
    variables?: string;
  }
  const examples: ExampleTab[];
  export default examples;
}
