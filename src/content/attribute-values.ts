/** Content given by a widget's attributes. Attributes that are unset or removed give nothing. */
export type AttributeValues<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** Id of content that attributes give. */
export const ATTRIBUTE_ID = 'attributes';
