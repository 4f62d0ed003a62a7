import {
  careWithoutDanger,
  helpNeeded,
  helpNeededAndRefused,
  helpNotNeeded,
  helpRefused,
} from '#src/conditions/need.ts'
import { answers, parts } from '../support/asking.ts'

// 伍.四.二: two conditions, both needed; refusal alone never makes a case involuntary.
answers(helpNeeded, [
  ['yes', 'a need was assessed', { need: 'needed' }],
  ['no', 'no need was assessed', { need: 'notNeeded' }],
  ['unknown, so no', 'nobody has assessed', { need: 'unknown' }],
])

answers(helpRefused, [
  ['yes', 'the person declined', { willingness: 'declined' }],
  ['no', 'the person is willing', { willingness: 'willing' }],
  ['unknown, so no', 'nobody has asked', { willingness: 'unknown' }],
])

answers(helpNotNeeded, [
  ['yes', 'no need was assessed', { need: 'notNeeded' }],
  ['no', 'a need was assessed', { need: 'needed' }],
  ['unknown, so no', 'nobody has assessed', { need: 'unknown' }],
])

parts(helpNeededAndRefused, [
  ['needed and refused', [], { need: 'needed', willingness: 'declined' }],
  ['refusal alone', ['helpNeeded'], { willingness: 'declined' }],
  ['refused, and not needed', ['helpNeeded'], { need: 'notNeeded', willingness: 'declined' }],
  ['need alone', ['helpRefused'], { need: 'needed' }],
  ['neither', ['helpNeeded', 'helpRefused'], {}],
])

parts(careWithoutDanger, [
  ['safe, needed and refused', [], { danger: 'none', need: 'needed', willingness: 'declined' }],
  ['danger not assessed', ['dangerExcluded'], { need: 'needed', willingness: 'declined' }],
  [
    'danger unclear, willing',
    ['dangerExcluded', 'helpRefused'],
    { danger: 'unclear', need: 'needed', willingness: 'willing' },
  ],
  ['nothing known', ['dangerExcluded', 'helpNeeded', 'helpRefused'], {}],
])
