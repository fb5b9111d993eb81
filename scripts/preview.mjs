// Serves the built demo, and prints its address, last and alone.
import { preview } from 'vite';

const server = await preview({ mode: 'demo' });
console.log(server.resolvedUrls.local[0]);
