"""A made-up gold text and a reading of it with known faults."""

from pathlib import Path

import pytest

from fraudkg.evaluate.gold import GoldText, read_gold

# Made up.
GOLD = """\
id: xx-police-20250101-en
issuer: agency-xx-police
family: xx-police
split: dev
language: en
date: 2025-01-01
source: {address: made up}
restated: true
text: |-
  Police in Ruritania held 12 suspects and seized more than $3.5 million. Another 12 were freed.
statistics:
  - {number: "12", at: 1, value: 12, comparator: exact, unit: person, indicator: suspects-arrested,
     period: {from: 2024-01-01, to: null, accumulation: to-date}, place: {id: country-rur, words: Ruritania},
     announced_by: agency-xx-police, counted_by: {id: null, words: Police}, modality: done}
  - {number: "3.5 million", bound: more than, value: 3500000, comparator: more-than, unit: usd,
     indicator: funds-seized, modality: done}
  - {number: "12", at: 2, value: 12, comparator: exact, unit: person, indicator: null, modality: done}
entities:
  - {words: Police, type: agent-group, id: null}
relations:
  - {subject: Police, predicate: conductedIn, object: Ruritania}
ignored: []
"""


@pytest.fixture
def gold(tmp_path: Path) -> GoldText:
    path = tmp_path / "gold" / "dev" / "xx-police-20250101-en.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(GOLD, "utf-8")
    return read_gold(path)
