import { builtInCatalogue } from '../../../../src/languages/flume-0.9/catalogue.js';
import { checkSink } from '../../../../src/languages/flume-0.9/check/check-sink.js';
import { line, sinkOf } from '../parsing.js';

/** The findings for a sink in lines without their severity, which is an error unless a line says otherwise. */
export function check(written: string): readonly string[] {
  return checkSink(sinkOf(written), builtInCatalogue()).map((one) =>
    line(one).replace(/^error /, ''),
  );
}
