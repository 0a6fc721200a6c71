import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as assert from 'uvu/assert';
import { projectFolder } from '../support/project.js';

/** Holds a value against a schema of the project. */
export function schemaCheck(name: string): (value: unknown) => void {
  const schema = JSON.parse(readFileSync(join(projectFolder, 'schemas', name), 'utf8'));
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  return (value) => {
    validate(value);
    assert.equal(validate.errors ?? [], []);
  };
}

/** Every place of a schema where a property is not described. */
export function undescribed(name: string): readonly string[] {
  const schema = JSON.parse(readFileSync(join(projectFolder, 'schemas', name), 'utf8'));
  const found: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'properties' && !path.endsWith('/properties'))
        for (const [property, of] of Object.entries(member as object))
          if (typeof of.description !== 'string') found.push(`${path}/${property}`);
      visit(member, `${path}/${key}`);
    }
  };
  visit(schema, '');
  return found;
}
