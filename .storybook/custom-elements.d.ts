// The manifest is written by `pnpm run analyze`; types are checked without it too.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
