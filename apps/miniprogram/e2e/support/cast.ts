import type { Look, Phone } from './phone'
import { phoneOf } from './phones'

/** Each person's phone is taken out once and kept to the end. */
export class Cast {
  private readonly phones = new Map<string, Phone>()

  constructor(private readonly look?: Look) {}

  async phone(person: string): Promise<Phone> {
    const kept = this.phones.get(person)
    if (kept) return kept
    const phone = await this.anotherPhone(person)
    this.phones.set(person, phone)
    return phone
  }

  /** Beside the one that is kept, or of somebody who only passes by. */
  anotherPhone(person: string): Promise<Phone> {
    return phoneOf(person, this.look)
  }
}
