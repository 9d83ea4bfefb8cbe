export type Look = Readonly<{ width?: number; height?: number; elder?: boolean; sharp?: boolean }>

/** Something on the screen: a selector, or a selector inside of one that shows certain words (the button of a row). */
export type Target = string | Readonly<{ inside: string; having: Words; find: string }>
export type Words = string | RegExp
export type Size = Readonly<{ name: string; width: number; height: number }>
export type Place = Readonly<{ name: string; address: string; latitude: number; longitude: number }>
/** A file that somebody got out of the app; its first four bytes as characters tell what it really is. */
export type GotFile = Readonly<{ name: string; begins: string }>
/** A request to the API; `path` is a part of its address. */
export type Request = Readonly<{ method: string; path: string }>

/** What the network does to this phone until `mend`. */
export interface Network {
  /** No signal. */
  lose(): Promise<void>
  /** Such requests do not get through. */
  refuse(request: Request): Promise<void>
  /** Such requests arrive, their answers do not. */
  loseAnswers(request: Request): Promise<void>
  mend(): Promise<void>
}

const INBOX = '/packages/account/pages/inbox/index'
export const PATIENCE_MS = 15_000

/** One person's phone, touched and typed on as a person would, and counted. What it is made of is the driver's business. */
export abstract class Phone {
  /** Every tap since `startCounting`, also inside WeChat’s own pickers. The one into a field belongs to the typing. */
  taps = 0
  /** Fields somebody had to type into since `startCounting`. */
  fieldsTyped = 0
  /** What the pages threw and nobody caught, and what WeChat would complain of. */
  abstract readonly faults: readonly string[]
  abstract readonly network: Network
  /** Whether it can read a page aloud. */
  abstract readonly speaks: boolean
  /** Whether it passes from hand to hand: its owner finds the page anew, without what was only shown on it. */
  abstract readonly isShared: boolean

  constructor(readonly owner: string) {}

  startCounting(): void {
    this.taps = 0
    this.fieldsTyped = 0
  }

  /** Opens a page by its address, as a link in a message or a scanned code does. */
  abstract open(path: string, params?: Readonly<Record<string, string>>): Promise<void>
  /** Closes 四邻议事 for good and opens this page anew. */
  abstract reopen(path: string, params?: Readonly<Record<string, string>>): Promise<void>
  /** A part of the address of the page in front; waits until a page that has it is there. */
  abstract param(name: string): Promise<string>

  /** Waits until it is there; one of several will do. */
  abstract see(target: Target, having?: Words): Promise<void>
  abstract seeGone(target: Target, having?: Words): Promise<void>
  /** How many of them are on the screen now. */
  abstract count(target: Target, having?: Words): Promise<number>
  abstract textOf(target: Target, having?: Words): Promise<string>
  /** Waits for what comes after `former` in the same place. */
  abstract textOtherThan(former: string, selector: string): Promise<string>
  /** Whether a button says that it takes no tap now. */
  abstract isOff(selector: string): Promise<boolean>
  abstract typedIn(field: string): Promise<string>
  /** Everything on the page that takes a tap. */
  abstract controls(): Promise<Size[]>
  abstract fontSizeOf(selector: string): Promise<number>
  /** Nothing is being loaded any more: no bones on the page, no answer on its way. */
  abstract settled(): Promise<void>
  /** The page from top to bottom: `<file>.png`, where one screen is not enough for the phone also `<file>-2.png` and so on, up to so many screens. */
  abstract wholePicture(file: string, screens?: number): Promise<void>
  /** What is on the screen, for whoever has to find out why a step broke. */
  abstract evidence(file: string): Promise<void>
  /** Put away for good. */
  abstract away(): Promise<void>

  /** The only one there is. */
  async tap(target: Target, having?: Words): Promise<void> {
    this.taps += 1
    await this.touch(target, having, 'only')
  }

  /** Several look the same (rows of a list): the first of them. */
  async tapFirst(target: Target, having?: Words): Promise<void> {
    this.taps += 1
    await this.touch(target, having, 'first')
  }

  /** Taps into a field and types. */
  async type(field: string, words: string): Promise<void> {
    this.fieldsTyped += 1
    await this.fill(field, words)
  }

  /** Turns the wheel of a row to these words and takes them. The wheel is WeChat's own: the tap on the row and the one on 确定. */
  async turnTo(row: string, words: string): Promise<void> {
    this.taps += 2
    await this.choose(row, words)
  }

  /** 从相册选, these pictures, 完成. */
  async choosePhotos(button: string, files: readonly string[]): Promise<void> {
    this.taps += 2 + files.length
    await this.pick(button, files)
  }

  /** A tap, and WeChat’s camera takes this; a browser asks for the file. */
  async photograph(button: string, file: string): Promise<void> {
    this.taps += 2
    await this.shoot(button, file)
  }

  /** A tap, this place on WeChat’s map, 确定. Only in the mini-program. */
  async choosePlace(button: string, place: Place): Promise<void> {
    this.taps += 3
    await this.pointAt(button, place)
  }

  /** A tap, and WeChat’s camera sees this. Only in the mini-program. */
  async scan(button: string, text: string): Promise<void> {
    this.taps += 1
    await this.aimAt(button, text)
  }

  /** Answers the phone's own question. */
  async answer(choice: 'yes' | 'no'): Promise<void> {
    this.taps += 1
    await this.reply(choice)
  }

  /** Waits until this many files have been opened or handed on, and tells which; null where the phone does not tell. */
  abstract filesGot(count: number): Promise<readonly GotFile[] | null>

  async seeText(words: Words): Promise<void> {
    await this.see('.page', words)
  }

  /** Opens the inbox until the message is there, and then the message: it is sent a moment after what it tells of. */
  async openNotice(words: string): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    do {
      await this.open(INBOX)
      await this.settled()
    } while ((await this.count('.t-notice', words)) === 0 && performance.now() < deadline)
    await this.tapFirst('.t-notice', words)
  }

  protected abstract touch(target: Target, having: Words | undefined, which: 'only' | 'first'): Promise<void>
  protected abstract fill(field: string, words: string): Promise<void>
  protected abstract choose(row: string, words: string): Promise<void>
  protected abstract pick(button: string, files: readonly string[]): Promise<void>
  protected shoot(button: string, file: string): Promise<void> {
    return this.pick(button, [file])
  }
  protected abstract pointAt(button: string, place: Place): Promise<void>
  protected abstract aimAt(button: string, text: string): Promise<void>
  protected abstract reply(choice: 'yes' | 'no'): Promise<void>
}
