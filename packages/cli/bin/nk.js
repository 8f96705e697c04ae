#!/usr/bin/env node
import module from 'node:module';

// Node keeps what it has compiled in the system's folder for temporary files: a server is ready again a third sooner. Before Node 22.8 it cannot.
module.enableCompileCache?.();
await import('../dist/nk.js');
