"""Checks the kit's language-neutral test vectors against rules written in plain Python.

For anyone who implements these rules in another language: the vectors say what must come out, and this file shows that the
rules can be written from their description alone. It needs Python 3.9, the two files next to it and nothing else.

    python3 check_vectors.py [FOLDER OF VECTORS]

Prints every case that fails and ends with "N of M cases failed"; the exit code is 1 when N is not 0.
"""

import json
import re
import sys
import unicodedata
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from itertools import product
from pathlib import Path

from safe_url import read_safe_url
from spc import agrees, spc

try:
    from zoneinfo import ZoneInfo

    LONDON = ZoneInfo("Europe/London")
except Exception:  # Without time zone data (pip install tzdata) the hours cannot be checked.
    LONDON = None

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


# NHS number ------------------------------------------------------------------------------------------------------------


def read_nhs_number(given):
    digits = re.sub(r"[\s\u2010-\u2015\u2212-]", "", given if isinstance(given, str) else "")
    if not re.fullmatch(r"[0-9]*", digits):
        return {"ok": False, "code": "nhs-number/characters"}
    if len(digits) != 10:
        return {"ok": False, "code": "nhs-number/length"}
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1))) % 11
    if (11 - remainder) % 11 != int(digits[9]):
        return {"ok": False, "code": "nhs-number/check-digit"}
    return {"ok": True, "value": digits, "display": f"{digits[:3]} {digits[3:6]} {digits[6:]}"}


# Codes of organisations and areas ----------------------------------------------------------------------------------------


def read_code(given, pattern, problem):
    code = given[:40].strip().upper() if isinstance(given, str) else ""
    return {"ok": True, "value": code} if re.fullmatch(pattern, code) else {"ok": False, "code": problem}


# Eligibility -----------------------------------------------------------------------------------------------------------

AGE_WORDS = re.compile(
    r"\b(aged?|ages|over|under|years|yrs|adults?|child|children|young|older|pensioners?|teens?|teenagers?|babies|toddlers?)\b"
    r"|[0-9] ?\+",
    re.IGNORECASE,
)


def eligibility(service, age):
    limits = {}
    for key in ("minimumAge", "maximumAge"):
        given = service.get(key)
        if isinstance(given, (int, float)) and given >= 0:
            limits[key] = given
    code = age_reason(service, limits, age)
    fit = {"age-within": "eligible", "too-young": "not-eligible", "too-old": "not-eligible"}.get(code, "unsure")
    return {"fit": fit, "reasons": [{"code": code, **limits}]}


def age_reason(service, limits, age):
    if not limits:
        said = " ".join([service.get("eligibilityDescription", ""), *service.get("notFor", [])])
        return "age-limits-only-in-words" if AGE_WORDS.search(said) else "age-limits-not-stated"
    least, most = limits.get("minimumAge", 0), limits.get("maximumAge", float("inf"))
    if least > most:
        return "age-limits-contradict"
    if age is None or not 0 <= age < 150:
        return "age-not-asked"
    if age < least:
        return "too-young"
    whole = most != float("inf") and most == int(most)
    return "age-within" if age == most or age < (most + 1 if whole else most) else "too-old"


# Small numbers ---------------------------------------------------------------------------------------------------------


def small_numbers(cells, threshold):
    counts = [cell["count"] for cell in cells]
    hidden = ["primary" if 0 < count < threshold else None for count in counts]
    members = {}
    for at, cell in enumerate(cells):
        for name in cell.get("partOf", []):
            members.setdefault(name, []).append(at)

    def is_small(group):
        return 0 < sum(counts[at] for at in group) < threshold

    def is_safe(group):
        gone = [counts[at] for at in group if hidden[at]]
        return not gone or (len(gone) > 1 and sum(gone) >= threshold and sum(gone) > len(gone))

    changed = True
    while changed:
        changed = False
        for group in members.values():
            others = [at for at in group if hidden[at] is None and counts[at] > 0]
            if others and not is_small(group) and not is_safe(group):
                hidden[min(others, key=lambda at: counts[at])] = "secondary"
                changed = True
    withheld = {name for name, group in members.items() if is_small(group) or not is_safe(group)}
    withheld |= telling(counts, hidden, members, withheld, threshold)
    return {"hidden": hidden, "totals": [name for name in members if name in withheld]}


