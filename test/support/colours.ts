// Painted colours, and the contrast of two colours by WCAG 2.

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Red, green and blue, 0 to 255, of a computed colour in any notation, on the colour `behind` it. */
function paint(colour: string, behind: string): [number, number, number] {
  for (const fill of [behind, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function luminance(colour: string, behind: string): number {
  const [red, green, blue] = paint(colour, behind).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast, 1 to 21, of two opaque colours, or of one on the other. */
export function contrast(front: string, behind: string): number {
  const [light, dark] = [luminance(front, behind), luminance(behind, behind)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}
