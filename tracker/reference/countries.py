"""Which reference values a country goes with: a proposal a person can change."""

_NATIONAL = {"US": "us-ca", "CA": "us-ca", "GB": "uk"}
# The societies behind the D-A-CH values: DGE (Germany), ÖGE (Austria), SGE (Switzerland).
_D_A_CH = frozenset({"AT", "CH", "DE"})
# Nordic Nutrition Recommendations 2023 are made for the Nordic and the Baltic countries (its preface).
_NORDIC = frozenset({"AX", "DK", "EE", "FI", "FO", "GL", "IS", "LT", "LV", "NO", "SE"})
# The other members of the EU, and Liechtenstein of the European Economic Area: EFSA advises both.
_EFSA = frozenset(
    {"BE", "BG", "CY", "CZ", "ES", "FR", "GR", "HR", "HU", "IE", "IT", "LI", "LU", "MT", "NL", "PL", "PT"}
    | {"RO", "SI", "SK"}
)
# They publish values of their own which cannot be chosen yet; another set would be a silent stand-in.
_OWN_VALUES = frozenset({"AU", "CN", "IN", "JP", "KR", "NZ"})


def authority_for_country(country_code: str) -> str | None:
    """Return the authority proposed for an ISO 3166-1 country; None where there is none to propose.

    Elsewhere WHO/FAO, whose values are written for countries without their own.
    """
    if country_code in _NATIONAL:
        return _NATIONAL[country_code]
    for authority, countries in (("d-a-ch", _D_A_CH), ("nordic", _NORDIC), ("efsa", _EFSA)):
        if country_code in countries:
            return authority
    return None if not country_code or country_code in _OWN_VALUES else "who-fao"
