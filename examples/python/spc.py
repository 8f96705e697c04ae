"""An XmR control chart by the rules of Making Data Count: what the vectors of `spc` describe, in plain Python."""

from math import fsum

RUN, SHORT = 7, 13


def mean(values):
    return fsum(values) / len(values) if values else None


def limits(values, screen):
    """Mean and limits: 2.66 and 1.773 average moving ranges; ranges of 3.267 averages and more are left out once."""
    known = [value for value in values if value is not None]
    pairs = zip(values, values[1:])
    ranges = [abs(b - a) for a, b in pairs if a is not None and b is not None]
    average = mean(ranges)
    if screen and average is not None:
        average = mean([one for one in ranges if one < 3.267 * average] or ranges)
    centre = mean(known)
    at = lambda factor: None if centre is None or average is None else centre + factor * average
    return {
        "mean": centre,
        "averageMovingRange": average,
        "lower": at(-2.66),
        "upper": at(2.66),
        "nearLower": at(-2.66 * 2 / 3),
        "nearUpper": at(2.66 * 2 / 3),
    }


def sign(value, reference):
    if value is None or reference is None:
        return None
    return (value > reference) - (value < reference)


def runs(signs, least):
    """Unbroken stretches of one sign that are long enough: (first, last, sign)."""
    first = 0
    for i in range(1, len(signs) + 1):
        if i == len(signs) or signs[i] != signs[first]:
            if signs[first] and i - first >= least:
                yield first, i - 1, signs[first]
            first = i


def signals(values, of, plot_the_dots):
    """For each value (signal, 1 above or rising, -1 below or falling) or None; a stronger rule replaces a weaker one."""
    beyond = lambda value, low, high: value is not None and low is not None and (value < low or value > high)
    sides = [sign(value, of["mean"]) for value in values]
    outside = [beyond(value, of["lower"], of["upper"]) for value in values]
    near = [beyond(value, of["nearLower"], of["nearUpper"]) for value in values]
    if plot_the_dots:
        near = [close and not out for close, out in zip(near, outside)]
    found = [None] * len(values)
    for first, last, way in runs(sides, RUN):
        found[first : last + 1] = [("shift", way)] * (last + 1 - first)
    for i in range(len(values) - 2):
        if sides[i] and sides[i] == sides[i + 1] == sides[i + 2] and sum(near[i : i + 3]) > 1:
            for at in range(i, i + 3):
                if near[at]:
                    found[at] = ("two-of-three", sides[i])
    moves = [sign(b, a) for a, b in zip(values, values[1:])]
    for first, last, way in runs(moves, RUN - 1):
        found[first : last + 2] = [("trend", way)] * (last + 2 - first)
    for i, out in enumerate(outside):
        if out and sides[i]:
            found[i] = ("astronomical", sides[i])
    return found


def kind(found, direction):
    if found is None:
        return "common-cause"
    if direction == "neutral":
        return "neutral-high" if found[1] > 0 else "neutral-low"
    return "improvement" if (found[1] > 0) == (direction == "increase") else "concern"


def variation_of(found, direction):
    name = kind(found, direction)
    return name if name.startswith(("common", "neutral")) else f"{name}-{'high' if found[1] > 0 else 'low'}"


def assurance_of(target, of, direction):
    if target is None or direction == "neutral":
        return None
    if of["lower"] is None:
        return "not-assessed"
    if target < of["lower"]:
        return "pass" if direction == "increase" else "fail"
    if target > of["upper"]:
        return "fail" if direction == "increase" else "pass"
    return "inconsistent"


def target_on(date, options):
    target = options.get("target")
    if not isinstance(target, list):
        return target
    in_force = [one for one in target if one["from"] <= date]
    return max(in_force, key=lambda one: one["from"])["value"] if in_force else None


def spc(points, options):
    """What a chart says: limits of each stretch, the signal and type at each point, variation and assurance."""
    if options.get("fixAfterNPoints", 12) < 12:
        return {"problems": ["spc/fix-too-early"]}
    direction = options.get("improvementDirection", "neutral")
    plot_the_dots = options.get("ruleset", "mdc") != "mdc"
    points = sorted(points, key=lambda point: point["date"])
    dates = [point["date"] for point in points]
    starts = sorted({0, *(dates.index(one["date"]) for one in options.get("rebase", []) if one["date"] in dates)})
    groups, found = [], []
    for start, end in zip(starts, [*starts[1:], len(points)]):
        values = [point["value"] for point in points[start:end]]
        measured = sum(value is not None for value in values)
        of = limits(values[: options.get("fixAfterNPoints", len(values))], options.get("screenOutliers", True))
        short = options.get("shortSeries", "trial" if plot_the_dots else "withhold")
        withheld = measured < SHORT and short == "withhold"
        if withheld:
            of.update(lower=None, upper=None, nearLower=None, nearUpper=None)
        groups.append({"from": dates[start], **of})
        found += [None] * len(values) if withheld else signals(values, of, plot_the_dots)
    # The last value speaks for the process now; with the R package's rules the last row does, even without a value.
    last = len(points) - 1
    while not plot_the_dots and last > 0 and points[last]["value"] is None:
        last -= 1
    return {
        "groups": groups,
        "signals": [one and one[0] for one in found],
        "types": [kind(one, direction) for one in found],
        "variation": "not-assessed" if withheld else variation_of(found[last], direction),
        "assurance": assurance_of(target_on(dates[-1], options), groups[-1], direction),
    }


def agrees(found, expected):
    """Numbers to 1e-9 of their value, everything else exactly."""
    if isinstance(expected, dict):
        return found.keys() == expected.keys() and all(agrees(found[name], expected[name]) for name in expected)
    if isinstance(expected, list):
        return len(found) == len(expected) and all(map(agrees, found, expected))
    if isinstance(expected, (int, float)) and isinstance(found, (int, float)):
        return abs(found - expected) <= 1e-9 * max(1, abs(expected))
    return found == expected
