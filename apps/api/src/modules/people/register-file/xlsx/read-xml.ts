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

/**
 * Reads XML as it is unpacked and gives control back after each piece, so that the caller can take what has been found
 * and stop early. Document types are refused: no table needs one, and they are how XML is made to explode.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncIterable<void> {
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
  for await (const chunk of chunks) {
    feed(() => parser.write(decoder.write(chunk)));
    yield;
  }
  feed(() => parser.close());
  yield;
}

/** Reads the whole of a small part. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(chunks, handler)) {
    /* the handler keeps what it needs */
  }
}

function feed(step: () => void): void {
  try {
    step();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : notASheet();
  }
}
