import { parseJavaBoolean } from '../java/java-boolean.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** Codec and file type of an hdfs sink suit each other, and it neither rolls tiny files nor misses a clock (flume-1.x.md 3.5). */
export function checkHdfs(sink: ComponentProperties): readonly Problem[] {
  return [...checkCodec(sink), ...checkClock(sink), ...checkRolling(sink)];
}

function checkCodec(sink: ComponentProperties): readonly Problem[] {
  const type = sink.properties.get('hdfs.fileType')?.value;
  const codec = sink.properties.get('hdfs.codeC');
  const isType = (name: string) => type?.value.toUpperCase() === name.toUpperCase();
  if (type !== undefined && isType('CompressedStream') && codec === undefined)
    return [
      problem('drops', '"hdfs.fileType" is "CompressedStream" without "hdfs.codeC"', type.span),
    ];
  if (codec !== undefined && isType('DataStream'))
    return [
      problem('drops', '"hdfs.codeC" stands with "hdfs.fileType = DataStream"', codec.key.span),
    ];
  return [];
}

function checkClock(sink: ComponentProperties): readonly Problem[] {
  if (parseJavaBoolean(textOf(sink, 'hdfs.useLocalTimeStamp') ?? 'false')) return [];
  return ['hdfs.path', 'hdfs.filePrefix'].flatMap((key) => {
    const value = sink.properties.get(key)?.value;
    const timed = /%[aAbBcdeDHIjklmMnpsSyYtz]/.exec(value?.value ?? '');
    if (value === undefined || timed === null) return [];
    const message = `"${key}" has "${timed[0]}", which fails for events without a "timestamp" header`;
    const span = value.place(timed.index, timed.index + timed[0].length);
    return [
      {
        ...problem('odd', message, span),
        help: 'set "hdfs.useLocalTimeStamp = true", or add a "timestamp" interceptor',
      },
    ];
  });
}

const ROLL_KEYS = ['hdfs.rollInterval', 'hdfs.rollSize', 'hdfs.rollCount'];

function checkRolling(sink: ComponentProperties): readonly Problem[] {
  if (ROLL_KEYS.some((key) => sink.properties.has(key))) return [];
  const message = 'The sink rolls its files after 30 s, 1024 bytes and 10 events: they are tiny';
  return [
    {
      ...problem('odd', message, sink.span),
      help: `set ${ROLL_KEYS.map((key) => `"${key}"`).join(', ')}`,
    },
  ];
}