def telling(counts, hidden, members, withheld, threshold):
    unknown = [at for at, why in enumerate(hidden) if why]
    weight = {name: sum(min(counts[at], threshold) for at in group if hidden[at]) for name, group in members.items()}
    row = {name: [Fraction(group.count(at)) for at in unknown] for name, group in members.items()}
    secret = [[Fraction(at == each) for each in unknown] for at in unknown if counts[at] < threshold]
    secret += [row[name] for name in withheld if 0 < weight[name] < threshold]
    told, further = [], set()
    for name in sorted((name for name in members if name not in withheld), key=lambda name: -weight[name]):
        if all(value == 0 for value in left_of(row[name], told)):
            continue
        wider = told + [left_of(row[name], told)]
        if any(all(value == 0 for value in left_of(each, wider)) for each in secret):
            further.add(name)
        else:
            told = wider
    return further


def left_of(row, told):
    for known in told:
        pivot = next(at for at, value in enumerate(known) if value)
        row = [value - row[pivot] / known[pivot] * other for value, other in zip(row, known)]
    return row


# Postcode --------------------------------------------------------------------------------------------------------------

AREAS = set(
    """AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
    GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA
    PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV
    YO ZE BF BX""".split()
)
OUTCODE = re.compile(
    r"[A-Z]{1,2}[0-9]|[A-Z]{1,2}[1-9][0-9]|[ENW][0-9][ABCDEFGHJKPSTUW]|(EC|NW|SE|SW|WC)[0-9][ABEHMNPRVWXY]"
)
INWARD = re.compile(r"[0-9][ABD-HJLNP-UW-Z]{2}")


def read_postcode(given):
    typed = unicodedata.normalize("NFKC", given).upper() if isinstance(given, str) else ""
    groups = [group for group in re.split(r"[\W_]+", typed) if group]
    code = "".join(groups)
    if code == "":
        return {"ok": False, "code": "postcode/empty"}
    if len(code) > 7:
        return {"ok": False, "code": "postcode/too-long"}
    if code.startswith("ZZ99"):
        return {"ok": False, "code": "postcode/placeholder"}
    single = len(groups) > 1 and len(groups[-1]) == 1
    found = take_apart(code, single)
    if found["ok"]:
        return found
    doubles = {"O": "O0", "0": "0O", "I": "I1", "1": "1I", "L": "L1"}
    others = ["".join(letters) for letters in product(*(doubles.get(letter, letter) for letter in code))]
    likely = [other["text"] for other in (take_apart(text, single) for text in others) if other["ok"]]
    return {**found, "suggestion": likely[0]} if len(likely) == 1 else found


def take_apart(code, single):
    if code == "GIR0AA":
        return part("postcode", "GIR", "GIR", "0AA")
    start = re.match(r"[A-Z]{1,2}(?=[0-9])", code)
    if not start:
        return {"ok": False, "code": "postcode/outcode"}
    area = start.group()
    if area not in AREAS:
        return {"ok": False, "code": "postcode/area"}
    if OUTCODE.fullmatch(code[:-3]):
        if INWARD.fullmatch(code[-3:]):
            return part("postcode", area, code[:-3], code[-3:])
        return {"ok": False, "code": "postcode/inward"}
    outcode = code[:-1] if single else code
    if not OUTCODE.fullmatch(outcode):
        return {"ok": False, "code": "postcode/outcode" if INWARD.fullmatch(code[-3:]) else "postcode/incomplete"}
    if not single:
        return part("outcode", area, outcode, "")
    return part("sector", area, outcode, code[-1]) if code[-1].isdigit() else {"ok": False, "code": "postcode/inward"}


def part(precision, area, outcode, inward):
    made = {"ok": True, "precision": precision, "text": f"{outcode} {inward}".strip(), "area": area, "outcode": outcode}
    return {**made, "sector": f"{outcode} {inward[0]}"} if inward else made


# Bank holidays ---------------------------------------------------------------------------------------------------------

ONE_OFF = """1981-07-29 1995-05-08 1999-12-31 2002-06-03 2002-06-04 2011-04-29 2012-06-04 2012-06-05 2020-05-08 2022-06-02
    2022-06-03 2022-09-19 2023-05-08""".split()
MOVED_AWAY = "1995-05-01 2002-05-27 2012-05-28 2020-05-04 2022-05-30".split()


