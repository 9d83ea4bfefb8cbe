/** The digest of a text in UTF-8, as 64 lower-case hex digits; shared has no cryptography of its own. */
export type Sha256 = (text: string) => string;
