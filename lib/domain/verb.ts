/** What can be done with a lead; asked with the lead it is about. */
export type LeadVerb =
  | 'lead.read'
  | 'lead.edit'
  | 'lead.advance'
  | 'lead.deliver'
  | 'lead.stepBack'
  | 'lead.suspend'
  | 'lead.suspendYi'
  | 'lead.assign'
  | 'lead.classify'
  | 'lead.share'
  | 'lead.comment'
  | 'activity.log'
  | 'attachment.add'
  | 'contact.reveal'
  | 'terms.read'
  | 'terms.edit'
  | 'money.record'
  | 'entry.confirm'
  | 'entry.correct'
  | 'claim.file'
  | 'claim.confirm'
  | 'transfer.offer'
  | 'lead.snooze'
  | 'task.give';

/** Verbs whose relations are turned into scopes, not asked of a lead: whose figures a report may show. */
export type ReachVerb = 'report.figures';

export type GeneralVerb =
  | 'lead.create'
  | 'lead.export'
  | 'report.read'
  | 'report.preview'
  | 'period.close'
  | 'ledger.import'
  | 'target.edit'
  | 'lead.handOver'
  | 'staff.read'
  | 'staff.manage'
  | 'grant.propose'
  | 'grant.decide'
  | 'access.read'
  | 'policy.edit'
  | 'audit.read'
  | 'investor.edit'
  | 'investor.manage'
  | 'clash.rule'
  | 'pool.take'
  | 'transfer.answer'
  | 'transfer.confirm'
  | 'task.answer'
  | 'rules.edit'
  | 'unit.manage'
  | 'industry.manage';

export type Verb = LeadVerb | ReachVerb | GeneralVerb;
