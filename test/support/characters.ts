/** Every character that the Unicode standard knows, and what it says is not to be seen. */
export const KNOWN_CHARACTERS: readonly string[] = Array.from({ length: 0x11_0000 }, (_, code) =>
  String.fromCodePoint(code),
).filter((character) => /[^\p{Cn}\p{Co}]|\p{Default_Ignorable_Code_Point}/u.test(character))
