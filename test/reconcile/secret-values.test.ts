import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fillSecrets, secretValues } from '../../src/reconcile/secret-values.js';

function valuesOf(shown: string, secrets: readonly string[], text: string): object | undefined {
  const found = secretValues(shown, secrets, text);
  return found && Object.fromEntries(found);
}

const cases: readonly (readonly [string, readonly string[], string, object | undefined])[] = [
  ['s("${secret.A}")', ['A'], 's("pw")', { A: ['pw'] }],
  ['s("${secret.A}")', ['A'], 's("")', { A: [''] }],
  ['s("${secret.A}")', ['A'], 's("a\\"b")', { A: ['a\\"b'] }],
  ['s("${secret.A}")', ['A'], 't("pw")', undefined],
  ['s("${secret.A}")', ['A'], 's("pw"', undefined],
  ['${secret.A}', ['A'], 'anything', { A: ['anything'] }],
  ['${secret.A}, ${secret.B}', ['A', 'B'], 'x, y', { A: ['x'], B: ['y'] }],
  ['${secret.A}, ${secret.B}', ['A', 'B'], 'x, y, z', undefined],
  ['${secret.A}${secret.B}', ['A', 'B'], 'xy', undefined],
  ['${secret.A} ${secret.A}', ['A'], 'x y', { A: ['x', 'y'] }],
  ['${secret.A}-${secret.B}-${secret.A}', ['A', 'B'], 'x-y', undefined],
  ['a${secret.A}a', ['A'], 'a', undefined],
  ['${secret.OTHER} ${secret.A}', ['A'], '${secret.OTHER} pw', { A: ['pw'] }],
  ['plain', [], 'plain', {}],
  ['plain', [], 'other', undefined],
];

for (const [shown, secrets, text, expected] of cases)
  test(`the secrets of ${shown} in ${text}`, () => {
    assert.equal(valuesOf(shown, secrets, text), expected);
  });

test('what is told of a filled text is what was filled in', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.constantFrom('A', 'B'), fc.string())),
      fc.string(),
      (pieces, end) => {
        const shown = pieces.map(([before, name]) => `${before}\${secret.${name}}`).join('') + end;
        const text = pieces.map(([before, , value]) => before + value).join('') + end;
        const found = secretValues(shown, ['A', 'B'], text);
        if (!found) return;
        for (const name of ['A', 'B'])
          assert.equal(
            found.get(name) ?? [],
            pieces.flatMap(([, other, value]) => (other === name ? [value] : [])),
          );
      },
    ),
    { numRuns: 1000 },
  ));

test('a text is filled with the values of its secrets', () => {
  const valueFor = (name: string) => ({ A: 'x', B: '${secret.A}' })[name];
  assert.is(fillSecrets('${secret.A}, ${secret.B}.', ['A', 'B'], valueFor), 'x, ${secret.A}.');
  assert.is(fillSecrets('${secret.A}, ${secret.C}', ['A', 'C'], valueFor), undefined);
  assert.is(fillSecrets('${secret.A}, ${secret.C}', ['A'], valueFor), 'x, ${secret.C}');
  assert.is(fillSecrets('plain', [], valueFor), 'plain');
});

test.run();
