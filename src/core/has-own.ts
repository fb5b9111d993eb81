/** `Object.hasOwn()`, which browsers support only since 2022. */
export const hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);
