// A process of node-lanes.mjs: runs each file that it is told, one after the other, and answers with the results.
import { runNodeFiles } from './node-runner.mjs';

process.on('message', async ({ file, label }) => process.send(await runNodeFiles([file], { label })));
