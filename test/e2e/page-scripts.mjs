// Scripts that run before ours and change globals: short versions, modelled on real ones.

const PROTOTYPE_JS = `
  Object.extend = function (to, from) { for (var key in from) to[key] = from[key]; return to; };
  Object.keys = function (object) { var keys = []; for (var key in object) if (Object.prototype.hasOwnProperty.call(object, key)) keys.push(key); return keys; };
  Object.values = function (object) { return Object.keys(object).map(function (key) { return object[key]; }); };
  Object.extend(Function.prototype, {
    bind: function () {
      var method = this, args = Array.prototype.slice.call(arguments), object = args.shift();
      return function () { return method.apply(object, args.concat(Array.prototype.slice.call(arguments))); };
    },
    wrap: function () {}, defer: function () {}, argumentNames: function () { return []; }
  });
  Array.from = window.$A = function (list) {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    var length = list.length || 0, found = new Array(length);
    while (length--) found[length] = list[length];
    return found;
  };
  Object.extend(Array.prototype, {
    find: function (test) { for (var i = 0; i < this.length; i++) if (test.call(undefined, this[i], i)) return this[i]; },
    entries: function () { return this.slice(); }, map: function (make) { var all = []; this.each(function (one, i) { all.push(make(one, i)); }); return all; },
    each: function (each) { for (var i = 0; i < this.length; i++) each(this[i], i); }, first: function () { return this[0]; },
    last: function () { return this[this.length - 1]; }, clear: function () { this.length = 0; return this; }, size: function () { return this.length; },
    toArray: function () { return this.slice(); }, clone: function () { return this.slice(); }, without: function () { return this; }, compact: function () { return this; },
    toJSON: function () { return '[' + this.join(', ') + ']'; }
  });
  Object.extend(String.prototype, { toJSON: function () { return '"' + this + '"'; }, strip: function () { return this; }, blank: function () { return false; }, gsub: function () { return this; } });
  Object.extend(Number.prototype, { toJSON: function () { return String(this); }, times: function () {} });
  Date.prototype.toJSON = function () { return '"date"'; };
  document.getElementsByClassName = function (name) { return Array.from(document.querySelectorAll('.' + name)); };
  window.$ = function (id) { return document.getElementById(id); }; window.$$ = function () { return []; };
  window.Prototype = { Version: '1.6.0' }; window.Class = { create: function () { return function () {}; } }; window.Hash = window.Template = window.Enumerable = function () {};`;

const MOOTOOLS = `
  (function () {
    document.id = window.$ = function (id) { return document.getElementById(id); };
    window.Element = function (tag, properties) { return Object.assign(document.createElement(tag), properties); };
    window.Element.prototype = HTMLElement.prototype.__proto__;
    var own = { get: function () {}, set: function () { return this; }, inject: function () { return this; }, dispose: function () { return this; }, erase: function () { return this; },
      getElements: function () { return []; }, addEvent: function () { return this; }, fireEvent: function () { return this; }, store: function () { return this; }, retrieve: function () {} };
    for (var key in own) HTMLElement.prototype[key] = own[key];
    Event.prototype.stop = function () { return this; };
    window.Event = function (event) { this.event = event; }; window.Request = function () {}; window.Window = function () {};
    window.Document = function () {}; window.Document.prototype = { newElement: function () {}, getElements: function () { return []; } };
    window.JSON = Object.assign({ encode: JSON.stringify, decode: JSON.parse }, { parse: JSON.parse, stringify: JSON.stringify });
    Array.from = function (item) { return item == null ? [] : typeof item !== 'string' && typeof item.length === 'number' ? [].slice.call(item) : [item]; };
    window.Type = window.Native = window.Browser = {}; window.$type = function () { return 'element'; };
    Function.prototype.extend = Function.prototype.implement = function () { return this; };
    Array.prototype.erase = Array.prototype.include = Array.prototype.combine = function () { return this; };
    Array.prototype.flatten = Array.prototype.pick = function () { return this; };
    String.prototype.contains = function (text) { return this.indexOf(text) > -1; }; String.prototype.substitute = function () { return this; };
  })();`;

