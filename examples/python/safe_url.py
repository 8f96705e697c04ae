"""A link that may be shown: what the vectors of `safe-url` describe, in plain Python."""

import re
import unicodedata

LONGEST = 2000
EMAIL_NAME = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
LABEL = re.compile(r"\w([\w-]*\w)?", re.ASCII)
FILE = re.compile(r"\.(pdf|docx?|xlsx?|html?|php|aspx?|txt|jpe?g|png|gif|zip|exe|js)$", re.IGNORECASE)


def fault(code):
    return {"ok": False, "code": f"url/{code}"}


def link(href, repair=None):
    if len(href) > LONGEST:
        return fault("too-long")
    return {"ok": True, "href": href, **({"repair": repair} if repair else {})}


def is_domain(name):
    labels = name.split(".")
    sound = all(len(label) <= 63 and LABEL.fullmatch(label) for label in labels)
    last = re.fullmatch(r"[a-z]{2,}|xn--[a-z0-9-]+", labels[-1], re.IGNORECASE)
    return len(name) <= 253 and len(labels) > 1 and sound and bool(last)


def is_host(authority):
    """A public name, localhost or four numbers, with or without a port; other spellings of numbers slip past filters."""
    host, _, port = authority.partition(":")
    if ":" in authority and not (re.fullmatch(r"[0-9]{1,5}", port) and 0 < int(port) <= 65535):
        return False
    numbers = host.split(".")
    four = len(numbers) == 4 and all(re.fullmatch(r"[0-9]{1,3}", one) and int(one) < 256 for one in numbers)
    return host.lower() == "localhost" or is_domain(host) or four


def email(text):
    name, at, domain = text.partition("@")
    if not at or "@" in domain or len(name) > 64 or not EMAIL_NAME.fullmatch(name) or not is_domain(domain):
        return None
    return f"{name}@{domain.lower()}"


def web(scheme, rest):
    authority = re.match(r"[^/?#]*", rest).group()
    if "@" in authority:
        return fault("credentials")
    if not is_host(authority):
        return fault("host")
    tail = re.sub(r"[{}|^`]", lambda found: f"%{ord(found.group()):02X}", rest[len(authority) :])
    return link(f"{scheme}://{authority.lower()}{tail}")


def bare(text):
    if email(text):
        return fault("email")
    site = re.match(r"[^/?#]*", text).group()
    named = is_host(site) and is_domain(site.split(":")[0])
    if not named or (FILE.search(site) and not site.lower().startswith("www.")):
        return fault("scheme")
    found = web("https", text)
    return link(found["href"], "scheme-added") if found["ok"] else found


def mailto(rest):
    address, asked, query = rest.partition("?")
    to = email(address)
    if not to or (asked and not re.fullmatch(r"subject=[\w%.~!*'()+-]*", query, re.IGNORECASE | re.ASCII)):
        return fault("email")
    return link(f"mailto:{to}{asked}{query}")


def tel(rest):
    number, extended, extension = rest.partition(";ext=")
    digits = re.sub(r"[\s().-]", "", number)
    if not re.fullmatch(r"\+?[0-9]{3,15}", digits) or (extended and not re.fullmatch(r"[0-9]{1,6}", extension)):
        return fault("telephone")
    return link(f"tel:{digits}{extended}{extension}")


def never_in_a_link(letter):
    """Blanks, quotes, backslashes, angle brackets; control and format characters, which change what a reader sees."""
    return letter in "\"'<>\\" or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def read_safe_url(given):
    text = given.strip() if isinstance(given, str) else ""
    if text == "":
        return fault("empty")
    start = re.match(r"(https?|mailto|tel):", text, re.IGNORECASE)
    scheme = start.group(1).lower() if start else None
    if scheme == "tel":
        return tel(text[4:])
    if any(never_in_a_link(letter) for letter in text):
        return fault("characters")
    if scheme == "mailto":
        return mailto(text[7:])
    if scheme:
        rest = text[start.end() :]
        return web(scheme, rest[2:]) if rest.startswith("//") else fault("host")
    return bare(text)
