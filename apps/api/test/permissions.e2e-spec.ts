import type { Problem } from '@silin/shared';
import type { Answer } from './support/calling';
import { nameOf, routesOf, type Route } from '../src/openapi';
import { controllersIn } from './support/controllers';
import { aTestApp, type TestApp } from './support/test-app';
import { aFixture, BODIES, FORMS, send, UNKNOWN_ID, unknownIds, type Caller, type Fixture } from './permissions.fixture';
import type { Ids } from './permissions/bodies';

let test: TestApp;
let routes: Route[];
let fixture: Fixture;
beforeAll(async () => {
  test = await aTestApp();
  routes = routesOf(controllersIn(test));
  fixture = await aFixture(test);
}, 240_000);
afterAll(async () => {
  await test.close();
});

const SIGN_OUT = 'DELETE /sessions/current';
const AT_ONCE = 8;
const nobody: Caller = { words: 'nobody', isResident: false, roles: [], isStranger: true };
const isGuarded = ({ grant }: Route) => grant?.kind !== 'nobody_signed_in';
/** Signing out ends the session that the other calls need; it has a test of its own. */
const guarded = () => routes.filter((route) => isGuarded(route) && nameOf(route) !== SIGN_OUT);

/** Runs all of them, a few at a time, and gathers what went wrong in words. */
async function faultsOf<T>(cases: readonly T[], check: (one: T) => Promise<string | null>): Promise<string[]> {
  const left = [...cases];
  const faults: string[] = [];
  const work = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const fault = await check(one);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.sort();
}
const said = ({ status, body }: Answer<Problem>) => `${status} ${body?.code ?? 'done'}`;
const calls = (callers: readonly Caller[]) => guarded().flatMap((route) => callers.map((caller) => ({ route, caller })));

it('finds the routes, and each states its permission', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter(({ grant }) => grant === undefined).map(nameOf)).toEqual([]);
});

it('knows a real thing for every id in a path and a body for every route that takes one', () => {
  const params = new Set(guarded().flatMap((route) => route.params));
  expect([...params].filter((param) => !(param in fixture.things))).toEqual([]);
  expect(
    guarded()
      .filter((route) => route.body && !(nameOf(route) in BODIES) && !(nameOf(route) in FORMS))
      .map(nameOf),
  ).toEqual([]);
});

it('asks nobody to sign in where none is needed, and everybody else', async () => {
  const faults = await faultsOf(routes, async (route) => {
    const answer = await send(test, route, nobody, unknownIds);
    const isTurnedAway = answer.status === 401 && answer.body.code === 'session.missing';
    return isTurnedAway === isGuarded(route) ? null : `${nameOf(route)}: ${said(answer)}`;
  });
  expect(faults).toEqual([]);
});

/** What the permission table alone says to this caller; null when it lets them pass. */
function refusalOf({ grant }: Route, { isResident, roles }: Caller): string | null {
  if (grant?.kind === 'resident' && !isResident) return '403 permission.unverified';
  if (grant?.kind === 'roles' && !grant.roles.some((role) => roles.includes(role))) return '403 permission.role_needed';
  return null;
}

it('lets each role do what the table grants, and nothing else', async () => {
  const own = fixture.callers.filter((caller) => !caller.isStranger);
  const faults = await faultsOf(calls(own), async ({ route, caller }) =>
    faultIn(route, caller, await send(test, route, caller, unknownIds)),
  );
  expect(faults).toEqual([]);
}, 240_000);

function faultIn(route: Route, caller: Caller, answer: Answer<Problem>): string | null {
  const refusal = refusalOf(route, caller);
  const isRight = refusal === null ? isServed(route, answer) : said(answer) === refusal;
  return isRight ? null : `${caller.words}, ${nameOf(route)}: ${said(answer)} where ${refusal ?? 'the table lets them pass'}`;
}

/** Whoever may pass gets as far as looking for the thing; where no thing is named, as far as the service. */
function isServed({ params, grant }: Route, answer: Answer<Problem>): boolean {
  if (params.length === 0) return ![400, 401, 422, 500].includes(answer.status);
  // Where the relation to the thing decides, a guest may be sent to get verified before anything is looked for.
  const isOwnRefusal = grant?.kind === 'own' && ['permission.unverified', 'consent.needed'].includes(answer.body.code);
  return said(answer) === '404 not_found' || isOwnRefusal;
}

it('lets a stranger find nothing: a foreign id answers exactly like an unknown one', async () => {
  const before = await test.db.query('SELECT COUNT(*) AS events FROM event');
  const strangers = fixture.callers.filter((caller) => caller.isStranger);
  const faults = await faultsOf(calls(strangers), async ({ route, caller }) => {
    const toUnknown = await send(test, route, caller, unknownIds);
    for (const ids of realIds(route)) {
      const toForeign = await send(test, route, caller, ids);
      const isSame = sameAnswer(toUnknown, toForeign);
      if (!isSame) return `${caller.words}, ${nameOf(route)}: ${said(toForeign)}, but ${said(toUnknown)} for an unknown id`;
    }
    return faultIn(route, caller, toUnknown);
  });
  expect(faults).toEqual([]);
  expect(guarded().filter((route) => realIds(route).length > 0).length).toBeGreaterThan(45);
  expect(await test.db.query('SELECT COUNT(*) AS events FROM event')).toEqual(before);
}, 240_000);

/** Which real things the stranger is to find nothing of: hidden ones always, open ones wherever it is more than reading in public. */
function realIds(route: Route): Ids[] {
  const isPublicRead = route.method === 'GET' && (route.grant?.kind === 'anyone' || route.grant?.kind === 'own');
  const [param] = route.params;
  if (param === undefined) return [];
  const { open = [], hidden = [] } = fixture.things[param] ?? {};
  const wanted = isPublicRead ? hidden : [...hidden, ...open];
  return wanted.map((id) => idsWith(param, id));
}

/** Real ids throughout, with this one for the thing that the path names. */
function idsWith(param: string, id: string): Ids {
  return (name) => {
    const { open = [], hidden = [] } = fixture.things[name] ?? {};
    return name === param ? id : ([...open, ...hidden][0] ?? UNKNOWN_ID);
  };
}

function sameAnswer(one: Answer<Problem>, other: Answer<Problem>): boolean {
  const shown = ({ status, body }: Answer<Problem>) => JSON.stringify([status, body?.code, body?.facts, body?.sentence]);
  return shown(one) === shown(other) && one.status >= 400;
}

it('and the same ids are found by somebody from here, so that the silence towards strangers means something', async () => {
  const faults: string[] = [];
  for (const route of guarded().filter(({ params }) => params.length > 0)) {
    for (const ids of insidersIds(route)) {
      const answers: string[] = [];
      for (const caller of [...fixture.insiders, ...fixture.callers.filter((one) => !one.isStranger)]) {
        const answer = await send(test, route, caller, ids);
        answers.push(said(answer));
        if (answer.status !== 404 && answer.status !== 403 && answer.status !== 500) break;
      }
      if (/^(404|403|500)/.test(answers.at(-1) ?? '')) faults.push(`${nameOf(route)}: ${answers.join(', ')}`);
    }
  }
  expect(faults).toEqual([]);
}, 240_000);
const insidersIds = (route: Route) => {
  const { open = [], hidden = [] } = fixture.things[route.params[0] ?? ''] ?? {};
  return [...hidden, ...open].slice(0, 1).map((id) => idsWith(route.params[0] ?? '', id));
};
