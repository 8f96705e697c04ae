/**
 * How many of the opening hours in real feeds are read. Run with Node after a build: `node bench/feed-hours.ts FEED…` over files and folders.
 * Hours are rows with an opening time that were read; not read are those that the check reports, each row or text once.
 */
import { openFile } from '@neighbourhood-kit/open-referral/node';
import { writeService } from '@neighbourhood-kit/open-referral';

const UNREAD = /^hours\/(?:unread|partly-read|rows-only|unclear|days|frequency)$/;

let [allRead, allUnread] = [0, 0];
for (const path of process.argv.slice(2)) {
  const reading = await openFile(path);
  if (!reading.ok) {
    console.log(`${path}: ${reading.problem.message}`);
    continue;
  }
  const { services, findings, records, read: done, setAside } = reading.value;
  const read = services
    .flatMap((service) => [
      ...(service.schedules ?? []),
      ...(service.serviceAtLocations ?? []).flatMap(({ schedules = [], location }) => [
        ...schedules,
        ...(location?.schedules ?? []),
      ]),
    ])
    .filter(({ opensAt }) => opensAt !== undefined).length;
  const unread = findings.filter(({ rule, done: what }) => UNREAD.test(rule) && what !== 'fixed').length;
  allRead += read;
  allUnread += unread;
  const share = read + unread === 0 ? '' : `, ${((100 * read) / (read + unread)).toFixed(1)} %`;
  console.log(
    `${path}: ${done} of ${records} records read, ${setAside} set aside, ${services.map((one) => writeService(one)).length} written; hours: ${read} read, ${unread} not${share}`,
  );
}
console.log(`Together: ${allRead} read, ${allUnread} not, ${((100 * allRead) / (allRead + allUnread)).toFixed(2)} %`);
