import { allCite } from 'eap-case-flows'

/** Where the page, or a reading of it, asks each question. The lint names every one that is missing. */
export const conditions = {
  ...allCite('解讀.7', 'immediateDanger', 'noDangerOpen', 'dangerExcluded', 'dangerKnown'),
  ...allCite('解讀.7', 'reassessmentDue', 'dangerToReassess', 'lifeDanger'),
  ...allCite(['解讀.8', '解讀.12'], 'dangerResolved', 'dangerSettled'),
  ...allCite('解讀.2', 'casualtiesPossible', 'crisisWithCasualties', 'newCasualties', 'safeWithCasualties'),
  ...allCite('解讀.9', 'personDead', 'personDeadOrIncapacitated', 'familyContactGround', 'contactNotSuspected'),
  ...allCite(['五', '解讀.9'], 'familyContactAllowed'),
  ...allCite('解讀.10', 'notificationAllowed', 'itemsMinimal', 'recipientsWithoutConflict'),
  ...allCite('解讀.10', 'disclosureAllowed', 'groundFits', 'membersRecused'),
  ...allCite('解讀.11', 'consentTo', 'consentSaid', 'consentFormSufficient'),
  ...allCite('解讀.11', 'consentNotWithdrawn', 'consentNotExpired', 'representativeAgrees'),
  ...allCite('解讀.11', 'dutyOwed', 'dueInstantReached', 'lapseTrue', 'extensionLawful', 'extensionAllowed'),
  ...allCite('解讀.11', 'pauseLawful', 'pauseAllowed', 'pauseEnds'),
  ...allCite(['二', '解讀.13'], 'careTeamDecisionValid', 'basisStated', 'quorumReached'),
  ...allCite(['題', '解讀.14'], 'crisisTriggered'),
  ...allCite(['六', '解讀.4'], 'returns', 'staysAway', 'canReturn', 'cannotReturn'),
  ...allCite(['六', '解讀.4'], 'returnDecidable', 'deciderAppointed', 'returnBasisAdmissible'),
  ...allCite(['七', '解讀.5'], 'workAdjusted'),
  ...allCite(['十', '解讀.12'], 'recordSealed', 'nothingOwed', 'nothingPending', 'nothingLeftOpen'),
  ...allCite(['十', '解讀.12'], 'closingLaidDown', 'closable'),
}

/** Where it lays down each duty. */
export const duties = {
  ...allCite(['一', '解讀.1'], 'notifyLeadership'),
  ...allCite(['二', '解讀.1'], 'activateTaskForce'),
  ...allCite('三', 'assessSituation'),
  ...allCite(['四', '解讀.2'], 'arrangeMedicalHelp'),
  ...allCite(['五', '解讀.9'], 'contactFamily'),
  ...allCite(['解讀.2', '解讀.3'], 'offerSupport'),
  ...allCite(['六', '解讀.4'], 'decideReturn'),
  ...allCite('九', 'followUp'),
  ...allCite(['十', '附件'], 'sealRecord'),
  ...allCite('解讀.7', 'requestEmergencyHelp', 'reassessDanger'),
  ...allCite('解讀.8', 'holdCareTeam'),
  ...allCite('解讀.10', 'reviewOverride'),
  ...allCite('解讀.11', 'answerAccessRequest', 'answerCorrectionRequest'),
  ...allCite('解讀.11', 'reportSuicideBehaviour', 'reportDomesticViolence', 'reportSexualAssault', 'reportChildHarm'),
  ...allCite('解讀.11', 'reportDisabledPersonHarm', 'reportElderHarm', 'reportOccupationalAccident'),
  ...allCite('解讀.11', 'openProtectionTrack'),
}