def easter(year):
    """Oudin's algorithm, another one than the kit's."""
    century, golden = year // 100, year % 19
    i = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    i -= (i // 28) * (1 - (29 // (i + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + i + 2 - century + century // 4) % 7
    days = i - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def bank_holidays(year):
    substitutes = []

    def or_later(day, taken=()):
        later = day
        while later.weekday() > 4 or later in taken:
            later += timedelta(1)
        if later != day:
            substitutes.append(later.isoformat())
        return later

    def monday(day, step):
        while day.weekday() != 0:
            day += timedelta(step)
        return day

    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    # A Boxing Day on a weekday keeps its place, and Christmas Day moves behind it.
    first = or_later(christmas, {boxing} if boxing.weekday() < 5 else ())
    days = [
        or_later(date(year, 1, 1)),
        easter(year) - timedelta(2),
        easter(year) + timedelta(1),
        monday(date(year, 5, 1), 1),
        monday(date(year, 5, 31), -1),
        monday(date(year, 8, 31), -1),
        first,
        or_later(boxing, {first}),
    ]
    dates = {day.isoformat() for day in days} - set(MOVED_AWAY) | {day for day in ONE_OFF if day.startswith(str(year))}
    return {"dates": sorted(dates), "substitutes": sorted(substitutes)}


# Working days -------------------------------------------------------------------------------------------------------------


def working_days(case):
    start, end = (datetime.fromisoformat(case[name].replace("Z", "+00:00")) for name in ("from", "to"))
    if end <= start:
        return {"days": 0}
    day, last = (at.astimezone(LONDON).date() for at in (start, end))
    days = 0
    while day < last:
        day += timedelta(1)
        days += day.weekday() < 5 and day.isoformat() not in bank_holidays(day.year)["dates"]
    return {"days": days}


# Recurrence ------------------------------------------------------------------------------------------------------------


def day_of(text):
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text or "") else None
    except ValueError:
        return None


def fault_of(line):
    """The code of the first thing that stops a line from being read, or None."""
    freq, start = line.get("freq"), line.get("dtstart")
    if any(re.fullmatch(r"by[a-z]{4,8}", name) for name in line.get("extra", {})):
        return "unsupported"
    if any(day_of(day) is None for day in [line.get("dtstart"), line.get("until"), *line.get("except", [])] if day):
        return "date"
    if any(not isinstance(line.get(name, 1), int) or line.get(name, 1) < 1 for name in ("interval", "count")):
        return "number"
    days = [day for day in line.get("byday", "").split(",") if day]
    if not all(re.fullmatch(r"[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)", day) for day in days):
        return "byday"
    if freq not in ("DAILY", "WEEKLY", "MONTHLY", None):
        return "freq"
    if freq is None and days:
        return "freq-missing"
    if freq is None and not start:
        return "days-missing"
    if freq != "MONTHLY" and any(len(day) > 2 for day in days):
        return "ordinal"
    if not start and (line.get("interval", 1) > 1 or "count" in line):
        return "start-missing"
    if not start and freq != "DAILY" and not days and not line.get("bymonthday"):
        return "days-missing"
    return None


def matches(line, day):
    """Whether a day fits the line, apart from its end and its exceptions."""
    freq, interval = line.get("freq"), line.get("interval", 1)
    start = day_of(line.get("dtstart"))
    if start and day < start:
        return False
    if freq is None:
        return day == start
    days = [text for text in line.get("byday", "").split(",") if text]
    month_days = [int(text) for text in line.get("bymonthday", "").split(",") if text]
    if not days and not month_days and freq == "WEEKLY":
        days = [WEEKDAYS[start.weekday()]]
    if not days and not month_days and freq == "MONTHLY":
        month_days = [start.day]
    if interval > 1:
        week_start = WEEKDAYS.index(line.get("wkst", "MO"))
        weeks = lambda at: (at.toordinal() - 1 - week_start) // 7
        period = {"DAILY": date.toordinal, "WEEKLY": weeks, "MONTHLY": lambda at: at.year * 12 + at.month}[freq]
        if (period(day) - period(start)) % interval:
            return False
    next_month = (day.replace(day=28) + timedelta(4)).replace(day=1)
    length = (next_month - timedelta(1)).day
    if month_days and day.day not in month_days and day.day - length - 1 not in month_days:
        return False
    names = {WEEKDAYS[day.weekday()]}
    names |= {f"{sign}{(day.day + 6) // 7}{name}" for name in list(names) for sign in ("", "+")}
    names |= {f"-{(length - day.day) // 7 + 1}{WEEKDAYS[day.weekday()]}"}
    return not days or any(text in names for text in days)


