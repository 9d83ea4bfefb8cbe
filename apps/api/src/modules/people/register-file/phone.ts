const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(0\d{9,11}|400\d{7})$/;
const DIGITS_IN_A_ROW = /\d(?:[\s-]?\d){6,}/g;

/** The number as digits alone: 「+86 199-0000-0001」 → 19900000001. */
export const phoneDigits = (text: string) => text.replace(/[\s-]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '');

export const isMobile = (digits: string) => MOBILE.test(digits);
/** A company may be reached on a line that is not a mobile one. */
export const isReachable = (digits: string) => MOBILE.test(digits) || LANDLINE.test(digits);

/** 199****0001, also in the middle of a text; what is shown back to the uploader never holds a whole number. */
export const maskPhones = (text: string) => text.replace(DIGITS_IN_A_ROW, (digits) => `${digits.slice(0, 3)}****${digits.slice(-4)}`);
