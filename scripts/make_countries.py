"""Write data/reference/gazetteer/countries.ttl: countries of ISO 3166-1, with CLDR names of Babel.

Babel is needed for this script alone (`pip install babel==2.18.0`). Countries that stand in
data/reference/countries.ttl, with names and identifiers checked by hand, are left out; those that are in the
file stay as they are.
"""

import re
from pathlib import Path

from babel.core import Locale, get_global

CHECKED = Path(__file__).parent.parent / "data/reference/countries.ttl"
FILE = CHECKED.parent / "gazetteer/countries.ttl"
LANGUAGES = {
    "en": "en",
    "zh-hans": "zh_Hans",
    "zh-hant": "zh_Hant",
    "ja": "ja",
    "ko": "ko",
    "th": "th",
    "vi": "vi",
}
NOT_ISO = frozenset("ASC CPT DGA QUU TAA XAA XBB XKK ZZZ".split())
"""Codes that CLDR has beside those of ISO 3166-1."""
WITHDRAWN = frozenset("ANT BUR DDR FXX NTZ SCG SUN TMP YMD YUG ZAR".split())
SOURCE = "names, code: CLDR as in Babel 2.18; alternative names: general usage"

ALTERNATIVES: dict[str, str] = {
    "ARE": "en UAE|en U.A.E.|zh-hans 阿联酋|zh-hant 阿聯",
    "AUS": "zh-hans 澳洲",
    "BIH": "en Bosnia and Herzegovina|en Bosnia",
    "BRN": "en Brunei Darussalam|zh-hant 汶莱",
    "CIV": "en Ivory Coast|en Cote d'Ivoire",
    "COD": "en Democratic Republic of the Congo|en DR Congo|en DRC|zh-hans 刚果民主共和国",
    "COG": "en Republic of the Congo",
    "CZE": "en Czech Republic",
    "DEU": "en Federal Republic of Germany",
    "GBR": "en UK|en U.K.|en Great Britain|en Britain|ja 英国",
    "HKG": "en Hong Kong|en Hong Kong SAR|en Hong Kong, China|"
    "zh-hans 香港|zh-hans 香港特别行政区|zh-hant 香港|ja 香港|"
    "ko 홍콩|th ฮ่องกง|vi Hồng Kông|vi Hong Kong",
    "IRN": "en Islamic Republic of Iran",
    "KOR": "en Republic of Korea|en Korea|en ROK|zh-hant 韓國|ko 한국",
    "LAO": "en Lao PDR|en Lao People's Democratic Republic|zh-hant 老撾",
    "MAC": "en Macao|en Macau|en Macao SAR|en Macau SAR|"
    "zh-hans 澳门|zh-hans 澳门特别行政区|zh-hant 澳門|ja マカオ|ko 마카오|"
    "th มาเก๊า|vi Ma Cao|vi Macao",
    "MYS": "zh-hans 大马|zh-hans 马国|zh-hant 大馬|zh-hant 馬國",
    "MDV": "en Republic of Maldives",
    "MMR": "en Burma",
    "MKD": "en Macedonia",
    "NLD": "en the Netherlands|en Holland",
    "NZL": "zh-hant 新西蘭",
    "PRK": "en DPRK",
    "PSE": "en Palestine",
    "PHL": "en the Philippines",
    "RUS": "en Russian Federation",
    "SGP": "en Republic of Singapore|zh-hans 狮城",
    "SYR": "en Syrian Arab Republic",
    "TLS": "en East Timor|en Timor Leste",
    "TUR": "en Turkey|en Turkiye",
    "TZA": "en United Republic of Tanzania",
    "USA": "en US|en U.S.|en USA|en U.S.A.|en United States of America|ja 米国|ja アメリカ|vi Mỹ",
    "VAT": "en Holy See",
    "VNM": "en Viet Nam",
}
"""Names in use that CLDR does not give, by alpha-3."""

_ENTRY = re.compile(r"^id:country-([a-z]{3}) a fkg:Country ;\n(?:[^\n]+\n)+", re.MULTILINE)


def codes() -> dict[str, str]:
    """Alpha-3 to alpha-2 of every country of ISO 3166-1."""
    aliases = get_global("territory_aliases")
    known = Locale.parse("en").territories
    return {
        code: targets[0]
        for code, targets in sorted(aliases.items())
        if re.fullmatch(r"[A-Z]{3}", code)
        and len(targets) == 1
        and targets[0] in known
        and code not in NOT_ISO | WITHDRAWN
    }


def entry(alpha3: str, alpha2: str) -> str:
    """One country as Turtle."""
    names = {tag: str(Locale.parse(locale).territories[alpha2]) for tag, locale in LANGUAGES.items()}
    if names["zh-hant"] == names["zh-hans"]:
        del names["zh-hant"]
    labels = ", ".join(f'"{name}"@{tag}' for tag, name in names.items())
    lines = [f"id:country-{alpha3.lower()} a fkg:Country ;", f"    rdfs:label {labels} ;"]
    pairs = [pair.partition(" ") for pair in ALTERNATIVES.get(alpha3, "").split("|") if pair]
    if pairs:
        alternatives = ", ".join(f'"{name}"@{tag}' for tag, _, name in pairs)
        lines.append(f"    skos:altLabel {alternatives} ;")
    lines += [f'    schema:identifier "{alpha3}" ;', f'    dcterms:source "{SOURCE}"@en .']
    return "\n".join(lines) + "\n"


def main() -> None:
    """Rewrite the file, its head and the entries that it has unchanged."""
    text = FILE.read_text(encoding="utf-8")
    head = text[: text.index("id:country-")]
    entries = {match[1]: match[0] for match in _ENTRY.finditer(text)}
    checked = {match[1] for match in _ENTRY.finditer(CHECKED.read_text(encoding="utf-8"))}
    for alpha3, alpha2 in codes().items():
        if alpha3.lower() not in checked:
            entries.setdefault(alpha3.lower(), entry(alpha3, alpha2))
    FILE.write_text(head + "\n".join(entries[code] for code in sorted(entries)), encoding="utf-8")
    print(f"{len(entries)} countries")


if __name__ == "__main__":
    main()
