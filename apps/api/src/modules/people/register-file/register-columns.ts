/** The columns of a register, each with the names it goes by, those of a village among them. The first is the one in the template and in what we say. */
export const REGISTER_COLUMNS = {
  what: { names: ['房屋或车位', '房屋还是车位', '房屋/车位'], required: false },
  building: { names: ['楼栋', '楼栋号', '楼号', '栋号', '幢号', '楼栋名称', '栋', '幢', '楼', '村民小组', '小组', '组别'], required: true },
  unit: { names: ['单元', '单元号', '单元名称'], required: true },
  room: { names: ['房号', '房间号', '室号', '房屋号', '门牌号', '户号'], required: true },
  area: { names: ['建筑面积', '建筑面积㎡', '房屋面积', '产权面积', '专有部分面积', '专有部分建筑面积', '面积'], required: true },
  owner: { names: ['产权人', '产权人姓名', '业主', '业主姓名', '业主名称', '房主', '户主', '户主姓名'], required: true },
  ownerKind: { names: ['产权人类型', '业主类型', '产权类型', '产权人性质', '户主类型', '类型'], required: true },
  phone: { names: ['手机号', '手机号码', '手机', '联系电话', '联系方式', '业主电话', '电话'], required: true },
  idTail: { names: ['证件尾号', '证件后四位', '身份证后四位', '证件号后四位', '业主编号', '产权人编号'], required: false },
  delivered: { names: ['交付', '是否交付', '是否交房', '交房', '交付状态'], required: true },
  residents: { names: ['居住人', '实际居住人', '常住人', '居住人员', '住户'], required: false },
  note: { names: ['备注', '说明'], required: false },
} as const satisfies Record<string, Readonly<{ names: readonly string[]; required: boolean }>>;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

export const columnTitle = (column: RegisterColumn): string => REGISTER_COLUMNS[column].names[0];
