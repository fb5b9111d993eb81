declare const __VERSION__: string;

/** Version of this library. The build inserts the `version` of package.json. */
export const VERSION: string = __VERSION__;
