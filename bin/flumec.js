#!/usr/bin/env node
import { runCommandLine } from '../dist/src/cli/run-command-line.js';

await runCommandLine(process.argv.slice(2), import.meta.url);
