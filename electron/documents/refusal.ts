/** Why a file cannot be read, in a sentence that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
