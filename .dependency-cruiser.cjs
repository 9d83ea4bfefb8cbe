/*
 * Which way imports may point. Paths are those of the repository; a layer that does not exist yet is simply empty.
 * scripts/import-directions.test.mjs seeds one violation per rule and expects it to be refused.
 */
const API = '^apps/api/src';
const PHONE = '^apps/miniprogram/src';
const PAGES = `${PHONE}/(pages|packages|custom-tab-bar)/`;
const TESTS = '(\\.(spec|int-spec|e2e-spec|journey)\\.tsx?$|^apps/api/test/|^apps/miniprogram/(e2e|test)/|^packages/shared/test/)';
const LOWER_PHONE = `${PHONE}/(api|ui|session|platform|theme|phrases)/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'shared-imports-only-itself',
      'The contract runs in WeChat, in the API and in tests: no Node, Nest, Taro, React or anybody else’s code.',
      { path: '^packages/shared/src/', pathNot: TESTS },
      { pathNot: '^packages/shared/src/' },
    ),
    forbid(
      'module-only-through-its-face',
      'A module’s inside may change without asking its neighbours: they see its index.ts.',
      { path: `${API}/modules/([^/]+)/`, pathNot: TESTS },
      { path: `${API}/modules/`, pathNot: [`${API}/modules/$1/`, `${API}/modules/[^/]+/index\\.ts$`] },
    ),
    forbid(
      'module-stands-on-platform',
      'A module stands on shared, platform and validated settings, not on how the process is put together.',
      { path: `${API}/modules/`, pathNot: TESTS },
      { path: `${API}/`, pathNot: `${API}/(modules|platform|config)/` },
    ),
    forbid(
      'platform-knows-no-module',
      'What every module stands on cannot lean on one of them.',
      { path: `${API}/platform/`, pathNot: TESTS },
      { path: `${API}/(modules/|app\\.module|main\\.ts)` },
    ),
    forbid('no-cycles', 'A cycle cannot be understood, tested or moved one piece at a time.', { pathNot: TESTS }, { circular: true }),
    forbid(
      'entity-knows-no-caller',
      'A stored shape does not know who serves it.',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(service|controller|dto)\\.ts$' },
    ),
    forbid(
      'service-knows-no-http',
      'A rule must be callable by a job, a script and a test as well as by a request.',
      { path: '\\.service\\.ts$' },
      { path: '(\\.controller\\.ts$|node_modules/(fastify|@fastify|express|@nestjs/platform-[a-z]+)/)' },
    ),
    forbid(
      'page-imports-no-page',
      'A sub-package cannot reach into another one on the phone; what two pages share is a feature or a part.',
      { path: `${PHONE}/packages/([^/]+)/`, pathNot: TESTS },
      { path: PAGES, pathNot: `${PHONE}/packages/$1/` },
    ),
    forbid(
      'feature-imports-no-feature',
      'Concerns stay apart: what two need moves down.',
      { path: `${PHONE}/features/([^/]+)/`, pathNot: TESTS },
      { path: `${PHONE}/features/`, pathNot: `${PHONE}/features/$1/` },
    ),
    forbid(
      'feature-imports-no-page',
      'Pages use features, never the other way.',
      { path: `${PHONE}/features/`, pathNot: TESTS },
      { path: PAGES },
    ),
    forbid(
      'lower-layer-looks-up',
      'pages → features → api | ui | session | platform.',
      { path: LOWER_PHONE, pathNot: TESTS },
      { path: [`${PHONE}/features/`, PAGES] },
    ),
    forbid(
      'ui-knows-no-api',
      'Design parts get what they show as props.',
      { path: `${PHONE}/ui/`, pathNot: TESTS },
      { path: `${PHONE}/api/` },
    ),
    forbid(
      'platform-wraps-taro-only',
      'Wrappers of the phone know neither the API nor who is signed in.',
      { path: `${PHONE}/platform/`, pathNot: TESTS },
      { path: `${PHONE}/(api|session|ui)/` },
    ),
    forbid('apps-stay-apart', 'They meet in packages/shared.', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    forbid('nothing-imports-tests', 'What ships does not depend on what tries it.', { pathNot: TESTS }, { path: TESTS }),
    forbid('resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '\\.(scss|css|svg|png|jpg)$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.local)/' },
    tsPreCompilationDeps: true,
    // The aliases of all packages in one place; none of them means two things.
    tsConfig: { fileName: 'tsconfig.imports.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
    skipAnalysisNotInRules: true,
  },
};
