import { plain, SAMPLE_ID, sized, telling } from './problem';

/** Photos. */
export const PHOTO_PROBLEMS = {
  'photo.not_an_image': plain(415, '这不是照片，请从相册里选一张，或现在拍一张。'),
  'photo.too_large': telling<{ limitBytes: number }>(413, ({ limitBytes }) => `这张照片太大，最多 ${sized(limitBytes)}。`, { limitBytes: 12_582_912 }),
  'photo.too_many_pixels': telling<{ limitPixels: number }>(413, () => '这张照片尺寸太大，请换一张，或现在拍一张。', { limitPixels: 50_000_000 }),
  'photo.unknown': telling<{ photoIds: readonly string[] }>(422, () => '有照片没有传上来，请重新添加。', { photoIds: [SAMPLE_ID] }),
  'photo.link_expired': plain(403, '照片链接过期了，请刷新页面。'),
};
