/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png'

/** Where the API answers: '' is the page's own origin. Set at build time by the environment's API_ORIGIN. */
declare const API_ORIGIN: string
/** Which contract with the API this build speaks: a digest of docs/api/openapi.json. */
declare const CONTRACT: string

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production'
    TARO_ENV: 'weapp' | 'h5'
    API_ORIGIN?: string
    GALLERY?: 'on'
  }
}
