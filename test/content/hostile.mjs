// Input that is not a document, and values that fit no field.

const getter = (key) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get() {
      throw new Error('touched');
    },
  });
const throwing = (thrown) =>
  new Proxy(
    {},
    {
      getOwnPropertyDescriptor() {
        throw thrown;
      },
      ownKeys() {
        throw thrown;
      },
      get() {
        throw thrown;
      },
    },
  );
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** [what, value]: no parser may return a document for these. */
export const NO_DOCUMENTS = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 7],
  ['NaN', Number.NaN],
  ['a string', '{"version":1}'],
  ['true', true],
  ['a list', []],
  ['a list of documents', [{ version: 1 }]],
  ['a function', () => ({ version: 1 })],
  ['a class', class {}],
  ['a symbol', Symbol('document')],
  ['a BigInt', 1n],
  ['a date', new Date(0)],
  ['a map', new Map([['version', 1]])],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['an object that inherits everything', Object.create({ version: 1, id: 'office', name: 'Office', items: [] })],
  ['a getter that throws', getter('version')],
  ['a proxy that throws', throwing(new Error('touched'))],
  ['a proxy that throws a string', throwing('touched')],
  ['a proxy that throws what cannot be printed', throwing(Object.create(null))],
  ['a revoked proxy', revoked()],
];

const nested = (levels, wrap) => {
  let value = 'bottom';
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
};
const cyclic = () => {
  const value = { id: 'a', label: 'A', title: 'A', paragraphs: [] };
  value.items = [value];
  value.paragraphs.push(value);
  value._iom = value;
  return value;
};

/** [what, value]: invalid values for any field. */
export const JUNK = [
  ['null', null],
  ['a number', 7],
  ['a string', 'text'],
  ['an empty string', ''],
  ['only invisible characters', ' \u200b\u202e\u0000 '],
  ['true', true],
  ['a list', [[], {}, null, 'text']],
  ['a sparse list', Object.assign(Array.from({ length: 3 }), { 5: { id: 'late' } })],
  ['holes', Object.assign([], { length: 5 })],
  ['an object', { en: { text: { en: 'text' } } }],
  ['a function', () => 'text'],
  ['a symbol', Symbol('text')],
  ['a BigInt', 7n],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a getter that throws', getter('id')],
  ['a list with a getter', [getter('id'), getter('url')]],
  ['a proxy that throws', throwing(new Error('touched'))],
  ['a cycle', cyclic()],
  ['a list with a cycle', [cyclic(), cyclic()]],
  ['10,000 nested lists', nested(10_000, (inner) => [inner])],
  ['10,000 nested objects', nested(10_000, (inner) => ({ id: 'a', label: 'A', items: [inner], en: inner }))],
  ['100,000 items', Array.from({ length: 100_000 }, (_, i) => ({ id: `item-${i}`, label: 'A', name: 'A' }))],
  ['100,000 wrong items', Array.from({ length: 100_000 }, () => null)],
  ['1 MB of text', 'ກ'.repeat(1 << 20)],
];
