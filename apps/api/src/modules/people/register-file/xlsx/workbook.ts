import { notASheet } from '../unreadable-file';
import { readDateStyles } from './date-styles';
import { readWholeXml } from './read-xml';
import { readStringTable } from './string-table';
import { readZipDirectory, unpack, type ZipEntry } from './zip-archive';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** What the rows of the first visible sheet need to be read. */
export type OpenedWorkbook = Readonly<{ strings: readonly string[]; dateStyles: ReadonlySet<number>; sheet: () => AsyncIterable<Buffer> }>;
type Relation = Readonly<{ kind: string; part: string }>;

export async function openWorkbook(bytes: Buffer): Promise<OpenedWorkbook> {
  const parts = readZipDirectory(bytes);
  const part = (name: string) => unpack(bytes, found(parts.get(name)));
  const relations = await readRelations(part(RELATIONS));
  const sheet = relations.get(await firstVisibleSheet(part(WORKBOOK)));
  if (sheet?.kind !== 'worksheet' || !parts.has(sheet.part)) throw notASheet();
  const one = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind && parts.has(relation.part))?.part;
  const strings = one('sharedStrings');
  const styles = one('styles');
  return {
    strings: strings ? await readStringTable(part(strings)) : [],
    dateStyles: styles ? await readDateStyles(part(styles)) : new Set(),
    sheet: () => part(sheet.part),
  };
}

async function readRelations(chunks: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readWholeXml(chunks, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
}

async function firstVisibleSheet(chunks: AsyncIterable<Buffer>): Promise<string> {
  let relation: string | undefined;
  await readWholeXml(chunks, {
    open: (name, attributes) => {
      if (name !== 'sheet' || relation !== undefined || (attributes.state ?? 'visible') !== 'visible') return;
      relation = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    },
  });
  return relation ?? '';
}

function found(entry: ZipEntry | undefined): ZipEntry {
  if (!entry) throw notASheet();
  return entry;
}