def days_between(line, first, last):
    start, until, count = day_of(line.get("dtstart")), day_of(line.get("until")), line.get("count")
    day = start if count else max(first, start or first)
    found = []
    while day <= last and (until is None or day <= until) and count != 0:
        if matches(line, day):
            count = count - 1 if count else count
            if day >= first and day.isoformat() not in line.get("except", []):
                found.append(day.isoformat())
        day += timedelta(1)
    return found


# Opening hours ---------------------------------------------------------------------------------------------------------


def sessions_on(lines, day):
    """Opening and closing on the wall clock of the sessions that begin on a day; None for a time that is not given."""
    for line in lines:
        if fault_of(line) or not line.get("validFrom", "") <= day.isoformat() <= line.get("validTo", "9999"):
            continue
        holiday = day.isoformat() in bank_holidays(day.year)["dates"]
        if not days_between(line, day, day) or (holiday and line.get("bankHolidays") == "closed"):
            continue
        if "opensAt" not in line or "closesAt" not in line:
            yield None, None, False
            continue
        opens = datetime.fromisoformat(f"{day}T{line['opensAt']}")
        closes = datetime.fromisoformat(f"{day}T{line['closesAt']}")
        closes = closes if closes > opens else closes + timedelta(1)
        longest = timedelta(hours=16) if opens.hour >= 17 else timedelta(hours=12, minutes=30)
        slip = closes - datetime.combine(day, time.min) > timedelta(1) and closes - opens > longest
        yield opens, closes, None if slip else holiday and "bankHolidays" not in line


def state_at(lines, at):
    """Walks by the clock on the wall: whether open, and whether that is on a bank holiday nobody has spoken of."""
    wall = at.astimezone(LONDON).replace(tzinfo=None)
    unknown = False
    for day in (wall.date() - timedelta(1), wall.date()):
        for opens, closes, check in sessions_on(lines, day):
            if opens is None:
                unknown = unknown or day == wall.date()
            elif opens <= wall < closes and check is None:
                unknown = True
            elif opens <= wall < closes:
                return "open", check
    return ("not-known" if unknown else "closed"), False


def open_state(lines, text):
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    today = at.astimezone(LONDON).date().isoformat()
    state, check = state_at(lines, at)
    if state == "not-known":
        return {"state": state, "why": "no-times"}
    if state == "closed":
        if not lines:
            return {"state": "not-known", "why": "no-hours"}
        if any(fault_of(line) for line in lines):
            return {"state": "not-known", "why": "unreadable"}
        if all(line.get("validTo", "9999") < today for line in lines):
            return {"state": "not-known", "why": "expired"}
    # The next minute with another answer, within a week for closing and ten weeks for opening.
    turn = at.replace(second=0) + timedelta(minutes=1)
    end = at + timedelta(days=7 if state == "open" else 70)
    while turn < end and (state_at(lines, turn)[0] == "open") == (state == "open"):
        turn += timedelta(minutes=1 if turn - at < timedelta(days=1) else 15)
    answer = {"state": state, **({"check": True} if check else {})}
    if turn < end:
        answer["until" if state == "open" else "next"] = turn.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return answer


# Referral states -------------------------------------------------------------------------------------------------------


def numbered(events):
    """Fills in what the vectors leave out: ids e1, e2…, places from 1, referral r1."""
    return [{"id": f"e{i}", "sequence": i, "referralId": "r1", **event} for i, event in enumerate(events, 1)]


def referral_state(events, transitions, reasons, undoable):
    state, seen = None, []
    for event in sorted(numbered(events), key=lambda one: one["sequence"]):
        fault, state = referral_step(state, seen, event, transitions, reasons)
        if not fault and event["action"] == "undo":
            fault, state = taken_back(seen, event, transitions, undoable)
        if fault:
            return {"ok": False, "code": f"referral/{fault}"}
        seen.append(event)
    return {"ok": True, "state": state}


