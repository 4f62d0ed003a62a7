import type { Known } from '#src/vocabulary/known.ts'
import { goesOnInvoluntarily, involuntaryAdopted } from './words/adopting.ts'
import * as mailbox from './words/mailbox.ts'
import { own } from './words/own.ts'
import { careAllowed, careGiven } from './words/task-force.ts'
import * as visiting from './words/visiting.ts'

/** The plan's own words: the liaison's visit, the mailbox, the task force. */
export const words = own.words({
  facts: [
    visiting.distressNoticed,
    visiting.visitMade,
    visiting.placeChosen,
    mailbox.letterAccepted,
    mailbox.letterPassedOn,
    mailbox.unitAnswered,
    mailbox.letterReplied,
    careGiven,
  ],
  conditions: [
    visiting.placeSettled,
    visiting.bookingAllowed,
    visiting.agreedToService,
    mailbox.letterStands,
    mailbox.resolvedWithLetter,
    mailbox.identityKept,
    mailbox.unitWithoutConflict,
    mailbox.passingAllowed,
    careAllowed,
    involuntaryAdopted,
    goesOnInvoluntarily,
  ],
  duties: {
    makeVisit: own.duty({
      zh: '主動關懷慰問',
      en: 'Make a care visit',
      owner: ['careLiaison'],
      settledBy: [
        'visit.made',
        'help.requested',
        'help.declined',
        'service.ended',
        'emergency.concluded',
        'capacity.known',
      ],
      settledWhen: unlessStillAlive,
    }),
    acceptLetter: own.duty({
      zh: '受理來信',
      en: 'Accept the letter',
      owner: ['personnel'],
      settledBy: ['letter.accepted', 'service.ended', 'emergency.concluded', 'capacity.known'],
      settledWhen: unlessStillAlive,
      atOnce: true,
    }),
    replyToLetter: own.duty({
      zh: '限期回復當事人',
      en: 'Reply to the person within the period',
      owner: ['personnel'],
      settledBy: ['letter.replied', 'service.ended', 'emergency.concluded', 'capacity.known'],
      settledWhen: unlessStillAlive,
      arises: ({ own }) => own.letter !== 'replied',
    }),
    careForThoseInvolved: own.duty({
      zh: '主動關懷相關人員',
      en: 'Care for those involved',
      owner: ['careTeam', 'convenor'],
      settledBy: ['care.given'],
    }),
    helpRefer: own.duty({
      zh: '協助轉介相關服務',
      en: 'Help refer to services',
      owner: ['careTeam', 'convenor'],
      settledBy: ['referral.made', 'support.answered', 'emergency.concluded', 'capacity.known'],
      settledWhen: ({ person, support }, type) =>
        type === 'referral.made' || support === 'declined' || person === 'dead',
    }),
  },
})

/** What came of an emergency settles what is owed to a person only if the person has died. */
function unlessStillAlive({ person }: Pick<Known, 'person'>, type: string): boolean {
  return (type !== 'emergency.concluded' && type !== 'capacity.known') || person === 'dead'
}
