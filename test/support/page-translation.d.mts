export function translate(language: string): () => void;
