// Requests of the command to a server.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { BAD_PORTS } from '../../dist/cli/bad-ports.js';
import { fetchSource } from '../../dist/cli/fetch-source.js';

/** Resolves to the address of a server that responds with `listener`. */
async function server(t, listener) {
  const running = createServer(listener);
  await new Promise((resolve) => running.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    running.closeAllConnections();
    running.close();
  });
  return `http://127.0.0.1:${running.address().port}`;
}
const fails = (address, code, message) =>
  assert.rejects(fetchSource(address), (error) => {
    assert.equal(error.name, 'ContentError', error.stack);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  });

const packed = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  identity: Buffer.from,
};
for (const [encoding, pack] of Object.entries(packed))
  test(`a response in ${encoding} is decompressed, limited by its decompressed size, and read as far as possible`, async (t) => {
    let body = pack(Buffer.from('{"a":1}'));
    const url = await server(t, (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    assert.equal(Buffer.from((await fetchSource(url)).bytes).toString(), '{"a":1}');
    body = pack(Buffer.alloc(5_000_001, 'x'));
    await fails(url, 'too-large', /more than 5 MB/);
    body = pack(Buffer.from('a'.repeat(20_000) + 'b')).subarray(0, -8);
    assert.match(Buffer.from((await fetchSource(url)).bytes).toString(), /^(?:a+b?)?$/);
  });

test('a truncated, broken or missing response is an error', async (t) => {
  const url = await server(t, (request, response) => {
    if (request.url === '/cut') response.writeHead(200, { 'content-length': 100 }).write('x', () => response.destroy());
    else if (request.url === '/broken') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
    else if (request.url === '/packing') response.writeHead(200, { 'content-encoding': 'constructor' }).end('x');
    else if (request.url === '/upgrade') response.writeHead(101, { upgrade: 'x', connection: 'upgrade' }).end();
    else request.socket.end('no HTTP\r\n\r\n');
  });
  for (const path of ['/cut', '/broken', '/packing', '/upgrade', '/'])
    await fails(`${url}${path}`, 'network', /could not be fetched/);
});

test('redirects are followed to the final address, but not in a loop, and only to the web', async (t) => {
  const url = await server(t, ({ url: path }, response) => {
    const [, status, location] = /^\/(\d+)\?(.*)$/.exec(path) ?? [];
    if (path === '/end') response.end('x');
    else response.writeHead(Number(status ?? 302), { location: location ?? path }).end('moved');
  });
  for (const status of [301, 302, 303, 307, 308])
    assert.equal((await fetchSource(`${url}/${status}?/end#x`)).url, `${url}/end`);
  await fails(`${url}/circle`, 'network', /more than 20 times/);
  for (const to of ['file:///etc/hostname', 'data:,x', 'http://[', 'http://u:p@127.0.0.1/', 'http://127.0.0.1:6667/'])
    await fails(`${url}/302?${to}`, 'blocked', /could not be fetched/);
  await fails(`${url}/304?/end`, 'server', /status 304/);
});

test('invalid addresses, addresses with a password, and blocked ports get no request', async () => {
  for (const address of ['http://[', 'http://', 'https://a b/', 'http://u@x.example/', 'https://u:p@x.example/'])
    await fails(address, 'blocked', /could not be fetched/);
  for (const port of BAD_PORTS) {
    await fails(`http://127.0.0.1:${port}/`, 'blocked', /browsers refuse its port/);
    // Node 20 does not block port 0 yet.
    if (port > 0) await assert.rejects(fetch(`http://127.0.0.1:${port}/`), ({ cause }) => cause.message === 'bad port');
  }
});
