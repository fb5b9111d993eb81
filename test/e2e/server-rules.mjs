// The headers that the server configurations in docs/servers send for a file, as far as we can parse them.
import { read } from '../package/source.mjs';

const extension = (name) => name.split('.').at(-1);
const lower = (entries) => Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));

function nginx() {
  const [own, nested] = read('docs/servers/nginx.conf').split(/^ {2}location ~ /m);
  const [, pattern] = /^"(.*)" \{/.exec(nested);
  const types = [...own.matchAll(/^ {4}([\w/]+) (\w+);/gm)].map(([, type, name]) => [name, type]);
  const [, inCharset] = /charset_types ([^;]+);/.exec(own);
  const charset = `${inCharset} text/html`; // always included
  const headersIn = (text) => lower([...text.matchAll(/add_header ([\w-]+) "([^"]+)";/g)].map(([, ...pair]) => pair));
  return (name) => {
    const type = Object.fromEntries(types)[extension(name)];
    // An inner location that adds a header inherits none of the outer ones.
    const headers = headersIn(new RegExp(pattern).test(`/iom/${name}`) ? nested : own);
    return { 'content-type': charset.includes(type) ? `${type}; charset=utf-8` : type, ...headers };
  };
}

function apache() {
  const text = read('docs/servers/htaccess');
  const [own, ...others] = text.split('<FilesMatch ');
  const types = Object.fromEntries(
    [...own.matchAll(/^AddType (\S+) \.(\w+)$/gm)].map(([, type, name]) => [name, type]),
  );
  const charset = /^AddCharset utf-8 (.*)$/m.exec(own)[1].split(' ');
  const headersIn = (part) =>
    lower([...part.matchAll(/^ *Header set ([\w-]+) "([^"]+)"$/gm)].map(([, ...pair]) => pair));
  return (name) => {
    const type = types[extension(name)];
    const more = others.filter((part) => new RegExp(/^"([^"]+)"/.exec(part)[1]).test(name)).map(headersIn);
    const withCharset = charset.includes(`.${extension(name)}`) ? `${type}; charset=utf-8` : type;
    return Object.assign({ 'content-type': withCharset }, headersIn(own), ...more);
  };
}

function iis() {
  const [own, ...locations] = read('docs/servers/web.config').split('<location ');
  const types = [...own.matchAll(/<mimeMap fileExtension="\.(\w+)" mimeType="([^"]+)"/g)].map(([, ...pair]) => pair);
  const headers = lower([...own.matchAll(/<add name="([^"]+)" value="([^"]+)"/g)].map(([, ...pair]) => pair));
  const cacheIn = (part) => {
    const [, days, hours, custom] = /cacheControlMaxAge="(\d+)\.(\d+):00:00" cacheControlCustom="([^"]+)"/.exec(part);
    const [first, ...rest] = custom.split(', ');
    return [first, `max-age=${(Number(days) * 24 + Number(hours)) * 3600}`, ...rest].join(', ');
  };
  return (name) => {
    const found = locations.find((part) => part.startsWith(`path="${name}"`)) ?? own;
    const type = Object.fromEntries(types)[extension(name)];
    return { 'content-type': type, 'cache-control': cacheIn(found), ...headers };
  };
}

/** `(file name) => headers`, by server. */
export const SERVERS = { nginx: nginx(), Apache: apache(), IIS: iis() };
