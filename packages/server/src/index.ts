/**
 * Reference server: referral intake, staff work list and directory over PostgreSQL.
 * @packageDocumentation
 */
export type { MailOptions, ServerOptions } from './options.js';
export { startServer, type RunningServer } from './server.js';
export {
  readContacts,
  readContactsFile,
  type Contacts,
  type Coordinator,
  type PartnerContact,
} from './outbox/contacts.js';
export { StartError, type StartErrorCode } from './start-error.js';
export type { IntakePolicy } from './http/guards.js';
export { oidcSignIn, type OidcOptions } from './staff/oidc.js';
export { readColleagues, readColleaguesFile } from './staff/colleagues.js';
export { STAFF_ROLES, type Authenticate, type Colleague, type Staff, type StaffRole } from './staff/staff.js';
export { makeLogger, type LogFields, type Logger } from './log/logger.js';
export { listStoredReferrals, readEventLog, verifyAudit, type ListedReferral } from './store/maintenance.js';
export { settleStored, storedAnswers } from './freshness/stored.js';
export { startPractice, type PracticeOptions } from './practice/practice.js';
export {
  backUp,
  eraseReferral,
  exportReferral,
  restore,
  retain,
  type Erasing,
  type Noted,
  type Restored,
} from './store/records.js';
export type { KnownErased } from './store/erased.js';
export { DEFAULT_SCHEDULE, type RetentionRun, type RetentionSchedule } from './store/retention.js';
export type { BackupCounts } from './store/backup.js';
export type { Erased } from './store/erasure.js';
export type { SubjectAccessCopy } from './store/subject-access.js';
export { storedInsight, type InsightPlace, type InsightQuestion, type StoredInsight } from './insight/insight.js';
export type { AuditCheck, AuditEnd, AuditFinding } from './store/audit-check.js';
export type { DatabasePlace } from './store/database.js';
export type { KeySource } from './keys/master-key.js';
