import { decodeEntities } from './entities.js';
import {
  ITEM,
  makeElement,
  nameIn,
  NO_ATTRIBUTES,
  PLAIN,
  rankOf,
  readAttributes,
  type XmlElement,
} from './xml-names.js';

/** No real feed is nested deeper; deeper nesting is meant to exhaust the program that walks it. */
const DEEPEST = 256;
const MOST_PROBLEMS = 10;
/** A name in a note may be as long as the document. */
const LONGEST_NOTE = 80;

const NAME = /[a-z_\u00c0-\uffff][^\s<>/="']*/iy;
const SPECIAL = /[<>"']/g;

const VOID = /^(?:br|hr|img|wbr|input|col|area|embed|meta)$/;

/** The document as an element that contains its elements, and what is broken in it. */
export interface Xml {
  document: XmlElement;
  problems: string[];
}

/**
 * Parses an XML document. Does not expand declared entities, and fetches nothing. Of a broken document, keeps what is whole: ends
 * elements where the next field or item begins, shows a stray “<” as text, and leaves out the item in which the document ends.
 */
export function parseXml(xml: string): Xml {
  // Only a document that is broken is read with guesses.
  return new TreeBuilder(xml, false).build() ?? new TreeBuilder(xml, true).build()!;
}

class TreeBuilder {
  #document: XmlElement = {
    name: '',
    written: '',
    attributes: NO_ATTRIBUTES,
    children: [],
    prefixes: Object.create(null),
  };
  #current = this.#document;
  #depth = 0;
  #problems: string[] = [];
  #line = 1;
  #counted = 0;
  #absent = new Set<string>();

  constructor(
    readonly xml: string,
    readonly isLenient: boolean,
  ) {}

  /** Returns nothing if the document is broken and the builder is not lenient. */
  build(): Xml | undefined {
    const { xml } = this;
    let [at, from] = [0, 0];
    for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', from)) {
      const end = this.#markupEnd(open);
      from = end ?? open + 1;
      if (end === undefined && !this.#note('“<” begins no tag', open)) return undefined;
      if (end === undefined) continue;
      this.#addText(decodeEntities(xml.slice(at, open)));
      at = end;
      if (!this.#addMarkup(open, end)) return undefined;
    }
    this.#addText(decodeEntities(xml.slice(at)));
    if (this.#current !== this.#document) {
      if (!this.#note(`it ends inside <${this.#current.name}>`, xml.length)) return undefined;
      this.#dropCutItem();
    }
    return { document: this.#document, problems: this.#problems };
  }

  /** Where the markup at `open` ends; undefined if none begins there. */
  #markupEnd(open: number): number | undefined {
    const { xml } = this;
    if (xml.startsWith('<!--', open)) return this.#after('-->', open + 4);
    if (xml.startsWith('<![CDATA[', open)) return this.#after(']]>', open + 9) ?? this.#fieldEnd(open);
    if (xml.startsWith('<?', open)) return this.#after('?>', open);
    if (xml.startsWith('<!', open)) return this.#declarationEnd(open);
    NAME.lastIndex = xml[open + 1] === '/' ? open + 2 : open + 1;
    return NAME.test(xml) ? this.#tagEnd(open) : undefined;
  }

  #declarationEnd(open: number): number | undefined {
    const end = this.#after('>', open);
    const isLong = end !== undefined && this.xml.slice(open, Math.min(end, open + 1000)).includes('[');
    return isLong ? this.#after('>', this.#after(']', open) ?? end) : end;
  }

  // A quoted value may contain “<” and “>”. A quotation mark that a name or a space does not follow is not its end.
  #tagEnd(open: number): number | undefined {
    const { xml } = this;
    for (let from = open + 1; ;) {
      SPECIAL.lastIndex = from;
      const found = SPECIAL.exec(xml);
      if (found?.[0] === '>') return SPECIAL.lastIndex;
      const isQuote = found && found[0] !== '<';
      const close = isQuote ? this.#after(found[0], SPECIAL.lastIndex) : undefined;
      if (close === undefined || !/[\s/>?]/.test(xml[close] ?? '')) break;
      from = close;
    }
    if (!this.isLenient) return undefined;
    const next = xml.indexOf('<', open + 1);
    const length = xml.slice(open, next < 0 ? undefined : next).indexOf('>');
    if (length >= 0) return open + length + 1;
    // The document may end inside its last end tag.
    return next < 0 && xml[open + 1] === '/' ? xml.length : undefined;
  }

  // The text of a CDATA section without an end, up to the end of its field.
  #fieldEnd(open: number): number | undefined {
    if (!this.#note('a CDATA section has no end', open)) return undefined;
    const next = this.#after(`</${this.#current.written}`, open);
    return next === undefined ? undefined : this.xml.lastIndexOf('<', next);
  }

  // Remembers what is absent, so that a search for it does not read the rest of the document again.
  #after(end: string, from: number): number | undefined {
    const found = this.#absent.has(end) ? -1 : this.xml.indexOf(end, from);
    if (found >= 0) return found + end.length;
    this.#absent.add(end);
    return undefined;
  }

  /** Returns false if the markup does not fit its place, and the builder is not lenient. */
  #addMarkup(open: number, end: number): boolean {
    const { xml } = this;
    const second = xml[open + 1];
    if (second === '/') return this.#close(nameAt(xml, open + 2), open);
    if (second !== '!' && second !== '?') return this.#open(open, end);
    if (xml.startsWith('<![CDATA[', open)) this.#addText(xml.slice(open + 9, end).replace(/\]\]>$/, ''));
    return true;
  }

  #addText(text: string): void {
    if (text) this.#current.children.push(text);
  }

  #open(open: number, end: number): boolean {
    const { xml } = this;
    const written = nameAt(xml, open + 1);
    const isClosed = xml[end - 2] === '/';
    const element = makeElement(
      written,
      readAttributes(xml.slice(open + 1 + written.length, end - 1)),
      this.#current,
      !this.#depth,
    );
    if (this.isLenient) this.#endBefore(element.name, open);
    element.parent = this.#current;
    this.#current.children.push(element);
    if (isClosed) return true;
    if (this.isLenient && VOID.test(element.name)) return this.#note(`<${written}> has no end`, open);
    if (this.#depth >= DEEPEST) return this.#note(`it is nested deeper than ${DEEPEST} levels`, open);
    this.#depth++;
    this.#current = element;
    return true;
  }

  // A field ends where the next field or item of the feed begins. Lists of details in HTML have a <summary>, too.
  #endBefore(name: string, at: number): void {
    const rank = rankOf(name);
    let place = this.#current;
    if (rank === 1) {
      while (rankOf(place.name) === 0 && place.parent) place = place.parent;
      if (rankOf(place.name) === 1 && (PLAIN.test(place.name) || name !== 'summary')) this.#leave(place, at, true);
    } else if (rank === 2) {
      let last: XmlElement | undefined;
      for (; place.parent && rankOf(place.name) < 3; place = place.parent) last = place;
      if (last) this.#leave(last, at, true);
    }
  }

  #close(written: string, at: number): boolean {
    let place = this.#current;
    if (place.written !== written) {
      if (!this.isLenient) return false;
      const rank = rankOf(nameIn(written, place.prefixes));
      while (place.parent && place.written !== written && rankOf(place.name) <= rank) place = place.parent;
    }
    if (place.written !== written || !place.parent) return this.#note(`</${written}> has no beginning`, at);
    this.#leave(place, at);
    return true;
  }

  #leave(element: XmlElement, at: number, isCut = element !== this.#current): void {
    if (isCut) this.#note(`<${this.#current.written}> has no end`, at);
    while (this.#current !== element.parent) {
      this.#current = this.#current.parent!;
      this.#depth--;
    }
  }

  #dropCutItem(): void {
    for (let place: XmlElement | undefined = this.#current; place; place = place.parent)
      if (ITEM.test(place.name)) place.parent!.children.pop();
  }

  /** Notes what is broken; returns false if the builder is not lenient. */
  #note(what: string, at: number): boolean {
    if (!this.isLenient) return false;
    if (this.#problems.length >= MOST_PROBLEMS) return true;
    for (; this.#counted < at; this.#counted++) if (this.xml[this.#counted] === '\n') this.#line++;
    this.#problems.push(`is broken or cut off: ${what.slice(0, LONGEST_NOTE)}, line ${this.#line}`);
    return true;
  }
}

function nameAt(xml: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(xml)![0].toLowerCase();
}
