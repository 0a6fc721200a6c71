import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';

// The program of `npm run build` that compiles the JSON Schemas, so that nothing compiles them at start-up.

const schemas = new URL('../../schemas/', import.meta.url);
const generated = new URL('./generated/', import.meta.url);

const declaration = `import type { ErrorObject } from 'ajv';

/** Says whether the value fits the schema, and leaves what does not in errors. */
export const validate: {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
};
`;

function buildValidator(name: string): void {
  const schema: object = JSON.parse(readFileSync(new URL(`${name}.json`, schemas), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
    strictRequired: false,
    code: { source: true, esm: true, optimize: true },
  });
  const validate = ajv.compile(schema);
  const generate = standaloneCode as unknown as (ajv: Ajv, validate: unknown) => string;
  const code = generate(ajv, validate).replace(/export default \w+;/, '');
  const bundled = buildSync({
    stdin: { contents: code, resolveDir: fileURLToPath(schemas), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    minify: true,
  });
  writeFileSync(new URL(`${name}.js`, generated), bundled.outputFiles[0]?.text ?? '');
  writeFileSync(new URL(`${name}.d.ts`, generated), declaration);
}

mkdirSync(generated, { recursive: true });
for (const name of process.argv.slice(2)) buildValidator(name);
