// Loaded before the command: simulates an internet of a few names, all served by this machine. The command sees the addresses
// listed here; other names do not resolve, and no request leaves the machine.
import dns from 'node:dns';
import { globalAgent } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const NAMES = {
  'web.example': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inside.example': ['10.0.0.7', 'fd00::7'],
  'both.example': ['127.0.0.1', '93.184.215.14', '::1'],
  'mapped.example': ['::ffff:192.168.0.1'],
  localhost: ['127.0.0.1', '::1'],
};

dns.lookup = (name, { all }, done) => {
  const found = (NAMES[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const [first] = found;
  if (!first)
    queueMicrotask(() => done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })));
  else queueMicrotask(() => (all ? done(null, found) : done(null, first.address, first.family)));
};
syncBuiltinESMExports();

const { createConnection } = globalAgent;
globalAgent.createConnection = function (options, done) {
  const lookup = (name, given, answer) =>
    options.lookup(name, { ...given, all: true }, (error) =>
      error
        ? answer(error)
        : given.all
          ? answer(null, [{ address: '127.0.0.1', family: 4 }])
          : answer(null, '127.0.0.1', 4),
    );
  return createConnection.call(this, { ...options, lookup }, done);
};
