import { maskedName, parkingLabel, type RegisterMove } from '@silin/shared';
import { homeLabel } from '../../communities';
import type { RowStep } from './planned-row';

/** What a file changes in homes that were known before, for whoever has to say yes to it. New homes are only counted. */
export function movesOf(steps: readonly RowStep[], names: ReadonlyMap<string, string>): RegisterMove[] {
  const shown = (personIds: readonly string[]) => personIds.map((personId) => maskedName(names.get(personId) ?? ''));
  return steps.flatMap((step): RegisterMove[] => {
    const { home, isChanged, ownerIdsEnded, ownershipsBegun, residencesBegun } = step;
    if (home.before === null || !isChanged) return [];
    const { parking } = home;
    const kind = parking === null ? kindOf(step) : 'parking';
    const begun = kind === 'residents' ? residencesBegun : ownershipsBegun;
    const isResized = home.before.areaCm2 !== home.areaCm2;
    return [
      {
        ...{
          label: parking === null ? homeLabel(home) : parkingLabel({ ...home, kind: parking }),
          kind,
          ends: shown(ownerIdsEnded),
          begins: shown(begun.map((one) => one.personId)),
        },
        ...{ areaFromCm2: isResized ? home.before.areaCm2 : null, areaToCm2: isResized ? home.areaCm2 : null },
      },
    ];
  });
}

function kindOf({ ownedBefore, ownerIdsEnded, ownershipsBegun, residencesBegun }: RowStep): RegisterMove['kind'] {
  if (ownerIdsEnded.length > 0 && ownerIdsEnded.length === ownedBefore.length && ownershipsBegun.length > 0) return 'sale';
  if (ownerIdsEnded.length + ownershipsBegun.length > 0) return 'owners';
  return residencesBegun.length > 0 ? 'residents' : 'home';
}
