import type { Command } from '../command.js';
import { areaPack } from './area-pack.js';
import { auditVerify } from './audit-verify.js';
import { backup } from './backup.js';
import { feedCheck } from './feed-check.js';
import { feedConfirmApprove } from './feed-confirm-approve.js';
import { feedConfirmAsk } from './feed-confirm-ask.js';
import { feedConfirmRead } from './feed-confirm-read.js';
import { feedConvert } from './feed-convert.js';
import { feedFetch } from './feed-fetch.js';
import { feedMerge } from './feed-merge.js';
import { find } from './find.js';
import { index } from './index-feed.js';
import { insight } from './insight.js';
import { referralsErase } from './referrals-erase.js';
import { referralsExample } from './referrals-example.js';
import { referralsExport } from './referrals-export.js';
import { referralsList } from './referrals-list.js';
import { publish } from './publish.js';
import { render } from './render.js';
import { report } from './report.js';
import { restore } from './restore.js';
import { retentionRun } from './retention-run.js';
import { serve } from './serve.js';
import { sheetCheck } from './sheet-check.js';
import { sheetImport } from './sheet-import.js';
import { sheetTemplateCommand } from './sheet-template.js';
import { spc } from './spc.js';
import { stats } from './stats.js';
import { updates } from './updates.js';

/** Every command of `nk`, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  feedCheck,
  feedConvert,
  feedFetch,
  feedMerge,
  feedConfirmAsk,
  feedConfirmRead,
  feedConfirmApprove,
  sheetTemplateCommand,
  sheetCheck,
  sheetImport,
  publish,
  render,
  index,
  find,
  serve,
  referralsList,
  referralsExample,
  referralsExport,
  referralsErase,
  retentionRun,
  auditVerify,
  backup,
  restore,
  insight,
  report,
  updates,
  spc,
  stats,
  areaPack,
];
