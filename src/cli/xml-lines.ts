const ITEM = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|\n|<(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])/gs;

/** The line, counted from 1, of every item of a well-made feed in XML, by its path in our document: `items[2]`. */
export function itemLinesOf(xml: string): Map<string, number> {
  const lines = new Map([['', 1]]);
  let line = 1;
  for (const [found] of xml.matchAll(ITEM)) {
    if (!found.startsWith('<') || found.startsWith('<!')) line += found.split('\n').length - 1;
    else lines.set(`items[${lines.size - 1}]`, line);
  }
  return lines;
}
