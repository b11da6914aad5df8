#!/usr/bin/env node
/* Nothing is imported before the check, and nothing here is newer than ES2015, so that an old Node can say what is wrong. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`hearsay needs Node 22.13 or newer; this is ${process.version} (${process.execPath}).`);
  process.exit(2);
}
// Compiled code is kept in the folder for temporary files, which halves the start of every further run.
import('node:module')
  .then(({ enableCompileCache }) => enableCompileCache())
  .then(() => import('./run.ts'))
  .then(({ run }) => run(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });

export {};
