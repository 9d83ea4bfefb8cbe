/**
 * 转办: where a matter may be passed on to. Numbers are those that hold in the whole country; where a city has its own, the community
 * puts it in, and until then 12345 connects.
 */
export const REFERRAL_OFFICES = {
  hotline: { name: '12345 政府热线', phone: '12345' },
  street: { name: '街道办事处', phone: '12345' },
  police: { name: '派出所', phone: '110' },
  heat: { name: '供热公司', phone: '12345' },
  water: { name: '供水公司', phone: '12345' },
  power: { name: '供电公司', phone: '95598' },
  gas: { name: '燃气公司', phone: '12345' },
  court: { name: '法院、仲裁或信访', phone: '12368' },
} as const satisfies Record<string, Readonly<{ name: string; phone: string }>>;
export type ReferralOffice = keyof typeof REFERRAL_OFFICES;

/** As the community calls it, with its own number where there is one. */
export type ReferralOfficeView = Readonly<{ code: ReferralOffice; name: string; phone: string }>;
export type ReferIssueRequest = Readonly<{ office: ReferralOffice; reason: string }>;
export type SetReferralOfficeRequest = ReferralOfficeView;

type Own = Readonly<{ code: string; name: string; phone: string }>;

/** Every office once, in the order of the catalogue. */
export function officesWith(own: readonly Own[]): ReferralOfficeView[] {
  return (Object.keys(REFERRAL_OFFICES) as ReferralOffice[]).map((code) => {
    const known = own.find((one) => one.code === code);
    return { code, name: known?.name ?? REFERRAL_OFFICES[code].name, phone: known?.phone ?? REFERRAL_OFFICES[code].phone };
  });
}
