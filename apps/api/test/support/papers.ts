import { deflateSync } from 'node:zlib';
import type { DocumentView } from '@silin/shared';
import { DocumentEntity } from '../../src/modules/documents';
import { done } from '../tasks.builders';
import { call, type Answer } from './calling';
import { signedInAgain, type TestPerson } from './people';
import type { TestApp } from './test-app';

const page = (at: number) => `${at} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`;

/** A PDF as an office program writes it, with whatever is to be hidden in it. */
export function aPdf({ pages = 1, hidden = '', packed = '' }: Readonly<{ pages?: number; hidden?: string; packed?: string }> = {}): Buffer {
  const head =
    '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 >>\nendobj\n';
  const body = Array.from({ length: pages }, (_, at) => page(at + 3)).join('');
  const stream = deflateSync(Buffer.from(packed || 'BT ET', 'latin1'));
  const dictionary = packed ? `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode` : `/Filter /FlateDecode`;
  const before = Buffer.from(`${head}${body}${hidden}\n99 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`, 'latin1');
  return Buffer.concat([before, stream, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1')]);
}

export function paperForm(bytes: Buffer, name = 'paper.pdf'): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), name);
  return form;
}

export async function sendPaper(test: TestApp, person: TestPerson, bytes: Buffer): Promise<Answer<DocumentView>> {
  const { token } = await signedInAgain(test, person);
  return call<DocumentView>(test, 'POST', '/documents', { token, form: paperForm(bytes) });
}
export const aPaperOf = async (test: TestApp, person: TestPerson): Promise<string> =>
  (await done(sendPaper(test, person, aPdf()))).documentId;

/** A paper that goes with an item of an agenda. */
export async function aHandout(test: TestApp, agendaItemId: string, by: TestPerson): Promise<string> {
  const documentId = await aPaperOf(test, by);
  await test.db.manager.update(DocumentEntity, { documentId }, { subjectKind: 'agenda_item', subjectId: agendaItemId });
  return documentId;
}
