import { plain, sized, telling } from './problem';

/** Papers that are handed in. */
export const DOCUMENT_PROBLEMS = {
  'document.not_readable': plain(415, '这个文件读不出来，请传 PDF，或者把纸拍下来传照片。'),
  'document.too_large': telling<{ limitBytes: number }>(413, ({ limitBytes }) => `这个文件太大，最多 ${sized(limitBytes)}，可以把纸拍下来传照片。`, { limitBytes: 10_485_760 }),
  'document.too_many_pages': telling<{ limitPages: number }>(413, ({ limitPages }) => `这份 PDF 页数太多，最多 ${limitPages} 页，请只留要用的几页。`, { limitPages: 40 }),
  'document.locked': plain(415, '这份 PDF 加了密码，请去掉密码再传，或者把纸拍下来。'),
  'document.active': plain(415, '这份 PDF 里带着程序或附件，请另存一份干净的，或者把纸拍下来。'),
  'document.unknown': plain(422, '文件没有传上来，请重新选一次。'),
  'document.link_expired': plain(403, '文件链接过期了，请刷新页面。'),
};
