"""Vietnamese mobile numbers as officials write them, and the numbers of 11 digits that ended in 2018."""

import re
import unicodedata

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from tracker.domain.errors import DomainError

# Old prefix of an 11-digit number → the prefix that replaced it; the last seven digits stayed.
# Source: the carriers' change of 15/9/2018 (Ministry of Information and Communications, plan of codes 2018).
_MOBIFONE = {"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078"}
_VINAPHONE = {"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082"}
_VIETTEL = {f"016{digit}": f"03{digit}" for digit in "23456789"}
_OTHERS = {"0186": "056", "0188": "058", "0199": "059"}  # Vietnamobile, Gmobile
RENEWED_PREFIXES = _MOBIFONE | _VINAPHONE | _VIETTEL | _OTHERS

REASONS = {
    "empty": "There is no number.",
    "not_a_number": "This is not a telephone number.",
    "several_numbers": "There is more than one number.",
    "old_prefix": "This number of 11 digits ended in 2018.",
    "landline": "This is a fixed line, which receives no SMS.",
    "foreign": "This is not a number of Viet Nam.",
    "invalid": "No such number is in use in Viet Nam.",
    "not_mobile": "This is not a mobile number.",
}


class DoubtfulPhone(DomainError):
    """No SMS should go there: `reason` is a key of REASONS, `suggestion` the number that may be meant."""

    code = "doubtful_phone"

    def __init__(self, reason: str, suggestion: str | None = None) -> None:
        super().__init__(REASONS[reason] + (f" Is it now {suggestion}?" if suggestion else ""))
        self.reason = reason
        self.suggestion = suggestion


def mobile(text: str) -> str:
    """The number as E.164 ("+84912345678"); raises DoubtfulPhone for all but one Vietnamese mobile number."""
    number = _parsed(text)
    if number.country_code != 84:
        raise DoubtfulPhone("foreign")
    if not phonenumbers.is_valid_number(number):
        suggestion = renewed(text)
        raise DoubtfulPhone("old_prefix" if suggestion else "invalid", suggestion)
    kind = phonenumbers.number_type(number)
    if kind != PhoneNumberType.MOBILE:
        raise DoubtfulPhone("landline" if kind == PhoneNumberType.FIXED_LINE else "not_mobile")
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def renewed(text: str) -> str | None:
    """The ten digits that an old number of eleven became in 2018; None for a number of another form."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", text))
    national = re.sub(r"^(0084|84)0?(?=1\d{9}$)", "0", digits)
    if len(national) == 10 and national.startswith("1"):
        national = f"0{national}"  # a spreadsheet that took the number for a quantity dropped the zero
    if len(national) != 11 or national[:4] not in RENEWED_PREFIXES:
        return None
    return RENEWED_PREFIXES[national[:4]] + national[4:]


def _parsed(text: str) -> phonenumbers.PhoneNumber:
    written = unicodedata.normalize("NFKC", text).strip()
    if not written:
        raise DoubtfulPhone("empty")
    if len([part for part in re.split(r"[/;,|\n]| - ", written) if len(re.sub(r"\D", "", part)) >= 9]) > 1:
        raise DoubtfulPhone("several_numbers")
    if any(character.isalpha() for character in written):
        raise DoubtfulPhone("not_a_number")  # the parser would read letters as keys of a keypad
    try:
        return phonenumbers.parse(written, "VN")
    except NumberParseException as error:
        raise DoubtfulPhone("not_a_number") from error
