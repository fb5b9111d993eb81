/** A value of somebody's JSON, read without trust in its shape. */
export class Raw {
  constructor(readonly value: unknown) {}

  /** The value at a path such as `attributes.body.processed`. */
  at(path: string): Raw {
    let { value } = this;
    for (const key of path.split('.'))
      value =
        typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
    return new Raw(value);
  }

  /** The names of its values, if it is an object. */
  get keys(): string[] {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  get text(): string | undefined {
    const { value } = this;
    return typeof value === 'string'
      ? value.trim() || undefined
      : typeof value === 'number'
        ? String(value)
        : undefined;
  }

  get list(): Raw[] {
    return Array.isArray(this.value) ? this.value.map((each) => new Raw(each)) : [];
  }

  /** A list, or the only value of one. */
  get some(): Raw[] {
    return this.value === undefined || this.value === null ? [] : Array.isArray(this.value) ? this.list : [this];
  }
}
