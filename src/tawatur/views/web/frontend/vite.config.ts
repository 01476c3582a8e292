import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

// One entry for each view that needs a script or only a style: src/views/NAME.ts, which imports NAME.css, or NAME.css alone.
const files = readdirSync("src/views");
const alone = files.filter((file) => file.endsWith(".ts") || !files.includes(file.replace(/\.css$/, ".ts")));
const entries = Object.fromEntries(alone.map((file) => [file.replace(/\.\w+$/, ""), `src/views/${file}`]));

function folderOf(file: string): string {
  return file.endsWith(".css") ? "" : file.endsWith(".json") ? "outlines/" : "fonts/";
}

// Fixed names, no hashes: the server finds NAME.css and NAME.js beside the fonts and chunks they name.
export default defineConfig({
  base: "./",
  build: {
    outDir: "../static",
    emptyOutDir: true,
    license: { fileName: "LICENSES.md" },
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: {
      input: entries,
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
        assetFileNames: (asset) => `${folderOf(asset.names[0] ?? "")}[name][extname]`,
      },
    },
  },
});
