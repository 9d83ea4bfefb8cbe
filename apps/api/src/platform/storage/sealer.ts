import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Seals what must not lie open in the database, and makes keyed digests to look it up by. AES-256-GCM, HMAC-SHA-256. */
export class Sealer {
  private readonly key: Buffer;
  private readonly digestKey: Buffer;

  constructor(secret: string) {
    const root = Buffer.from(secret, 'hex');
    this.key = createHmac('sha256', root).update('sealed-fields').digest();
    this.digestKey = createHmac('sha256', root).update('field-digests').digest();
  }

  seal(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  digest(text: string): string {
    return createHmac('sha256', this.digestKey).update(text.normalize('NFKC')).digest('hex');
  }
}
