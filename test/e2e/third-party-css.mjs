// Style sheets of pages. The resets and frameworks are short versions, modelled on real ones.

export const SHEETS = {
  'all unset': '* { all: unset !important }',
  'a tiny root': 'html { font-size: 5px }',
  'a tiny root and a large body': 'html { font-size: 5px } body { font-size: 40px; line-height: 1 }',
  'hidden shown': '[hidden] { display: block !important } * { visibility: visible !important }',
  'line-height 1': 'body, body * { line-height: 1 }',
  uppercase: 'body, body * { text-transform: uppercase !important }',
  'break-all':
    'body, body * { word-break: break-all !important; overflow-wrap: normal !important; hyphens: auto !important }',
  'letters torn apart':
    'body { letter-spacing: 5px; word-spacing: 20px; text-align: justify; text-indent: 50px; font: italic small-caps 900 30px/1 cursive; white-space: pre; line-break: anywhere; text-shadow: 1px 1px red; cursor: wait; tab-size: 1; quotes: none; list-style: square; text-wrap: nowrap; user-select: none }',
  'every element, important':
    '* { letter-spacing: 5px !important; line-height: 1 !important; font: italic 5px serif !important; text-align: right !important; color: red !important; box-sizing: content-box !important }',
  'headings, links, buttons and lists':
    'h1,h2,h3,h4,h5,h6,p,a,button,ul,li,nav,header,article,section,dl,dt,dd,time,figure,blockquote { display: none !important; color: red !important; float: left !important }',
  'names that ours have too':
    '.root, .box, .status, .notice, .details, .text, .group, .toggle, .exit, .feed, .cards { display: none !important; color: red } #items, #hint { display: none !important } * { --_accent: red !important; --_text: red !important; --_space: 99px !important }',
  'a reset':
    'html,body,div,span,h1,h2,h3,p,a,ul,li,nav,article,section,* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } body { line-height: 1 } ul { list-style: none } blockquote::before { content: none } *,*::before,*::after { box-sizing: content-box }',
  'a modern reset':
    '*,*::before,*::after { box-sizing: border-box } * { margin: 0 } body { line-height: 1.5; -webkit-font-smoothing: antialiased } img,svg,video { display: block; max-width: 100% } button,input { font: inherit } p,h1,h2,h3 { overflow-wrap: break-word; text-wrap: balance } #root { isolation: isolate }',
  Bootstrap:
    '*,*::before,*::after { box-sizing: border-box } body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; background: #fff; -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent } h2,h3,h4 { margin: 0 0 .5rem; font-weight: 500; line-height: 1.2 } p,ul,dl { margin: 0 0 1rem } ul { padding-left: 2rem } dt { font-weight: 700 } a { color: #0d6efd; text-decoration: underline } button { border-radius: 0; text-transform: none } [role=button] { cursor: pointer } [hidden] { display: none !important } .card,.status { border: 1px solid #ccc }',
  'Tailwind preflight':
    '*,::before,::after,::backdrop { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } html,:host { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif, system-ui; -webkit-tap-highlight-color: transparent } h1,h2,h3,h4 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit } ol,ul,menu { list-style: none } img,svg { display: block; vertical-align: middle } button { font: inherit; color: inherit; background: transparent; border-radius: 0 } [hidden]:where(:not([hidden=until-found])) { display: none !important }',
  'a WordPress theme':
    'html { font-size: 62.5% } body { font: 1.8rem/1.7 Georgia, serif; letter-spacing: -.015em; color: #000; background: #f5efe0 } .entry-content > * { margin: 0 auto 2.4rem } .entry-content { word-wrap: break-word; hyphens: auto } .entry-content a, a { text-decoration: underline; color: #cd2653 } button,.button { background: #cd2653; color: #fff; border: 0; padding: 1.1em 1.44em; text-transform: uppercase; letter-spacing: .03em; font-weight: 600 } h2,h3,h4 { font-family: sans-serif; font-weight: 700; line-height: 1.1; margin: 3.5rem auto 2rem; text-transform: uppercase } ul { margin: 0 0 3rem 3rem; list-style: disc } p { line-height: 1.4; margin-bottom: 1.25em }',
  'an old portal':
    'body, td, div { font: 11px/13px Tahoma, Arial; color: #333 } a:link, a:visited { color: #00c; text-decoration: none } a:hover { background: #ff0 } table { border-collapse: collapse } h2,h3 { font-size: 12px; background: navy; color: #fff } img { border: 2px solid } ul li { display: inline; float: left } button { width: 100px; height: 20px }',
  'nothing moves':
    '*,*::before,*::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; opacity: 1 !important; transform: none !important }',
};
