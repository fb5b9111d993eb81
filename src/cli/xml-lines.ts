import { after, endOfTag } from '../content/feeds/xml-text.js';

const ITEM = /^(?:[\w.-]{1,100}:)?(?:item|entry)[\s/>]/;
const LONGEST_NAME = 120;

/** Finds the line, counted from 1, of an item in a well-formed XML feed, by the path of the item or of a value in it. */
export function itemLinesOf(xml: string): (path: string) => number {
  const lines: number[] = [];
  let [line, counted] = [1, 0];
  for (const at of tagsOf(xml)) {
    if (!ITEM.test(xml.slice(at + 1, at + LONGEST_NAME))) continue;
    for (; counted < at; counted++) if (xml[counted] === '\n') line++;
    lines.push(line);
  }
  return (path) => lines[Number(/^items\[(\d+)\]/.exec(path)?.[1])] ?? 1;
}

/** Yields the indexes where tags begin. Reads each character once, even if tags are not closed. */
function* tagsOf(xml: string): Generator<number> {
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    if (xml.startsWith('<!--', at)) end = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = after(xml, ']]>', at + 9);
    else if (xml.startsWith('<?', at)) end = after(xml, '?>', at + 2);
    else {
      yield at;
      end = endOfTag(xml, at);
    }
  }
}
