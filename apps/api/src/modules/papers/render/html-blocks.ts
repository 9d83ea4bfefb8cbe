import type { Block, BoxRow, Sheet } from '../document/paper-document';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What people wrote is text, whatever stands in it. */
export const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const broken = (words: string): string => escaped(words).replaceAll('\n', '<br>');

export const htmlOfSheet = ({ title, under, blocks }: Sheet): string =>
  [`<h3>${escaped(title)}</h3>`, ...(under ? [`<p class="under">${broken(under)}</p>`] : []), ...blocks.map(htmlOfBlock)].join('\n');

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h4>${escaped(block.words)}</h4>`;
    case 'paragraph':
      return block.as === 'section' ? `<h4>${escaped(block.words)}</h4>` : `<p class="${block.as}">${broken(block.words)}</p>`;
    case 'line':
      return `<p><b>${escaped(block.label)}：</b>${broken(block.words)}</p>`;
    case 'box':
      return `<table><tr><th colspan="4" class="caption">${escaped(block.caption)}</th></tr>${block.rows
        .map((row) => `<tr>${row.map((one) => pair(one, row.length === 1)).join('')}</tr>`)
        .join('')}</table>`;
    case 'table':
      return `<table>${[
        block.columns.map(({ label }) => `<th>${escaped(label)}</th>`),
        ...block.rows.map((row) => row.map((cell) => `<td>${broken(cell)}</td>`)),
      ]
        .map((cells) => `<tr>${cells.join('')}</tr>`)
        .join('')}</table>`;
    case 'sign':
      return block.labels.map((label) => `<p class="right">${escaped(label)}（签字）：________</p>`).join('');
    case 'closing':
      return `<p class="right">${escaped(block.by)}<br>${escaped(block.on)}</p>`;
    case 'page':
      return '<hr>';
  }
}

const pair = ({ label, words }: BoxRow[number], alone: boolean): string =>
  `<th>${escaped(label)}</th><td${alone ? ' colspan="3"' : ''}>${broken(words)}</td>`;
