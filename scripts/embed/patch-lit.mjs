// Removes the parts of Lit that no widget uses from the files of the script tag: a tenth of a first card. Each cut has the
// text in Lit's own minified files, with `…` for any text, and its replacement. A cut without a match fails the build.
// test/embed/lit.test.mjs asserts that no widget uses the removed parts.

const CUTS = {
  '@lit/reactive-element/css-tag.js': [
    // A sheet is one text without values; browsers that cannot share sheets get an element each.
    [
      'const t=globalThis…export{',
      `class n{constructor(t){this.cssText=t}get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}}
      const i=t=>new n(t),S=(t,e)=>{t.adoptedStyleSheets?t.adoptedStyleSheets=e.map(t=>t.styleSheet):t.append(...e.map(t=>Object.assign(document.createElement("style"),{textContent:t.cssText})))},c=t=>t,e=!0,r=0;export{`,
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Attributes are texts, numbers or booleans; Lit reflects none.
    [',a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,', ','],
    ['u={toAttribute…},f=', 'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t,f='],
    ['b={attribute…};Symbol.metadata…class y', 'b={};class y'],
    [
      '_$ET(t,s){…_$AK(t,s){…}requestUpdate(',
      '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);void 0!==e&&(this[e]=u(s,i.elementProperties.get(e).type))}requestUpdate(',
    ],
    ['this._$Eq&&=…,this._$EM()', 'this._$EM()'],
    // Properties are fields; a new value only needs to differ.
    [
      'if(s.state&&(s.attribute=!1),this._$Ei(),…static getPropertyOptions(t){…}static _$Ei',
      `s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){
      const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0})}static _$Ei`,
    ],
    [
      'requestUpdate(t,s,i,e=!1,h){…;this.C(t,s,i)}',
      'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
    ],
    ['C(t,s,{useDefault…async _$EP', 'async _$EP'],
    ['const t=this.constructor.elementProperties;if(t.size>0)for…}}let t=!1', '}let t=!1'],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    // Names of properties are texts; each style sheet is in the lists of styles once.
    ['getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
    ['s=[...r(t),...o(t)];for(const i of s)', 's=Object.keys(t);for(const i of s)'],
    ['static finalizeStyles(s){…}static _$Eu', 'static finalizeStyles(t){return[t].flat(1/0)}static _$Eu'],
    ['"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0', 'i??t.toLowerCase()'],
    // Elements hook into `willUpdate`, `update` and `updated`, controllers into `hostUpdate`.
    [
      't=this.shouldUpdate(s),t?(…):this._$EM()}catch(s){throw t=!1,',
      'this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw ',
    ],
    ['let t=!1;const s=this._$AL', 'const s=this._$AL'],
    ['t&&this._$AE(s)', 'this._$AE(s)'],
    [
      'this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),',
      'this.hasUpdated=!0,',
    ],
    ['this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}', 'this._$ES}'],
    ['firstUpdated(t){}', ''],
    // No decorators or initialisers.
    ['static addInitializer(t){…}static get', 'static get'],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['const t=this[Symbol.metadata];…this._$Eh=new Map', 'this._$Eh=new Map'],
    [',p?.({ReactiveElement:y})…;export', ';export'],
  ],
  'lit-element/lit-element.js': [
    // Without directives, parts need not know whether they are connected.
    ['connectedCallback(){…setConnected(!1)}', ''],
    ['const s=globalThis;', ''],
    [',s.litElementHydrateSupport…export{', ';const n=0;export{'],
  ],
  'lit-html/lit-html.js': [
    // The build writes templates as strings, see plain-strings.mjs. Each is split once, because Lit knows it by its array.
    [
      'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),',
      'X={__proto__:null},b=(t,...i)=>({_$litType$:1,strings:t.raw?t:X[t]??=Object.assign(t.split("~"),{raw:t}),values:i}),',
    ],
    ['A as nothing,D as render,w as svg}', 'A as nothing,D as render}'],
    ['b as html,T as mathml,E', 'b as html,E'],
    // HTML templates only.
    [',l=2===i?"<svg>":3===i?"<math>":""', ',l=""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [',2===i||3===i){…}for(', ');for('],
    // No values in raw text elements, in comments or on an element itself.
    ['y=/^(?:script|style|textarea|title)$/i,', ''],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['c=n??v', 'c=v'],
    ['(c=p,n=void 0)', 'c=p'],
    ['let n,l=', 'let l='],
    ['else t.startsWith(o)&&…;if(y.test(r.tagName)){…}}else', '}else'],
    ['if(r.data===n)d.push({type:2,index:l});else{…}l++', 'r.data===n&&d.push({type:2,index:l});l++'],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&…,this._$AV',
      'i=new r.ctor(h,r.name,r.strings,this,t),this._$AV',
    ],
    ['class Z{…const j=', 'const j='],
    [',F:Z', ''],
    // What hydration needs of the inside.
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I}', 'j={R,D:d,V:M,I:k}'],
    // Some pages have a `remove()` that knows only elements as parents.
    ['i(t).remove(),t=s', 't.parentNode.removeChild(t),t=s'],
    // No directives, so that parts need not know their surroundings.
    ['function M(t,i,s=t,e){…}class R', 'function M(t,i){return i}class R'],
    ['t=M(this,t,i),a(t)', 'a(t)'],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['(t=M(this,t,i,0)??A)', '(t??=A)'],
    ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    ['get parentNode(){return…}get _$AU(){…}u(t)', 'u(t)'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['this._$AH=A,this._$AN=void 0,this._$AA', 'this._$AH=A,this._$AA'],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get parentNode(){let…_$AI(', '_$AI('],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['setConnected(t){…}}class H{get tagName(){…}get _$AU(){…}', '}class H{'],
    ['this._$AH=A,this._$AN=void 0,this.element', 'this._$AH=A,this.element'],
    // No compiled templates.
    ['const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):…;if', 'const{values:i}=t,e=this._$AC(t);if'],
    // `fillTemplate` and `trusted` are of src/embed/lit-templates.ts; all templates are ours.
    [
      'const t=globalThis,i=t=>t,s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,h=',
      'const i=t=>t,h=',
    ],
    ['function V(t,i){…}const N', 'const N'],
    ['return[V(t,l+(', 'return[l+('],
    ['t[s]||"<?>"))', 't[s]||"<?>")'],
    [
      'static createElement(t,i){…}}',
      'static createElement(t){const s=l.createElement("template");return fillTemplate(s,t)||(s.innerHTML=trusted(t)),s}}',
    ],
    [',B=t.litHtmlPolyfillSupport;…push("3.3.3")', ''],
  ],
};

/** Replaces `from`, which must occur once in `code`, with `to`. */
export function cut(code, from, to) {
  const pattern = new RegExp(
    from
      .split('…')
      .map((text) => text.replace(/[^\w\s]/g, '\\$&'))
      .join('[^]*?'),
    'g',
  );
  if (code.match(pattern)?.length !== 1) throw new Error(`Lit has changed; missing, or not unique: ${from}`);
  return code.replace(pattern, () => to);
}

export const patchLit = {
  name: 'patch-lit',
  transform(code, id) {
    const [, file] = /\/node_modules\/(.*)$/.exec(id) ?? [];
    const cuts = CUTS[file];
    return cuts && { code: cuts.reduce((left, [from, to]) => cut(left, from, to), code), map: null };
  },
};
