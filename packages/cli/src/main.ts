#!/usr/bin/env node
import process from 'node:process'
import { processIo } from './io/process-io.js'
import { run } from './run.js'

const exitCode = await run(process.argv.slice(2), processIo())
process.exitCode = exitCode === 0 ? process.exitCode : exitCode
