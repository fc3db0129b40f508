/** Every act that the audit trail knows, by its name in the API. */
export const VERBS = [
  'session.opened', 'session.refused', 'session.revoked', 'sessions.revoked', 'session.renewed', 'account.locked',
  'password.changed', 'password.reset_asked', 'password.reset', 'email.verified', 'owner.created', 'member.invited',
  'invitation.withdrawn', 'member.joined', 'member.changed', 'member.role_changed', 'member.disabled',
  'member.enabled', 'member.left', 'role.created', 'role.changed', 'role.removed', 'organization.created',
  'organization.changed', 'factor.added', 'factor.removed', 'factor.refused', 'recovery_codes.created',
  'recovery_code.used', 'sign_in_policy.changed', 'sign_on.added', 'sign_on.changed', 'sign_on.removed',
  'key.created', 'key.changed', 'key.revoked', 'tokens.issued', 'tokens.revoked', 'token.reused',
  'signing_key.rotated', 'tenant.created', 'tenant.changed', 'tenant.exported', 'tenant.closed', 'settings.changed',
  'service.added', 'service.changed', 'service.removed', 'resource.added', 'resource.changed', 'resource.removed',
  'block.created', 'block.removed', 'channel.added', 'channel.changed', 'channel.removed', 'playbook.drafted',
  'playbook.published', 'playbook.rolled_back', 'contact.changed', 'contact.merged', 'contact.split',
  'conversation.taken_over', 'conversation.handed_back', 'conversation.assigned', 'conversation.closed',
  'conversation.reopened', 'conversation.snoozed', 'message.posted', 'booking.made', 'booking.moved',
  'booking.cancelled', 'webhook.added', 'webhook.changed', 'webhook.removed', 'webhook.secret_rotated',
  'webhook.replayed', 'audit.exported',
] as const;
