/** Version of this library: the `version` of package.json, held equal by a test. */
export const VERSION = '0.1.0';
