import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderHistory } from '../../src/review/render-history.js';
import { tagPainter } from './tag-painter.js';

const counts = { created: 3, updated: 198, deleted: 1 };

test('revisions, newest first, in columns', () => {
  const history = [
    {
      number: 12,
      appliedAt: '2026-01-02T03:04:05Z',
      who: 'ann',
      ...counts,
      commit: 'f'.repeat(40),
    },
    {
      number: 11,
      appliedAt: '2026-01-01T03:04:05Z',
      who: 'bob@ops',
      ...counts,
      created: 0,
      rollbackTo: 9,
    },
    {
      number: 9,
      appliedAt: '2025-12-01T03:04:05Z',
      who: '漢',
      ...counts,
      rollbackTo: 7,
      commit: 'abc',
    },
  ];
  assert.is(
    renderHistory({ flow: 'web', history }),
    [
      'Flow "web", revision 12',
      '  12  2026-01-02T03:04:05Z  ann      +3 ~198 -1  commit ffffffffffff',
      '  11  2026-01-01T03:04:05Z  bob@ops  +0 ~198 -1  back to 9',
      '  9   2025-12-01T03:04:05Z  漢       +3 ~198 -1  back to 7, commit abc',
      '',
    ].join('\n'),
  );
});

test('a flow without a finished revision', () => {
  const pending = {
    number: 1,
    startedAt: 'then',
    who: 'bob',
    wanted: 'x',
    steps: 2,
    stepsDone: 1,
    ...counts,
  };
  assert.is(
    renderHistory({ flow: 'web', history: [], pending }, { width: 200, color: tagPainter }),
    [
      '<bold>Flow "web", revision 0</>',
      '  <red>!</> revision 1 was begun by bob at then and has finished 1 of 2 steps: it is under way, or was interrupted',
      '  no revision was finished yet',
      '',
    ].join('\n'),
  );
});

test.run();
