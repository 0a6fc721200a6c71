/**
 * flumec as a library: compile topologies, read and print Flume 0.9 expressions, compare with a store
 * and apply. Everything here is pure or takes what it touches as an argument; the README's chapter
 * "As a library" has examples.
 */
export { type Compilation, type CompileOptions, compile, validate } from './compile.js';
export type { Diagnostic, Finding, Related, Severity } from './diagnostics/diagnostic.js';
export { renderGithub } from './diagnostics/format/github.js';
export { renderJson } from './diagnostics/format/json.js';
export { renderJunit } from './diagnostics/format/junit.js';
export { renderPretty } from './diagnostics/format/pretty.js';
export { renderSarif } from './diagnostics/format/sarif.js';
export { hasErrors, type Outcome } from './diagnostics/outcome.js';
export { sortDiagnostics } from './diagnostics/sort-diagnostics.js';
export type {
  EdgeArc,
  EdgeTarget,
  FlowGraph,
  TierVertex,
  TopologyGraph,
} from './graph/topology-graph.js';
export {
  call,
  collector,
  decorate,
  decorator,
  definition,
  failover,
  fanOut,
  roll,
  sourceCall,
} from './languages/flume-0.9/build.js';
export { builtInCatalogue, type Catalogue } from './languages/flume-0.9/catalogue.js';
export { checkSink } from './languages/flume-0.9/check/check-sink.js';
export { checkDecorator, checkSource } from './languages/flume-0.9/check/check-source.js';
export { equalCalls, equalDefinitions, equalSinks } from './languages/flume-0.9/equal.js';
export { extendCatalogue, type PluginComponent } from './languages/flume-0.9/extend-catalogue.js';
export { parseDecorators } from './languages/flume-0.9/parse/parse-decorators.js';
export { parseDefinitions } from './languages/flume-0.9/parse/parse-definitions.js';
export { parseSink } from './languages/flume-0.9/parse/parse-sink.js';
export { parseSource } from './languages/flume-0.9/parse/parse-source.js';
export {
  printDecorator,
  printDefinition,
  printDefinitions,
  printSink,
  printSource,
} from './languages/flume-0.9/print.js';
export { printNormalForm } from './languages/flume-0.9/print-normal-form.js';
export type { Definition, Sink, SourceCall } from './languages/flume-0.9/tree.js';
export { type ApplyRun, applyPlan, type PlanWriter } from './reconcile/apply-plan.js';
export type { ApplyStep } from './reconcile/apply-step.js';
export { buildPlan, isEmptyPlan, type PlanRequest } from './reconcile/build-plan.js';
export type { Change, Difference, Effect } from './reconcile/change.js';
export { checkSavedPlan } from './reconcile/check-saved-plan.js';
export { parsePlan } from './reconcile/parse-plan.js';
export type { Plan, PlanStep } from './reconcile/plan.js';
export { planRollback, rollbackRevision } from './reconcile/plan-rollback.js';
export { serializePlan } from './reconcile/serialize-plan.js';
export type { Snapshot, StoredNode } from './reconcile/snapshot.js';
export { type InstallationStatus, statusOf } from './reconcile/status.js';
export type {
  LockRequest,
  Store,
  StoreLimits,
  StoreSession,
  Transaction,
} from './reconcile/store.js';
export { StoreError, type StoreErrorKind } from './reconcile/store-error.js';
export type { Deployment, FlowDeployment, Hop, TierDeployment } from './routing/deployment.js';
export { routeGraph } from './routing/route-graph.js';
export { checkRules } from './rules/check-rules.js';
export { rules } from './rules/index.js';
export type { CodePage, Rule } from './rules/rule.js';
export { openFileStore } from './stores/file/file-store.js';
export type { Surroundings } from './syntax/reading.js';
export type { Edge, Node, Tier, Topology } from './syntax/topology.js';
export type { Artifact, Content } from './targets/artifact.js';
export { type EmitFlow, emitDeployment } from './targets/index.js';
export { type LocatedText, wholeText } from './text/located-text.js';
export { positionAt } from './text/position.js';
export { type Located, type Source, type Span, source } from './text/source.js';
export { inventoryReader } from './workspace/read-inventory-file.js';
export { readTopologies } from './workspace/read-topologies.js';
