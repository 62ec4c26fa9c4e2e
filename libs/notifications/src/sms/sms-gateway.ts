/** Port: sends a short message to a phone (SMS or Zalo). */
export abstract class SmsGateway {
  abstract readonly available: boolean;
  /**
   * Hands a text to the provider; throws when it was not taken, so that it is tried again.
   * @param to a phone number as it is stored, `+84912345678`
   * @returns what to note of it, without the number
   */
  abstract send(to: string, text: string): Promise<string>;
}

/** `+84912345678` as `+84••••••678`: enough to recognise, too little to call. */
export const maskedPhone = (phone: string): string =>
  phone.length < 9 ? '•••' : `${phone.slice(0, 3)}${'•'.repeat(phone.length - 6)}${phone.slice(-3)}`;
