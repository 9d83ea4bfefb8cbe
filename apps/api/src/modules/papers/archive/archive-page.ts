import { PAPER_FORMATS, PAPERS, type PaperFormat } from '@silin/shared';
import { escaped, htmlOfSheet } from '../render/html-blocks';
import { ENCLOSED, ENCLOSURE_KINDS, type ArchivedEnclosure, type ArchivedPaper, type ArchivedPhoto, type EnclosureKind } from './archived';

type PageFacts = Readonly<{
  title: string;
  form: string;
  issuer: string;
  printed: readonly ArchivedPaper[];
  enclosed: readonly ArchivedEnclosure[];
  photos: readonly ArchivedPhoto[];
}>;

const STYLE = `
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; font: 1.05rem/1.8 "Songti SC", SimSun, "Noto Serif SC", serif; color: #1f2a26; background: #faf8f3; }
h1, h2, h3, h4, summary, th { font-family: "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { text-align: center; } h4 { margin: 1rem 0 0; }
a { color: #2f7d5b; } li { margin: .4rem 0; } li a { margin-right: 1rem; }
details { background: #fff; border: 1px solid #ddd; border-radius: .6rem; padding: .6rem 1.2rem; margin: .8rem 0; }
summary { cursor: pointer; font-size: 1.1rem; min-height: 2.75rem; line-height: 2.75rem; }
p { margin: .3rem 0; } .under { text-align: center; } .body { text-indent: 2em; } .right { text-align: right; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; } th, td { border: 1px solid #999; padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; } table tr > th:first-child { min-width: 5em; }
figure { display: inline-block; width: 15rem; margin: .5rem; vertical-align: top; } figure img { width: 100%; border-radius: .4rem; } code { word-break: break-all; }
@media print { details { border: 0; } }`;

/** The page somebody opens by a double click: everything to read, and where each file lies. It asks nothing of any server. */
export function archivePage({ title, form, issuer, printed, enclosed, photos }: PageFacts): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(form)}，${escaped(issuer)}。这份存档不用装任何软件就能看：下面点开能读，也能打开 Word、PDF 原件打印。</p>
<p><b>里面有签到人的姓名，请按内部材料保管，不要发到居民群里。</b></p>
<h2>材料</h2>
<ul>${printed.map(({ paper, files }) => `<li>${PAPERS[paper]}：${files.map(linkTo).join('')}</li>`).join('\n')}</ul>
${printed.map(({ paper, document }) => `<details><summary>${PAPERS[paper]}</summary>${document.sheets.map(htmlOfSheet).join('<hr>')}</details>`).join('\n')}
${ENCLOSURE_KINDS.map((kind) => enclosedList(kind, enclosed)).join('')}
${photos.length > 0 ? `<h2>照片（${photos.length} 张）</h2>\n${photos.map(figure).join('\n')}` : ''}
<h2>怎么核对没有被改过</h2>
<p>SHA256SUMS 里是每个文件的校验码。在电脑上打开命令行，进到这个文件夹，输入 <code>sha256sum -c SHA256SUMS</code>，全部显示 OK 就没有改过；Windows 上用 <code>certutil -hashfile 文件名 SHA256</code> 一个一个对。</p>
<p>数据/材料.json 是同样的内容，一项一项写明取自哪条记录，供别的系统读取。</p>
</body>
</html>
`;
}

const addressOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');
const linkTo = (file: string) => `<a href="${addressOf(file)}">${PAPER_FORMATS[file.split('.').pop() as PaperFormat]}</a>`;

function enclosedList(kind: EnclosureKind, enclosed: readonly ArchivedEnclosure[]): string {
  const files = enclosed.filter((one) => one.kind === kind);
  const lines = files.map(({ of, file }) => `<li><a href="${addressOf(file)}">${escaped(of)}</a></li>`);
  return lines.length > 0 ? `<h2>${ENCLOSED[kind].heading}</h2>\n<ul>${lines.join('\n')}</ul>\n` : '';
}

const figure = ({ file, of, shows }: ArchivedPhoto) =>
  `<figure><a href="${addressOf(file)}"><img src="${addressOf(file)}" alt="${escaped(`${of}，${shows}`)}" loading="lazy"></a><figcaption>${escaped(of)}，${escaped(shows)}</figcaption></figure>`;
