/** The same place for each of these words. */
const all = <const C extends string | readonly [string, ...string[]], const W extends string>(
  cites: C,
  ...words: readonly W[]
) => Object.fromEntries(words.map((word) => [word, cites])) as Readonly<Record<W, C>>

/** Where the page, or a reading of it, asks each question. The lint names every one that is missing. */
export const conditions = {
  ...all('解讀.7', 'immediateDanger', 'noDangerOpen', 'dangerExcluded', 'dangerKnown'),
  ...all('解讀.7', 'reassessmentDue', 'dangerToReassess', 'lifeDanger'),
  ...all(['解讀.8', '解讀.12'], 'dangerResolved', 'dangerSettled'),
  ...all('解讀.2', 'casualtiesPossible', 'crisisWithCasualties', 'newCasualties', 'safeWithCasualties'),
  ...all('解讀.9', 'personDead', 'personDeadOrIncapacitated', 'familyContactGround', 'contactNotSuspected'),
  ...all(['五', '解讀.9'], 'familyContactAllowed'),
  ...all('解讀.10', 'notificationAllowed', 'itemsMinimal', 'recipientsWithoutConflict'),
  ...all('解讀.10', 'disclosureAllowed', 'groundFits', 'membersRecused'),
  ...all('解讀.11', 'consentTo', 'consentSaid', 'consentFormSufficient'),
  ...all('解讀.11', 'consentNotWithdrawn', 'consentNotExpired', 'representativeAgrees'),
  ...all('解讀.11', 'dutyOwed', 'dueInstantReached', 'lapseTrue', 'extensionLawful', 'extensionAllowed'),
  ...all('解讀.11', 'pauseLawful', 'pauseAllowed', 'pauseEnds'),
  ...all(['二', '解讀.13'], 'careTeamDecisionValid', 'basisStated', 'quorumReached'),
  ...all(['題', '解讀.14'], 'crisisTriggered'),
  ...all(['六', '解讀.4'], 'returns', 'staysAway', 'canReturn', 'cannotReturn'),
  ...all(['六', '解讀.4'], 'returnDecidable', 'deciderAppointed', 'returnBasisAdmissible'),
  ...all(['七', '解讀.5'], 'workAdjusted'),
  ...all(['十', '解讀.12'], 'recordSealed', 'nothingOwed', 'nothingPending', 'nothingLeftOpen'),
  ...all(['十', '解讀.12'], 'closingLaidDown', 'closable'),
}

/** Where it lays down each duty. */
export const duties = {
  ...all(['一', '解讀.1'], 'notifyLeadership'),
  ...all(['二', '解讀.1'], 'activateTaskForce'),
  ...all('三', 'assessSituation'),
  ...all(['四', '解讀.2'], 'arrangeMedicalHelp'),
  ...all(['五', '解讀.9'], 'contactFamily'),
  ...all(['解讀.2', '解讀.3'], 'offerSupport'),
  ...all(['六', '解讀.4'], 'decideReturn'),
  ...all('九', 'followUp'),
  ...all(['十', '附件'], 'sealRecord'),
  ...all('解讀.7', 'requestEmergencyHelp', 'reassessDanger'),
  ...all('解讀.8', 'holdCareTeam'),
  ...all('解讀.10', 'reviewOverride'),
  ...all('解讀.11', 'answerAccessRequest', 'answerCorrectionRequest'),
  ...all('解讀.11', 'reportSuicideBehaviour', 'reportDomesticViolence', 'reportSexualAssault', 'reportChildHarm'),
  ...all('解讀.11', 'reportDisabledPersonHarm', 'reportElderHarm', 'reportOccupationalAccident'),
  ...all('解讀.11', 'openProtectionTrack'),
}