def taken_back(seen, event, transitions, undoable):
    """What is wrong with taking a step back, or None; and the state without that step."""
    undone = {one.get("undoesId") for one in seen}
    left = [one for one in seen if one["action"] != "undo" and "correctsId" not in one and one["id"] not in undone]
    if "correctsId" in seen[-1] or left[-1]["action"] not in undoable or left[-1]["id"] != event["undoesId"]:
        return "undo", None
    state = "draft"
    for one in left[1:-1]:
        state = transitions[one["action"]].get("to", state)
    return None, state


def partner_of(seen):
    """Partner that has the referral after some events, or None."""
    return next((one["partnerId"] for one in reversed(seen) if "partnerId" in one), None)


def referral_step(state, seen, event, transitions, reasons):
    """What is wrong with one event, or None; and the state after it."""
    action, corrects = event["action"], event.get("correctsId")
    if state is None:
        fault = "not-created" if action != "create" else "sequence" if event["sequence"] != 1 else None
        return fault, "draft"
    if action == "create" and corrects is None:
        return "exists", state
    if event["referralId"] != seen[0]["referralId"]:
        return "other", state
    if event["sequence"] != len(seen) + 1:
        return "sequence", state
    wrong_reason = "reason" in event and event["reason"] not in reasons.get(action, [])
    if corrects is not None:
        # A correction does not give a referral to another partner.
        known = any(
            one["id"] == corrects
            and one["action"] == action
            and (action != "assign" or event.get("partnerId", one["partnerId"]) == one["partnerId"])
            for one in seen
        )
        return ("reason" if wrong_reason else None) if known else "corrects", state
    rule = transitions[action]
    if state not in rule["from"]:
        return "transition", state
    if any(field not in event for field in rule.get("needs", [])):
        return "needs", state
    if action == "assign" and event["partnerId"] == partner_of(seen):
        return "same-partner", state
    return "reason" if wrong_reason else None, rule.get("to", state)


# Waiting standards -----------------------------------------------------------------------------------------------------

TAKES_UP = {"resume", "attempt-contact", "schedule", "start", "complete", "re-route", "assign"}
OVER = {"reject", "cancel", "fail", "complete", "re-route"}


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def in_order(events):
    """What is left after corrections, by when it happened."""
    left = {}
    for event in numbered(events):
        original = event
        while "correctsId" in original:
            original = next(one for one in numbered(events) if one["id"] == original["correctsId"])
        kept = {**left.get(original["id"], {}), **event, "id": original["id"], "sequence": original["sequence"]}
        left[original["id"]] = {**kept, "at": original["at"]}
    return sorted(left.values(), key=lambda one: (moment(one.get("occurredAt", one["at"])), one["sequence"]))


def happened(event):
    return moment(event.get("occurredAt", event["at"]))


def length(start, end, unit):
    if end <= start:
        return 0
    if unit in ("minutes", "hours"):
        return (end - start).total_seconds() / {"minutes": 60, "hours": 3600}[unit]
    first, last = start.astimezone(LONDON).date(), end.astimezone(LONDON).date()
    days = (last - first).days
    if unit != "working-days":
        return days / 7 if unit == "weeks" else days
    later = [first + timedelta(i) for i in range(1, days + 1)]
    return sum(day.weekday() < 5 and day.isoformat() not in bank_holidays(day.year)["dates"] for day in later)


def paused_between(events, standard, start, end):
    total, since, unit = 0, None, standard["limit"]["unit"]
    for event in events if "pause" in standard else []:
        if happened(event) >= end:
            break
        counts = event.get("reason") in standard["pause"].get("reasons", [event.get("reason")])
        if event["action"] == "hold" and counts:
            since = since or max(happened(event), start)
        elif event["action"] in TAKES_UP | {"hold"} and since:
            total, since = total + length(since, max(happened(event), start), unit), None
    return total + (length(since, end, unit) if since else 0)


def end_without(events, standard):
    """The last event of a log of which every referral is over; None while somebody still waits."""
    ends = {}
    for event in events:
        if event["action"] in OVER:
            ends[event["referralId"]] = event
        else:
            ends.setdefault(event["referralId"], None)
    last = max(ends.values(), key=happened) if None not in ends.values() else None
    followed = last and last["action"] == "re-route" and standard.get("followsReRoutes", True)
    return None if followed else last


