const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [
  '秀英',
  '建国',
  '淑兰',
  '志强',
  '桂芝',
  '海涛',
  '玉珍',
  '晓明',
  '丽娟',
  '永刚',
  '凤霞',
  '立新',
  '春梅',
  '文博',
  '雪梅',
  '振华',
  '红霞',
  '国栋',
  '慧敏',
  '俊杰',
  '燕',
  '磊',
  '静',
  '军',
  '敏',
  '强',
  '洋',
  '勇',
  '艳',
  '杰',
  '涛',
  '明',
  '超',
  '霞',
  '平',
  '刚',
  '桂英',
  '亚楠',
  '子涵',
  '雨桐',
  '浩然',
  '思远',
  '佳怡',
  '天宇',
  '一鸣',
  '欣怡',
  '家豪',
  '梦瑶',
  '宏伟',
  '树林',
  '金凤',
  '长河',
  '宝珍',
  '庆华',
  '月娥',
  '守义',
  '培元',
  '新民',
  '素云',
  '广田',
];

/** Makes people who do not exist: invented names, phones from 199 0000 xxxx, which is assigned to nobody. */
export function peopleMaker(random, { firstPhone, takenNames }) {
  let nextPhone = firstPhone;
  const names = new Set(takenNames);
  const phone = () => `1990000${String(nextPhone++).padStart(4, '0')}`;
  const idTail = () =>
    String(random.below(10_000))
      .padStart(4, '0')
      .replace(/\d$/, (last) => (last === '7' ? 'X' : last));
  const name = (surname = random.pick(SURNAMES)) => {
    for (;;) {
      const made = surname + random.pick(GIVEN);
      if (!names.has(made)) {
        names.add(made);
        return made;
      }
      surname = random.pick(SURNAMES);
    }
  };
  const owner = ({ withPhone = true } = {}) => ({ kind: '个人', name: name(), phone: withPhone ? phone() : '', idTail: idTail() });
  return {
    owner,
    idTail,
    name,
    phone,
    resident: ({ surname, withPhone = true } = {}) => ({ name: name(surname), phone: withPhone ? phone() : '' }),
  };
}
