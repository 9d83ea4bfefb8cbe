import { strFromU8, unzipSync } from 'fflate';
import { parser } from 'sax';

export type OfficeFile = Readonly<{ names: readonly string[]; part: (name: string) => string }>;

/** An office file taken apart; every part that is XML is read to its end, so that one that is not well-formed throws. */
export function officeFile(bytes: Buffer): OfficeFile {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) readXml(strFromU8(content));
  return {
    names: Object.keys(parts),
    part: (name) => {
      const content = parts[name];
      if (!content) throw new Error(`no ${name}`);
      return strFromU8(content);
    },
  };
}

type Handlers = Readonly<{
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}>;

function readXml(xml: string, { open, close, text }: Handlers = {}): void {
  const reader = parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => open?.(name, attributes as Record<string, string>);
  reader.onclosetag = (name) => close?.(name);
  reader.ontext = (words) => text?.(words);
  reader.write(xml).close();
}

/** What each part points to, in names of parts; addresses outside the file are left out. */
export function pointedTo({ names, part }: OfficeFile): string[] {
  return names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      const targets: string[] = [];
      readXml(part(name), {
        open: (tag, { Target, TargetMode }) => {
          if (tag === 'Relationship' && Target && TargetMode !== 'External')
            targets.push(Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`);
        },
      });
      return targets;
    });
}

/** The paragraphs of a Word file in their order; a line break within one begins another. */
export function paragraphsOf({ part }: OfficeFile): string[] {
  const lines: string[] = [''];
  let inText = false;
  readXml(part('word/document.xml'), {
    open: (name) => {
      inText = name === 'w:t';
      if (name === 'w:p' || name === 'w:br') lines.push('');
    },
    close: () => {
      inText = false;
    },
    text: (words) => {
      if (inText) lines[lines.length - 1] += words;
    },
  });
  return lines.map((line) => line.replaceAll('\u00a0', '').trim()).filter((line) => line !== '');
}

/** The cells of the first sheet of a workbook that hold something. */
export function cellsOf({ names, part }: OfficeFile): string[] {
  const strings: string[] = [];
  let inText = false;
  const shared = names.find((name) => name.endsWith('sharedStrings.xml')) ?? 'xl/worksheets/sheet1.xml';
  readXml(part(shared), {
    open: (name) => {
      if (name === 'si' || name === 'is') strings.push('');
      inText = name === 't';
    },
    close: () => {
      inText = false;
    },
    text: (words) => {
      if (inText) strings[strings.length - 1] += words;
    },
  });
  return strings;
}
