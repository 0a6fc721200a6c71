import type { Component } from '../catalogue.js';
import { checkChannelSizes } from './channel-sizes.js';
import { checkFileChannel } from './check-file-channel.js';
import { checkHdfs } from './check-hdfs.js';
import { checkHttpSink } from './check-http-sink.js';
import { checkIpFilter } from './check-ip-filter.js';
import { checkKerberos } from './check-kerberos.js';
import { checkMultiportSyslog } from './check-multiport-syslog.js';
import { checkRegexExtractor } from './check-regex-extractor.js';
import { checkRemoveHeader } from './check-remove-header.js';
import { checkRpcClient } from './check-rpc-client.js';
import { checkTaildir } from './check-taildir.js';
import { checkClientTls, checkServerTls } from './check-tls.js';
import type { ComponentContext } from './component-context.js';
import type { ComponentProperties } from './component-properties.js';
import type { Problem } from './problem.js';

/** What is wrong between the keys of a component. */
export function checkRelations(
  component: Component,
  of: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  const tls = tlsCheck(component)?.(of, context) ?? [];
  switch (`${component.kind} ${component.type}`) {
    case 'source avro':
      return [...tls, ...checkIpFilter(of)];
    case 'source thrift':
      return [...tls, ...checkKerberos(of)];
    case 'source multiport_syslogtcp':
      return [...tls, ...checkMultiportSyslog(of)];
    case 'source TAILDIR':
      return checkTaildir(of);
    case 'sink avro':
      return [...tls, ...checkRpcClient(of)];
    case 'sink hdfs':
      return checkHdfs(of);
    case 'sink http':
      return checkHttpSink(of);
    case 'channel memory':
      return checkChannelSizes(component, of);
    case 'channel file':
    case 'channel SPILLABLEMEMORY':
      return [...checkChannelSizes(component, of), ...checkFileChannel(of, context)];
    case 'interceptor regex_extractor':
      return checkRegexExtractor(of, context.catalogue);
    case 'interceptor remove_header':
      return checkRemoveHeader(of);
    default:
      return tls;
  }
}

function tlsCheck({ kind, keys }: Component): typeof checkServerTls | undefined {
  if (!keys.some(({ key }) => key === 'ssl')) return undefined;
  return kind === 'source' ? checkServerTls : checkClientTls;
}
