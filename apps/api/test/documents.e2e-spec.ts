import { createHash } from 'node:crypto';
import { DOCUMENT_LIMITS, type DocumentView } from '@silin/shared';
import { DocumentEntity, DocumentShelf } from '../src/modules/documents';
import { SessionService } from '../src/platform/auth';
import { Transactions } from '../src/platform/database';
import { aPdf, sendPaper } from './support/papers';
import { aCommunity, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aJpeg } from './support/pictures';
import { aTestApp, type TestApp } from './support/test-app';
import { done, outcome } from './tasks.builders';

let test: TestApp;
let officer: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  officer = await aPerson(test, await aCommunity(test.db), { roles: ['street_officer'], owner: false });
});
afterAll(() => test.close());

const send = (bytes: Buffer) => sendPaper(test, officer, bytes);
const fetched = (url: string) => fetch(`${test.origin}${url}`);

describe('a paper', () => {
  it('is kept byte for byte when it is a clean PDF, told by its digest, and handed over as a file', async () => {
    const pdf = aPdf({ pages: 3 });
    const view = await done(send(pdf));
    expect(view).toMatchObject({ kind: 'pdf', pages: 3, bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') });
    const answer = await fetched(view.url);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    const head = (name: string) => answer.headers.get(name);
    expect([head('content-type'), head('x-content-type-options'), head('content-disposition')]).toEqual([
      'application/pdf',
      'nosniff',
      'attachment; filename="document.pdf"',
    ]);
    expect(head('content-security-policy')).toContain('sandbox');
  });

  it('is drawn anew when it is a photo: nothing of where it was taken survives', async () => {
    const view = await done(send(await aJpeg({ width: 3000, height: 2000 })));
    expect(view).toMatchObject({ kind: 'image', pages: null });
    const bytes = Buffer.from(await (await fetched(view.url)).arrayBuffer());
    expect(bytes.includes('SecretPhone')).toBe(false);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(view.sha256);
  });

  it('lies under a name drawn at random', async () => {
    const { documentId } = await done(send(aPdf()));
    expect((await test.db.manager.findOneByOrFail(DocumentEntity, { documentId })).fileKey).toMatch(
      /^documents\/[0-9a-f]{2}\/[0-9a-f]{32}\.pdf$/,
    );
  });

  it.each<[string, () => Buffer | Promise<Buffer>, number, string]>([
    [
      'a program behind a button',
      () => aPdf({ hidden: '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj' }),
      415,
      'document.active',
    ],
    ['a program under a name in disguise', () => aPdf({ hidden: '4 0 obj\n<< /S /Java#53cript >>\nendobj' }), 415, 'document.active'],
    ['a program packed away', () => aPdf({ packed: '4 0 << /S /JavaScript /JS (app.alert(1)) >>' }), 415, 'document.active'],
    ['a program started on opening', () => aPdf({ hidden: '4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj' }), 415, 'document.active'],
    ['another file inside', () => aPdf({ hidden: '4 0 obj\n<< /Names << /EmbeddedFiles 5 0 R >> >>\nendobj' }), 415, 'document.active'],
    ['another file pinned to it', () => aPdf({ hidden: '4 0 obj\n<< /Subtype /FileAttachment >>\nendobj' }), 415, 'document.active'],
    ['a form that sends itself', () => aPdf({ hidden: '4 0 obj\n<< /S /SubmitForm >>\nendobj' }), 415, 'document.active'],
    ['a lock', () => aPdf({ hidden: 'trailer\n<< /Encrypt 8 0 R >>' }), 415, 'document.locked'],
    [
      'objects packed in a way that is not looked into',
      () => aPdf({ hidden: '4 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream\nendobj' }),
      415,
      'document.not_readable',
    ],
    [
      'objects that unpack without end',
      () => aPdf({ packed: ' '.repeat(DOCUMENT_LIMITS.unpackedBytesMax + 1) }),
      415,
      'document.not_readable',
    ],
    ['too many pages', () => aPdf({ pages: DOCUMENT_LIMITS.pagesMax + 1 }), 413, 'document.too_many_pages'],
    ['no page', () => aPdf({ pages: 0 }), 415, 'document.not_readable'],
    ['half of itself', () => aPdf().subarray(0, -30), 415, 'document.not_readable'],
    ['only the looks of a PDF behind a picture’s name', () => Buffer.from('GIF89a%PDF-1.7'), 415, 'document.not_readable'],
    [
      'a drawing that can act',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      415,
      'document.not_readable',
    ],
  ])('with %s is refused, and nothing is kept', async (_words, make, status, code) => {
    const before = await test.db.manager.count(DocumentEntity);
    expect(outcome(await send(await make()))).toEqual([status, code]);
    expect(await test.db.manager.count(DocumentEntity)).toBe(before);
  });

  it('larger than the limit is refused', async () => {
    expect(outcome(await send(Buffer.concat([aPdf(), Buffer.alloc(DOCUMENT_LIMITS.bytesMax)])))).toEqual([413, 'document.too_large']);
  });

  it('is opened by a signed address that runs out, and by no other', async () => {
    const view = await done(send(aPdf()));
    const another = await done(send(aPdf()));
    const forged = view.url.replace(view.documentId, another.documentId);
    expect((await fetched(forged)).status).toBe(403);
    await test.pass({ minutes: DOCUMENT_LIMITS.linkMinutes });
    expect((await fetched(view.url)).status).toBe(403);
  });

  it('that hangs on nothing is taken away after two days, one that hangs on something stays', async () => {
    const [left, hung] = [await done(send(aPdf())), await done(send(aPdf()))];
    const { token } = await signedInAgain(test, officer);
    const actor = await test.app.get(SessionService).actorOf(token);
    const attach = (by: typeof actor, { documentId }: DocumentView) =>
      test.app
        .get(Transactions)
        .run((em) => test.app.get(DocumentShelf).attach(em, by, documentId, { subjectKind: 'order', subjectId: hung.documentId }));
    await attach(actor, hung);
    await expect(attach(actor, hung)).rejects.toThrow('document.unknown');
    await expect(attach({ ...actor, userId: 'another' }, left)).rejects.toThrow('document.unknown');
    await test.pass({ hours: 48 });
    expect(await test.db.manager.existsBy(DocumentEntity, { documentId: left.documentId })).toBe(false);
    expect(await test.db.manager.existsBy(DocumentEntity, { documentId: hung.documentId })).toBe(true);
  });
});
