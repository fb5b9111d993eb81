export function shrinkCss(css: string): string;
export function withoutDecorators(source: string): string;
