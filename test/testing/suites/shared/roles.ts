import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import type { FactType, Role } from '#src/index.ts'
import { type Story, sampleOf } from '#src/testing/index.ts'
import { ofFlow } from './shared.ts'

/** Of every fact, a role that might be tempted to report it and must not. */
const notTheirs: Readonly<Record<Exclude<FactType, 'danger.reported' | 'crisis.reported'>, Role>> = {
  'danger.assessed': 'supervisor',
  'case.continued': 'employee',
  'duty.lapsed': 'eapWindow',
  'deadline.extended': 'supervisor',
  'deadline.paused': 'employee',
  'deadline.resumed': 'employee',
  'dataRequest.received': 'supervisor',
  'dataRequest.answered': 'supervisor',
  'emergency.requested': 'agencyHead',
  'emergency.concluded': 'agencyHead',
  'reportableMatter.known': 'agencyHead',
  'statutoryReport.filed': 'colleague',
  'rights.explained': 'supervisor',
  'minor.identified': 'supervisor',
  'consent.given': 'supervisor',
  'consent.withdrawn': 'supervisor',
  'conflict.declared': 'colleague',
  'abuse.suspected': 'family',
  'notification.made': 'colleague',
  'disclosure.made': 'supervisor',
  'family.contacted': 'colleague',
  'careTeam.resolved': 'agencyHead',
  'followUp.made': 'supervisor',
  'appointment.made': 'supervisor',
  'appointment.cancelled': 'supervisor',
  'survey.held': 'supervisor',
  'capacity.known': 'agencyHead',
  'need.assessed': 'supervisor',
  'service.ended': 'supervisor',
  'help.requested': 'supervisor',
  'help.declined': 'supervisor',
  'extension.granted': 'employee',
  'service.completed': 'supervisor',
  'interview.held': 'personnel',
  'session.held': 'supervisor',
  'referral.made': 'supervisor',
  'referral.answered': 'supervisor',
  'record.sealed': 'supervisor',
  'closure.decided': 'supervisor',
  'committee.convened': 'supervisor',
  'committee.resolved': 'supervisor',
  'measures.taken': 'colleague',
  'casualty.reported': 'employee',
  'medicalHelp.arranged': 'agencyHead',
  'support.offered': 'supervisor',
  'support.answered': 'supervisor',
  'outreach.made': 'family',
  'groupCounselling.offered': 'supervisor',
}

/** A story for each fact of a flow that not everybody may report: it is refused from somebody else, whatever it says. */
export const roleStories = (flow: AnyStateMachine, under: Story['policy']): readonly Story[] =>
  (flow.events as readonly string[]).flatMap((type) => {
    const { roles } = definition(flow)
    const fact = definition(flow).facts[type]
    const role =
      (notTheirs as Readonly<Record<string, Role>>)[type] ?? Object.keys(roles).find((each) => !fact?.by.includes(each))
    if (!fact || !role || Object.keys(roles).every((each) => fact.by.includes(each))) return []
    const { type: _, at: __, by: ___, ...says } = sampleOf(flow, type as never) as unknown as Record<string, unknown>
    const who = roles[role]
    const label = {
      zh: `「${fact.zh}」不由${who?.zh}回報`,
      en: `${fact.en}: not for: ${who?.en}`,
    }
    return ofFlow(flow, { ...label, about: [], rows: [[type, role, says, '⊘ notYours']] }, under ?? {})
  })
