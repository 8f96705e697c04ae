import { ASSURANCES, VARIATIONS } from '@neighbourhood-kit/core/statistics/spc';
import { EVIDENCE_GRADES } from '@neighbourhood-kit/core/outcomes';
import { computedSpc } from '../shared/chart/check-computed.js';
import { given, type Given, list, readAbout, words } from '../shared/chart/read-about.js';
import type { Refusal } from '../shared/figures-element.js';
import type { ClaimInterval, Summary, SummaryClaim, SummaryLatest, SummaryRow } from './summary.js';

const STATUSES = ['judged', 'too-early', 'not-assessed', 'no-data'] as const;

/**
 * Reads what a page gives to the table: an assurance report, or a list of readings of measures.
 * @param input - Parsed JSON, not trusted.
 * @returns The table; measures that cannot be read are named in `leftOut` and the others kept. Or why nothing can be shown.
 */
export function readSummary(input: unknown): { readonly ok: true; readonly figures: Summary } | Refusal {
  const report = given(input);
  const measures = Array.isArray(input) ? input : report['measures'];
  if (!Array.isArray(measures)) {
    const message =
      'There is no list of measures; give an assurance report, as `nk report --json` writes it, or a list of readings.';
    return { ok: false, why: 'unreadable', problems: [message] };
  }
  const read = measures.map(given).map(readRow);
  const rows = read.filter((row): row is SummaryRow => typeof row !== 'string');
  const leftOut = read.filter((row): row is string => typeof row === 'string');
  const claims = list(report['claims'])
    .map(readClaim)
    .filter(({ statement }) => statement !== '');
  if (rows.length === 0 && claims.length === 0) {
    return leftOut.length > 0
      ? { ok: false, why: 'unreadable', problems: leftOut }
      : { ok: false, why: 'empty', problems: [] };
  }
  return {
    ok: true,
    figures: {
      name: words(report['name']),
      asOf: words(report['asOf']),
      inShort: list(given(report['front'])['sentences'])
        .map(words)
        .filter((sentence) => sentence !== ''),
      rows,
      claims,
      doesNotShow: words(report['doesNotShow']),
      leftOut,
    },
  };
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A measure; or, as a sentence, why it cannot be shown. */
function readRow(reading: Given, index: number): SummaryRow | string {
  const about = readAbout(reading);
  if (about.name === '')
    return `Measure ${index + 1} has no name: give {"measure": {"name"}, "latest", "chart", "sentence"}.`;
  const chart = reading['chart'] == null ? undefined : computedSpc(given(reading['chart']));
  if (reading['chart'] != null && !chart) return `${about.name}: its chart is not as \`spcChart\` gives it.`;
  const judgement = given(reading['judgement']);
  const status = oneOf(STATUSES, reading['status']) ?? (chart ? 'judged' : 'no-data');
  return {
    index,
    name: about.name,
    id: words(given(reading['measure'])['id']),
    about: about.subtitle,
    percent: about.percent,
    status,
    judgedFrom: status === 'too-early' ? words(judgement['from']) : '',
    latest: readLatest(given(reading['latest'])),
    target: finite(reading['target']) ?? null,
    variation: oneOf(VARIATIONS, chart?.variation) ?? 'not-assessed',
    assurance: oneOf(ASSURANCES, chart?.assurance) ?? null,
    sentence: words(reading['sentence']),
    chart,
    reading,
  };
}

function readLatest(latest: Given): SummaryLatest | undefined {
  const value = finite(latest['value']);
  if (value === undefined && latest['suppressed'] !== true) return undefined;
  const interval = given(latest['interval']);
  const [lower, upper] = [finite(interval['lower']), finite(interval['upper'])];
  return {
    period: words(latest['period']),
    value,
    provisional: latest['provisional'] === true,
    partners: words(latest['partners']),
    interval: lower === undefined || upper === undefined ? undefined : [lower, upper],
  };
}

function readClaim(entry: unknown): SummaryClaim {
  const [claim, reading] = [given(given(entry)['claim']), given(given(entry)['reading'])];
  return {
    statement: words(claim['statement']),
    scope: words(given(claim['scope'])['name']),
    source: words(claim['source']),
    estimated: reading['status'] === 'estimated',
    grade: oneOf(EVIDENCE_GRADES, reading['grade']),
    interval: readInterval(claim, given(reading['interval'])),
    allows: words(reading['allows']),
    missing: list(reading['missing'])
      .map(words)
      .filter((question) => question !== ''),
  };
}

function readInterval(claim: Given, interval: Given): ClaimInterval | undefined {
  const [lower, upper] = [finite(interval['lower']), finite(interval['upper'])];
  if (lower === undefined || upper === undefined) return undefined;
  return { lower, upper, share: claim['method'] === 'survey' || claim['form'] === 'share' };
}
