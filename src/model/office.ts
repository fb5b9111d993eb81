import type { PartialDate } from '../i18n/dates.js';
import type { LanguageMap, LanguageUrls } from './language-map.js';

/** Where a statement was published. */
export interface Source {
  /** Address of the page. */
  url?: string;
  /** Name of the site, e.g. `IOM Viet Nam`. */
  site?: string;
  /** Title of the page as published. */
  title?: string;
  /** Language of the page. */
  language?: string;
}

/** A word before a number that the widgets know. */
export type Qualifier = 'over' | 'about' | 'up-to' | 'at-least';

/** A statement with its date and source; numbers are values, never part of a sentence. */
export interface Fact {
  id: string;
  label: LanguageMap;
  /** `year` is never grouped, `count` is, `text` is shown as it is. */
  kind: 'year' | 'count' | 'text';
  /** A number, or a text per language. */
  value: number | LanguageMap;
  /** What the source says before the number, of which none may vanish: “over 100”. A text is in words of its own. */
  qualifier?: Qualifier | LanguageMap;
  /** The end of a range. */
  to?: number;
  /** What is counted. */
  unit?: LanguageMap;
  /** When it was true; undefined if the source does not state it. */
  asOf?: PartialDate;
  source?: Source;
}

/** A text about the office: a digest in our own words. */
export interface Section {
  title: LanguageMap;
  paragraphs: LanguageMap[];
  source?: Source;
}

/** One goal of the 2030 Agenda; the document decides how many it lists. */
export interface Goal {
  number: number;
  title: LanguageMap;
  url?: LanguageUrls;
}

/** The organisation's part in the 2030 Agenda, and the goals that the office lists. */
export interface Agenda {
  role: LanguageMap;
  goals: Goal[];
  source?: Source;
}

/** An item of the office's menu; a group has items of its own. */
export interface MenuItem {
  id: string;
  label: LanguageMap;
  /** Per language of the target. */
  url?: LanguageUrls;
  /** Whether the item links to the organisation's global site. */
  global: boolean;
  items: MenuItem[];
}

/** A place that a programme focuses on, and when. */
export interface FocalPlace {
  name: LanguageMap;
  year?: PartialDate;
}

export interface Programme {
  id: string;
  /** As published; translations are ours. */
  name: LanguageMap;
  abbreviation?: string;
  aim?: LanguageMap;
  url?: LanguageUrls;
  status?: 'planned' | 'running' | 'ended';
  since?: PartialDate;
  until?: PartialDate;
  /** Number of countries, as a fact with its source. */
  countries?: Pick<Fact, 'asOf' | 'source'> & { value: number };
  region?: LanguageMap;
  focalPlaces: FocalPlace[];
  /** Ids of donors of the same document. */
  donors: string[];
  source?: Source;
}

export interface Donor {
  id: string;
  /** As spelt by this office; translations are ours. */
  name: LanguageMap;
  /** Other published spellings of the same donor. */
  alternateNames: string[];
  url?: LanguageUrls;
  /** The sentence that its grant asks for, word for word. */
  acknowledgement?: LanguageMap;
}

export interface Phone {
  /** As published, e.g. `+ 856.21267734`, or in groups that are easier to read, `+856 21 267 734`. */
  text: string;
  /**
   * The number for a `tel:` address, e.g. `+85621267734`, `+842400000000;ext=12` or `1362`; undefined if it cannot be dialled,
   * or would call another number than the one shown.
   */
  dial?: string;
}

export interface Contact {
  id: string;
  kind: 'person' | 'office';
  name: LanguageMap;
  /** Where a person works, e.g. `IOM Vientiane`. */
  organisation?: LanguageMap;
  role?: LanguageMap;
  phones: Phone[];
  emails: string[];
  address?: LanguageMap;
  url?: LanguageUrls;
  hours?: LanguageMap;
  /** When the details were published; undefined if the source does not state it. */
  asOf?: PartialDate;
  /** When they were last checked, and by whom. */
  verifiedOn?: PartialDate;
  verifiedBy?: LanguageMap;
  source?: Source;
}

/** A way to reach a help line beside its number. */
export interface Channel {
  /** `whatsapp`, `walk-in`; one that the widgets do not know is shown as text. */
  kind: string;
  text: LanguageMap;
  /** For a phone. */
  dial?: string;
  url?: string;
}

/** A help line. The library never fills in any of its fields. */
export interface Hotline {
  id: string;
  name: LanguageMap;
  phone?: Phone;
  /** The number to call from abroad, if it is another one. */
  abroad?: Phone;
  channels: Channel[];
  operator?: LanguageMap;
  forWhom?: LanguageMap;
  /** From where it can be called. */
  reach?: LanguageMap;
  hours?: LanguageMap;
  cost?: LanguageMap;
  free: boolean;
  languages: string[];
  recorded?: LanguageMap;
  verifiedOn?: PartialDate;
  verifiedBy?: LanguageMap;
  source?: Source;
}

/** An office document, parsed: `office.json`, version 1 or 1.1. */
export interface OfficeDocument {
  version: 1;
  id: string;
  /** Language of plain strings and of the office's own pages. */
  language: string;
  /** Languages the document is written in. */
  languages: string[];
  name: LanguageMap;
  organisation?: LanguageMap;
  /** The organisation that the office belongs to, e.g. the United Nations System. */
  affiliation?: LanguageMap;
  country?: LanguageMap;
  url?: LanguageUrls;
  whoWeAre?: Section;
  ourWork?: Section;
  agenda2030?: Agenda;
  facts: Fact[];
  menu: MenuItem[];
  programmes: Programme[];
  donors: Donor[];
  contacts: Contact[];
  hotlines: Hotline[];
  /** When the document was last updated. */
  asOf?: PartialDate;
  source?: Source;
}