def wait_of(given, standard, now):
    events = in_order(given)
    start = next((event for event in events if event["action"] in standard["clockStart"]), None)
    if start is None:
        return {"status": "no-clock"}
    stops = [event for event in events if event["action"] in standard["clockStop"]]
    stop = next((event for event in stops if happened(event) >= happened(start)), None)
    if stops and stop is None:
        return {"status": "unclear"}
    end = stop or end_without(events, standard)
    until = happened(end) if end else now
    limit = standard["limit"]
    paused = paused_between(events, standard, happened(start), until)
    waited = length(happened(start), until, limit["unit"]) - paused
    status = "stopped" if stop else "ended" if end else "waiting"
    rounded = {"waited": round(waited, 6), "paused": round(paused, 6)}
    return {"status": status, **rounded, "within": waited <= limit["amount"]}


# Quorum ----------------------------------------------------------------------------------------------------------------


def seats_taken(seats, attendance):
    here = [one for one in attendance if one["status"] == "present" and one["as"] != "guest"]
    taken = {one["seatId"] for one in here if "seatId" in one} & {seat["id"] for seat in seats}
    for one in here:
        if "seatId" not in one:
            free = [seat["id"] for seat in seats if seat.get("memberId") == one.get("partnerId") and seat["id"] not in taken]
            taken.update(free[:1])
    return taken


def quorum(case, file):
    day, rule, attendance = case["on"], case["quorum"], case["attendance"]
    seats = [
        seat
        for seat in file["seats"]
        if seat["kind"] in ("partner", "community") and seat.get("from", "") <= day <= seat.get("to", "9999")
    ]
    taken = seats_taken(seats, attendance or [])
    present = [seat for seat in seats if seat["id"] in taken]
    needed = rule.get("minimum", 0)
    if "share" in rule:
        share = rule["share"]
        fits = lambda count: count * share["denominator"] - share["numerator"] * len(seats)
        needed = max(needed, next(n for n in range(len(seats) + 2) if fits(n) >= (1 if share.get("moreThan") else 0)))
    answer = {"state": "not-known", "present": len(present), "seats": len(seats), "needed": needed, "lacking": []}
    if not rule or not seats or attendance is None:
        return answer
    if len(present) < needed:
        answer["lacking"].append("seats")
    if sum(seat["kind"] == "community" for seat in present) < rule.get("community", 0):
        answer["lacking"].append("community")
    certain = bool(answer["lacking"])
    here = [
        seat.get("sector") or file["sectors"].get(seat.get("memberId")) or ("residents" if seat["kind"] == "community" else None)
        for seat in present
    ]
    unmet = [sector for sector in rule.get("sectors", []) if sector not in here]
    answer["lacking"] += unmet
    if certain or len(unmet) > here.count(None):
        answer["state"] = "not-quorate"
    elif not unmet:
        answer["state"] = "quorate"
    return answer


# Approvals -------------------------------------------------------------------------------------------------------------


def where_it_stands(item, today):
    """State of a body, the day that makes it, and the day on which it is settled."""
    hearings = sorted((one for one in item.get("hearings", []) if day_of(one["on"])), key=lambda hearing: hearing["on"])
    heard = [hearing for hearing in hearings if "outcome" in hearing and hearing["on"] <= today]
    last = heard[-1] if heard else {"on": "", "outcome": None}
    if last["outcome"] in ("agreed", "agreed-with-conditions"):
        first = [each for each in last.get("conditions", []) if each.get("before") != "later"]
        unmet = [each for each in first if not day_of(each.get("metOn")) or each["metOn"] > today]
        if not unmet:
            return "agreed", last["on"], max([last["on"], *(each["metOn"] for each in first)])
        due = [each["dueOn"] if day_of(each.get("dueOn")) else "" for each in unmet]
        return "conditions-open", last["on"], max(due) if min(due) >= today else None
    for hearing in hearings:
        if hearing["on"] > today or (hearing["on"] == today and "outcome" not in hearing):
            return "awaited", hearing["on"], hearing["on"]
    silent = [hearing["on"] for hearing in hearings if "outcome" not in hearing and hearing["on"] > last["on"]]
    if silent:
        return "outcome-not-recorded", silent[-1], None
    return ("not-agreed", last["on"], None) if last["outcome"] == "not-agreed" else ("awaited-no-date", None, None)


