import sharp from 'sharp';

type Wanted = Readonly<{ width?: number; height?: number; colour?: string; orientation?: number }>;

/** A JPEG as a phone makes it: with the place and the maker in its EXIF. */
export function aJpeg({ width = 1200, height = 900, colour = '#3b7d4f', orientation = 1 }: Wanted = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'SecretPhone', Copyright: 'SomeoneByName' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 26/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 40/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

export function photoForm(bytes: Buffer, { field = 'file', name = 'photo.jpg' } = {}): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  return form;
}
