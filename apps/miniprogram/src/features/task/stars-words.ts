/** One word for each star, from the least. */
export const STAR_WORDS = ['不满意', '不太满意', '一般', '满意', '很满意'] as const
