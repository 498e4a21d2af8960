/** A node while the graph is built, before it is frozen. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };
