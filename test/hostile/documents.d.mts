export function officeOf(x: string): object;
export function newsOf(x: string): object;
export function inBody(x: string): string;
