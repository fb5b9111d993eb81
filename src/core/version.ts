declare const __VERSION__: string;

/** Version of this library: the `version` of package.json, which the build writes here. */
export const VERSION: string = __VERSION__;