const PROMISE = `
  (function () {
    var Own = Promise, old = {};
    function Old(run) { var self = this; this.inner = new Own(function (yes, no) { run(function (value) { yes(unwrap(value)); }, no); }); }
    function unwrap(value) { return value instanceof Old ? value.inner : value; }
    function wrap(promise) { var made = Object.create(Old.prototype); made.inner = promise; return made; }
    Old.prototype = { constructor: Old,
      then: function (yes, no) { return wrap(this.inner.then(yes && function (value) { return unwrap(yes(value)); }, no && function (error) { return unwrap(no(error)); })); },
      'catch': function (no) { return this.then(undefined, no); } };
    Old.resolve = function (value) { return value instanceof Old ? value : wrap(Own.resolve(value)); };
    Old.reject = function (error) { return wrap(Own.reject(error)); };
    Old.all = function (all) { return wrap(Own.all(all.map(unwrap))); };
    Old.race = function (all) { return wrap(Own.race(all.map(unwrap))); };
    window.Promise = Old;
  })();`;

export const OTHERS = {
  'prototypes extended': `Array.prototype.first = function () { return this[0]; }; Array.prototype.toJSON = function () { return 'extended'; };
    Object.prototype.bar = 'bar'; Object.prototype.each = function () {}; Object.prototype.extend = function (from) { for (var key in from) this[key] = from[key]; return this; };
    String.prototype.get = 'get'; Function.prototype.bar = 'bar';`,
  'an old prototype.js': PROTOTYPE_JS,
  MooTools: MOOTOOLS,
  'an old polyfill of Promise': PROMISE,
  'JSON wrapped': `(function () { var parse = JSON.parse, stringify = JSON.stringify;
    JSON.parse = function (text) { return parse(text); }; JSON.stringify = function (value) { return stringify(value); };
    Object.prototype.toJSONString = function () { return stringify(this); }; })();`,
  'methods of elements replaced': `Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
    Element.prototype.select = Element.prototype.show = Element.prototype.hide = Element.prototype.update = Element.prototype.insert = function () { return this; };
    Element.prototype.getElementsBySelector = function (selector) { return this.querySelectorAll(selector); };`,
  'remove() asks for a parent element': `Element.prototype.remove = function () { var holder = this.parentElement; holder.removeChild(this); };
    CharacterData.prototype.remove = function () { throw new TypeError('remove'); };`,
  'find() of old libraries': `Array.prototype.find = Array.prototype.findIndex = function (value) { return this.indexOf(value); };
    Array.prototype.entries = function () { return this; };`,
  'variables named like constructors': `var URL = 'https://www.partner.example/'; var self = {}; var Request = {}; var Text = 'text'; var Node = {}; var Document = {}; var name = 'x';`,
  'a class named like a constructor': `class Event {} const URL = { base: '/' }; let Element = { find() {} };`,
  'keys of every object': `Object.prototype.find = Object.prototype.remove = Object.prototype.lo = Object.prototype.office = Object.prototype.en = function () { return 'extended'; };`,
  'a module loader (AMD)': `window.define = function () { throw new Error('define was called'); }; define.amd = {}; window.require = define;`,
  'CommonJS, process and i18next': `window.module = { exports: {} }; window.exports = module.exports; window.process = { env: { NODE_ENV: 'development' } };
    window.global = {}; window.i18next = { t: () => 'wrong', init() { throw new Error('init'); } };`,
  'globals of every name': `window.iomWidgets = 'taken'; window.e = window.t = window.n = window.r = window.Lit = window.html = window.registry = 1;`,
  'a frozen Object.prototype': `Object.freeze(Object.prototype); Object.freeze(Array.prototype);`,
  'other versions of Lit were here': `window.litElementVersions = ['2.0.0']; window.reactiveElementVersions = ['1.0.0'];`,
};
