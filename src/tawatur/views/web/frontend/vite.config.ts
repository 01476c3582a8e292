import { defineConfig } from "vite";

// Fixed names, no hashes: the server finds page.css and page.js beside the fonts they name.
export default defineConfig({
  base: "./",
  build: {
    outDir: "../static",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: {
      input: "src/page.ts",
      output: {
        entryFileNames: "page.js",
        assetFileNames: (asset) => (asset.names.some((name) => name.endsWith(".css")) ? "page.css" : "fonts/[name][extname]"),
      },
    },
  },
});
