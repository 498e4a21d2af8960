/** Rule pages are imported as text, as esbuild's text loader does in the build. */
module.exports = {
  process: (source) => ({
    code: `module.exports = { default: ${JSON.stringify(source)}, __esModule: true };`,
  }),
};
