import { StringDecoder } from 'node:string_decoder';
import { parser as openParser, type Tag } from 'sax';
import { notASheet, UnreadableFile } from '../unreadable-file';

export type Attributes = Readonly<Record<string, string>>;
/** Names come without their namespace prefix: some programs write `x:row` for `row`. */
export type XmlHandler = Readonly<{
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}>;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML as it is unpacked and, after each piece, hands out what the handler has found so far; the caller may stop early. */
export async function* readXml<T>(chunks: AsyncIterable<Buffer>, handler: XmlHandler, found: () => T): AsyncIterable<T> {
  const feed = feeder(handler);
  for await (const chunk of chunks) {
    feed(chunk);
    yield found();
  }
  feed(null);
  yield found();
}

/** Reads the whole of a part; the handler keeps what it needs. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const feed = feeder(handler);
  for await (const chunk of chunks) feed(chunk);
  feed(null);
}

/** Takes the bytes piece by piece, null at the end. Document types are refused: no table needs one, and they are how XML is made to explode. */
function feeder(handler: XmlHandler): (chunk: Buffer | null) => void {
  const parser = openParser(true, { position: false });
  parser.onopentag = (tag) => handler.open?.(local(tag.name), (tag as Tag).attributes);
  parser.onclosetag = (name) => handler.close?.(local(name));
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.ondoctype = () => {
    throw notASheet();
  };
  parser.onerror = () => {
    throw notASheet();
  };
  const decoder = new StringDecoder('utf8');
  return (chunk) => {
    try {
      if (chunk) parser.write(decoder.write(chunk));
      else parser.close();
    } catch (error) {
      throw error instanceof UnreadableFile ? error : notASheet();
    }
  };
}