def approvals(case, _):
    today, proposal = case["today"], case["proposal"]
    gates = proposal.get("gates", [])
    counting = []
    for gate in gates:
        deciders = [one for one in gates if one["stage"] == gate["stage"] and one["role"] == "decide"]
        states = {where_it_stands(one, today)[0] for one in deciders}
        decided = states and states <= {"agreed", "conditions-open", "not-agreed"}
        if gate["role"] == "decide" or not decided:
            counting.append(gate)
    positions = [(one, *where_it_stands(one, today)) for one in counting + proposal.get("approvals", [])]
    awaited = [each for each in positions if each[1] not in ("agreed", "not-agreed")]
    awaited.sort(key=lambda each: (each[3] or "~", each[2] or "~"))
    advice = lambda one: one.get("role") == "recommend"
    settled = [on if state == "not-agreed" and advice(one) else day for one, state, on, day in positions]
    known = max([day for day in settled if day], default=None)
    if any(state == "not-agreed" and not advice(one) for one, state, _, _ in positions):
        effective = {"state": "refused"}
    elif not positions or None in settled:
        effective = {"state": "not-known", **({"notBefore": known} if known and known > today else {})}
    else:
        effective = {"state": "expected" if awaited else "since", "on": known}
    return {"awaited": [[one["id"], state, on] for one, state, on, _ in awaited], "effective": effective}


# The vectors -----------------------------------------------------------------------------------------------------------


def without(case, *names):
    return {name: value for name, value in case.items() if name not in names}


def check_recurrence(case):
    fault = fault_of(case["fields"])
    if fault:
        return {"code": f"recurrence/{fault}"}
    return {"dates": days_between(case["fields"], day_of(case["from"]), day_of(case["to"]))}


def check_spc(case):
    """The chart, in the words of the vector where its numbers agree. Warnings are sentences for people and are not compared."""
    expected = without(case["expected"], "warnings")
    found = spc(case["points"], case["options"])
    return (expected if agrees(found, expected) else found), expected


RULES = {
    "safe-url": lambda case, _: (read_safe_url(case["input"]), without(case, "input")),
    "spc": lambda case, _: check_spc(case),
    "quorum": lambda case, file: (quorum(case, file), without(case, "quorum", "on", "attendance")),
    "approvals": lambda case, _: (approvals(case, _), without(case, "proposal", "today")),
    "nhs-number": lambda case, _: (read_nhs_number(case["input"]), without(case, "input")),
    "postcode": lambda case, _: (read_postcode(case["input"]), without(case, "input")),
    "ods-code": lambda case, _: (read_code(case["input"], "[A-Z0-9]{3,10}", "ods-code/format"), without(case, "input")),
    "gss-code": lambda case, _: (read_code(case["input"], "[EJKLMNSW][0-9]{8}", "gss/format"), without(case, "input")),
    "eligibility": lambda case, _: (eligibility(case["service"], case.get("age")), without(case, "service", "age")),
    "small-numbers": lambda case, _: (
        small_numbers(case["cells"], case.get("threshold", 5)),
        without(case, "cells", "threshold"),
    ),
    "bank-holidays": lambda case, _: (bank_holidays(case["year"]), without(case, "year")),
    "working-days": lambda case, _: (working_days(case), without(case, "from", "to")),
    "recurrence": lambda case, _: (check_recurrence(case), without(case, "fields", "from", "to")),
    "hours": lambda case, file: (
        open_state(file["schedules"][case["schedules"]], case["at"]),
        without(case, "schedules", "at"),
    ),
    "referral-states": lambda case, file: (
        referral_state(case["events"], file["transitions"], file["reasons"], file["undoable"]),
        without(case, "events"),
    ),
    "waiting-standard": lambda case, file: (
        wait_of(case["events"], file["standards"][case["standard"]], moment(file["now"])),
        without(case, "standard", "events"),
    ),
}


def main():
    here = Path(__file__).resolve().parent
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here.parent.parent / "packages" / "core" / "vectors"
    failed = checked = 0
    for path in sorted(folder.glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        rule = RULES.get(file["rule"])
        if rule is None or (file["rule"] in ("hours", "waiting-standard", "working-days") and LONDON is None):
            print(f"{path.name}: not written in Python here")
            continue
        for case in file["cases"]:
            found, expected = rule(case, file)
            checked += 1
            if found != expected:
                failed += 1
                print(f"{path.name}: {json.dumps(without(case, *expected, 'expected'))}\n  expected {expected}\n  found    {found}")
    print(f"{failed} of {checked} cases failed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
