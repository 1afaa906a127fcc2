"""Countries a person can live in, and the number to call there in an emergency."""

from django_countries.data import COUNTRIES

# Numbers with a rule we can name. Elsewhere a page says "your local emergency number".
# 112: Directive (EU) 2018/1972, article 109, and the EEA agreement; Switzerland: OFCOM numbering plan.
# 911: 47 U.S.C. 251(e)(3) for the US; the CRTC's 9-1-1 rules for Canada.
# 999: Ofcom General Conditions, A3. 000: Australia's Telecommunications Numbering Plan 2015.
# 111: New Zealand's Telecommunications Act 2001.
_112 = "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
_EMERGENCY_NUMBERS = dict.fromkeys(_112.split(), "112") | {
    "US": "911",
    "CA": "911",
    "GB": "999",
    "AU": "000",
    "NZ": "111",
}


def emergency_number(country: str) -> str:
    """Return the emergency number of an ISO 3166-1 country code, or nothing where we know none."""
    return _EMERGENCY_NUMBERS.get(country, "")


def country_name(country: str) -> str:
    """Return the name of an ISO 3166-1 country code, or the code where it has none."""
    return str(COUNTRIES.get(country, country))


def country_choices() -> list[tuple[str, str]]:
    """Return (code, name) of every country, by name."""
    return sorted(((code, str(name)) for code, name in COUNTRIES.items()), key=lambda choice: choice[1])
