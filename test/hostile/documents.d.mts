export function officeOf(x: string): object;
export function newsOf(x: string): object;
export function inBody(x: string): string;
export function xmlFeedsOf(x: string): Readonly<Record<string, string>>;
