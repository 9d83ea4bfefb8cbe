import { StreamableFile } from '@nestjs/common';

/** A file to be saved under a Chinese name; `plain` is for whoever cannot read that. */
export function fileAnswer(bytes: Buffer, { type, name, plain }: Readonly<{ type: string; name: string; plain: string }>): StreamableFile {
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}

/** What no file system takes in a name is left out. */
export const fileName = (words: string): string => words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
