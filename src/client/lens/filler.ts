/**
 * Words of prose that say how and not what: they are neither shown as words in common nor marked in a passage. Stems, chosen on
 * `tests/lens/`.
 */
export const FILLER: ReadonlySet<string> = new Set(
  (
    'about above across actual actually after again against all almost alone along already also although always among ' +
    'another around away back because become before begin behind below best better between beyond both bring call came ' +
    'case certain clear close come common different during each early either else end enough especially even ever every ' +
    'example except fact far few find first follow form found four further general generally get give given go good great ' +
    'happen hard help hence here high hold however include indeed instead itself just keep kind know known large last late ' +
    'later least leave less let like likely little long look low made main make many matter may mean mere merely more most ' +
    'mostly much must near nearly need neither never new next none nor nothing now number off often old once one only onto ' +
    'other otherwise out over own paper part particular people perhaps place point post present put quite rather read ' +
    'recent right same say second see seem set several shall short show side similar simple simply since single small some ' +
    'somebody someone something sometime soon still such sure take tell term than thing think though three through ' +
    'throughout thus time together too toward turn two under unless until up upon us use used useful using usual usually ' +
    'various very want way well whatever while whole widely within without work yet'
  ).split(' '),
);
