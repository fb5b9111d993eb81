const ITEM = /^(?:[\w.-]{1,100}:)?(?:item|entry)[\s/>]/;
const LONGEST_NAME = 120;
/** What is in a tag: a quoted value, in which a “>” is no end, or its end. */
const IN_TAG = /"[^"]*"|'[^']*'|>/g;

/** The line, counted from 1, of every item of a well-made feed in XML; by the path of the item or of what is in it. */
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

/** Where tags begin: each character is looked at once, whatever is left open. */
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

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found < 0 ? xml.length : found + end.length;
}

function endOfTag(xml: string, from: number): number {
  IN_TAG.lastIndex = from;
  let found: string | undefined;
  do found = IN_TAG.exec(xml)?.[0];
  while (found && found !== '>');
  return found ? IN_TAG.lastIndex : xml.length;
}
