/** What a widget's attributes may say themselves: one that is not set, or was removed, says nothing. */
export type AttributeValues<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** The id of what attributes say. */
export const ATTRIBUTE_ID = 'attributes';
