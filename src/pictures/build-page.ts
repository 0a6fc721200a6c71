import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

// The program of `npm run build` that puts the script of HTML pictures into a string.

const generated = new URL('./generated/', import.meta.url);

const built = buildSync({
  entryPoints: [fileURLToPath(new URL('./page/main.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  write: false,
});

const script = (built.outputFiles[0]?.text ?? '').trim();

mkdirSync(generated, { recursive: true });
writeFileSync(
  new URL('page-script.ts', generated),
  `/** The script of HTML pictures, from page/main.ts. */\nexport const pageScript = ${JSON.stringify(script)};\n`,
);
