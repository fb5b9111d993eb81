// Runs in the page. Makes cards, changes them and takes them away, and says what that cost the processor: from the call
// until the last microtask is through, in which all of these libraries do their work. Layout is asked for afterwards.
globalThis.bench = {
  cards: [],

  /** Milliseconds of `act` and of what it leaves to microtasks. */
  async script(act) {
    const start = performance.now();
    act();
    for (let turn = 0; turn < 60; turn++) await undefined;
    return performance.now() - start;
  },

  /** The same, then those of the layout. */
  async time(act) {
    const start = performance.now();
    const script = await this.script(act);
    void document.body.offsetHeight;
    return { script, layout: performance.now() - start - script };
  },

  /** @param {{ tag: string, by: 'properties' | 'children' | 'office' }} peer */
  make({ tag, by }, story) {
    const card = document.createElement(tag);
    if (by === 'properties') Object.assign(card, story);
    // As the page's HTML has it.
    if (by === 'office') card.setAttribute('office', 'lao-pdr');
    if (by === 'children') {
      const add = (name, slot, values) => {
        const element = Object.assign(document.createElement(name), values);
        if (slot) element.slot = slot;
        card.append(element);
      };
      add('h3', 'header', { textContent: story.heading });
      add('time', '', { textContent: story.date });
      add('p', '', { textContent: story.summary });
      add('a', 'footer', { textContent: 'Read the article', href: story.href });
    }
    return card;
  },

  create(peer, story, count) {
    return this.time(() => this.append(peer, story, count));
  },

  append(peer, story, count) {
    const fragment = document.createDocumentFragment();
    for (let i = 0; i < count; i++) fragment.append(this.make(peer, { ...story, heading: `${story.heading} ${i}` }));
    document.body.append(fragment);
    this.cards = [...document.body.children];
  },

  /** Milliseconds of script for `count` cards, which are gone again when it returns, before anything is laid out. */
  async scriptOf(peer, story, count) {
    const script = await this.script(() => this.append(peer, story, count));
    this.cards = [];
    document.body.replaceChildren();
    return script;
  },

  /** Gives every card another headline: what one plain update costs. */
  update({ by }, heading) {
    return this.time(() => {
      for (const card of this.cards)
        if (by === 'children') card.firstElementChild.textContent = heading;
        else card.heading = heading;
    });
  },

  /** Until the last card is in this language: ours change together, in a task of their own. */
  async speak(lang) {
    const start = performance.now();
    let script = await this.script(() => (document.documentElement.lang = lang));
    const root = this.cards.at(-1).shadowRoot?.querySelector('.root');
    // Right after that task, before anything is laid out.
    if (root && root.lang !== lang)
      script = await new Promise((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(root, { attributeFilter: ['lang'] });
      });
    const changed = performance.now();
    void document.body.offsetHeight;
    return { script, layout: performance.now() - changed };
  },

  remove() {
    this.cards = [];
    return this.time(() => document.body.replaceChildren());
  },

  /** The text that a reader sees of the first and of the last card. */
  shown() {
    const text = (node) => (node.shadowRoot?.textContent ?? '') + node.textContent;
    return [this.cards[0], this.cards.at(-1)].map(text).join(' ').replace(/\s+/g, ' ');
  },
};
