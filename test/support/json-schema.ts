import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as assert from 'uvu/assert';
import { projectFolder } from './project.js';

const folder = join(projectFolder, 'schemas');

/** Holds a value against a schema of schemas/, by its file's name. */
export function matchSchema(name: string, value: unknown): void {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false });
  for (const file of readdirSync(folder)) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
  }
  const validate = ajv.getSchema(name);
  assert.ok(validate, `there is no schema ${name}`);
  assert.ok(validate?.(value), JSON.stringify(validate?.errors?.slice(0, 5), undefined, 2));
}

/** Every schema's name. */
export const schemaNames: readonly string[] = readdirSync(folder);
