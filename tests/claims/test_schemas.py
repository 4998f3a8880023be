"""The JSON Schemas say what the loader reads and the code lists know: no more, no less."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fraudkg.claims import loader
from fraudkg.claims.checked import _FORMS, misfit, validator
from fraudkg.claims.model import ROLES

ROOT = Path(__file__).parents[2]
CODES = (ROOT / "ontology" / "codes.ttl").read_text("utf-8")
CLAIMS: dict[str, Any] = dict(validator("claims").schema)  # type: ignore[arg-type]
RELEASE: dict[str, Any] = dict(validator("release").schema)  # type: ignore[arg-type]
CLAIM = CLAIMS["$defs"]["claim"]["properties"]
LOADER = Path(loader.__file__).read_text("utf-8")


def notations(prefix: str) -> set[str]:
    return set(re.findall(rf"^id:{prefix}-(\S+) a fkg:", CODES, re.MULTILINE))


@pytest.mark.parametrize("schema", [CLAIMS, RELEASE], ids=["claims", "release"])
def test_the_schema_is_valid_itself(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("prefix", "listed"),
    [
        ("cmp", CLAIM["comparator"]["enum"]),
        ("acc", CLAIM["accumulation"]["enum"]),
        ("mod", CLAIMS["$defs"]["modality"]["enum"]),
        ("cs", CLAIM["claim-status"]["enum"]),
        ("nk", CLAIM["narrative"]["enum"]),
        ("role", [*CLAIM["words"]["properties"], "statement"]),
    ],
)
def test_each_list_of_the_schema_is_that_of_the_code_lists(prefix: str, listed: list[str]) -> None:
    assert len(listed) == len(set(listed))
    assert set(listed) == notations(prefix)


@pytest.mark.parametrize("schema", [CLAIMS, RELEASE], ids=["claims", "release"])
def test_what_a_pattern_stands_for_is_said_in_words(schema: dict[str, Any]) -> None:
    patterns = {json.loads(f'"{one}"') for one in re.findall(r'"pattern": "([^"]+)"', json.dumps(schema))}
    assert patterns
    assert patterns <= _FORMS.keys()


@pytest.mark.parametrize(
    ("slots", "problem"),
    [
        ({"period": "last year"}, "'last year' is no period, which is written like 2025, 2025-12"),
        ({"as-of": "8 January"}, "'8 January' is no day, which is written like 2026-01-08"),
        ({"value": "1,200"}, "'1,200' is no number, which is written in plain digits"),
    ],
)
def test_a_slot_that_does_not_fit_says_how_it_is_written(slots: dict[str, str], problem: str) -> None:
    claim = {"key": "a", "statistic": "victims", "value": 1, "unit": "person", "quote": "1 victim", **slots}
    found = misfit({"claims": [claim]})
    assert found is not None
    assert found[1].startswith(problem)


def test_roles_are_the_same_in_types_and_codes() -> None:
    assert set(ROLES) == notations("role")


def slots_read(function: str) -> set[str]:
    """The slots that a function of the loader names, in brackets or with get."""
    body = LOADER[LOADER.index(f"def {function}(") :]
    body = body.partition("\n\n\n")[0]
    return set(re.findall(r"""(?:slots\[|slots\.get\(|\.get\()"([a-z-]+)\"""", body)) | set(
        re.findall(r'"([a-z-]+)" in slots', body)
    )


def test_every_slot_of_a_claim_is_read_and_every_slot_read_is_in_the_schema() -> None:
    read = slots_read("claim_of") | slots_read("_content")
    assert read == set(CLAIM)


def test_every_slot_of_a_release_is_read_and_every_slot_read_is_in_the_schema() -> None:
    body = LOADER[LOADER.index("def read_description(") :]
    body = body.partition("\n\n\n")[0]
    read = set(re.findall(r'content(?:\[|\.get\()"([a-z-]+)"', body))
    assert read == set(RELEASE["properties"])
    read_of_text = set(re.findall(r'text(?:\[|\.get\()"([a-z0-9-]+)"', body))
    assert read_of_text | {"held"} == set(RELEASE["properties"]["text"]["properties"])


def test_inferred_slots_are_slots_of_a_claim_or_parts_of_one() -> None:
    parts = {"aspect", "indicator"}
    assert set(CLAIM["inferred"]["items"]["enum"]) - set(CLAIM) == parts
