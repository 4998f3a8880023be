"""Day and issuer as a text itself names them. All texts are made up."""

from datetime import date

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

DAYS = [  # all made up
    (
        "Ruritania's police held 12 men\n\nPublished: 12 March 2024 09:30\n\nThey were held in May.",
        "en",
        "12 March 2024",
    ),
    ("STRELSAU, March 12, 2024 (RNA) -- Police held 12 men.", "en", "March 12, 2024"),
    ("Strelsau, 12 March 2024… Police held 12 men.", "en", "12 March 2024"),
    ("Police held 12 men.\n\n2024-03-12", "en", "2024-03-12"),
    (
        "警方抓获12人\n\n发布时间：2024年3月12日 来源：某市公安局\n\n1月以来，警方抓获12人。",
        "zh-hans",
        "2024年3月12日",
    ),
    ("某地警方今日（2024年3月12日）抓获12人。", "zh-hans", "2024年3月12日"),
    ("警方拘捕12人。\n\n民國113年3月12日", "zh-hant", "113年3月12日"),
    # A day that opens the text, when a body told what follows.
    ("2024年3月12日，虚构市公安局通报，今年1至2月破获案件12起。", "zh-hans", "2024年3月12日"),
    ("警方破案12起\n2024年3月12日，记者从虚构市公安局获悉，今年破获案件12起。", "zh-hans", "2024年3月12日"),
    ("2024-03-12 警政署指出，今年以來破獲案件12件。", "zh-hant", "2024-03-12"),
    (
        "On 12 March 2024, the Singapore Police Force said that 12 men were held this year.",
        "en",
        "12 March 2024",
    ),
]
NO_DAYS = [  # all made up
    ("On 12 March 2024 police held 12 men.", "en"),
    ("Related: twelve men held (2024-03-12)", "en"),
    ("- 12 March 2024: eight men were sentenced", "en"),
    ("STRELSAU, March 12 -- Police held 12 men.", "en"),
    ("The operation ran from 1 to 12 March 2024", "en"),
    ("2024年3月12日，警方抓获12人。", "zh-hans"),
    ("2024年3月12日，公安部抓获12人并通报。", "zh-hans"),
    ("2024年3月12日，张某报案，公安部通报，警方抓获12人。", "zh-hans"),
    ("警方抓获12人。\n2024年3月12日，公安部通报，警方抓获9人。", "zh-hans"),
    ("On 12 March 2024 the Singapore Police Force held 12 men.", "en"),
]


@pytest.mark.parametrize(("text", "language", "words"), DAYS)
def test_a_dateline_or_a_line_of_its_own_tells_the_day(
    text: str, language: str, words: str, reader: Reader
) -> None:
    imprint = reader.imprint(Document(text, language))
    assert imprint.published == date(2024, 3, 12)
    assert imprint.dated is not None
    assert imprint.dated.text.endswith(words)


@pytest.mark.parametrize(("text", "language"), NO_DAYS)
def test_a_day_that_something_happened_is_none_of_the_text(text: str, language: str, reader: Reader) -> None:
    assert reader.imprint(Document(text, language)).published is None


@pytest.mark.parametrize(
    ("text", "language", "issuer"),
    [
        ("The Ministry of Public Security said on Monday that police held 12 men.", "en", "agency-cn-mps"),
        ("Twelve men were held, according to the Singapore Police Force.", "en", "agency-sg-spf"),
        ("公安部今日通报，全国公安机关抓获12人。", "zh-hans", "agency-cn-mps"),
        ("Officers of the Singapore Police Force held 12 men.", "en", None),
        ("The Singapore Police Force held 12 men, who had cheated 5 people.", "en", "agency-sg-spf"),
        ("公安部部署开展专项行动，抓获12人。", "zh-hans", "agency-cn-mps"),
        ("The Singapore Police Force and the Royal Malaysia Police held 12 men.", "en", None),
        ("Police held 12 men with the help of Interpol.", "en", None),
        (
            "警情通报\n近日，我局抓获嫌疑人12名。\n北京市公安局\n2025年5月20日",
            "zh-hans",
            "agency-cn-beijing-psb",
        ),
        ("Twelve held\nPolice held 12 men.\nSingapore Police Force\n", "en", "agency-sg-spf"),
        (
            "Held\nPolice held 12.\nTwo ran.\nOne left.\nSix talked.\nPhoto: Singapore Police Force\n",
            "en",
            None,
        ),
        ("Police held 12 men. Two ran. One came back. Six talked. Interpol said no more.", "en", None),
    ],
)
def test_the_body_that_speaks_in_the_lead_issues_the_text(
    text: str, language: str, issuer: str | None, reader: Reader
) -> None:
    imprint = reader.imprint(Document(text, language))
    assert imprint.issuer == issuer
    assert (imprint.issued is None) == (issuer is None)


def test_what_is_known_of_a_document_stands(reader: Reader) -> None:
    text = "STRELSAU, 12 March 2024 -- The Ministry of Public Security said that police held 12 men."
    document = Document(text, "en", date(2025, 1, 1))
    imprint = reader.imprint(document)
    assert (imprint.published, imprint.dated) == (None, None)
    read = imprint.on(document)
    assert (read.published, read.issuer) == (date(2025, 1, 1), "agency-cn-mps")


@pytest.mark.parametrize(
    ("ending", "issuer"),
    [
        ("Public Affairs Department\nSingapore Police Force\n12 March 2024 @ 5:00 PM", "agency-sg-spf"),
        ("Issued by: Singapore Police Force (SPF)", "agency-sg-spf"),
        ("Public Affairs Department, Singapore Police Force", "agency-sg-spf"),
        ("Photo: Singapore Police Force", None),
        ("Call the Singapore Police Force", None),
        ("Singapore Police Force\nRoyal Thai Police", None),
    ],
)
def test_who_signs_a_text_has_issued_it(ending: str, issuer: str | None, reader: Reader) -> None:
    said = "Twelve men were held. They had cheated 5 people. They are in custody. Two fled. One paid."
    text = f"{said}\n\n{ending}"
    assert reader.imprint(Document(text, "en")).issuer == issuer


def test_a_body_signs_above_the_day(reader: Reader) -> None:
    said = "抓获犯罪嫌疑人12名。骗取5人钱款。案件正在办理。两人在逃。一人自首。"
    signed = f"{said}\n\n公安部\n2024年3月12日"
    assert reader.imprint(Document(signed, "zh-hans")).issuer == "agency-cn-mps"


@pytest.mark.parametrize(
    ("text", "issuer", "words"),
    [
        # Made up: the issuer is named where it speaks, and where it signs.
        (
            "Interpol helped. The Singapore Police Force said that 12 men were held.",
            "agency-sg-spf",
            "Singapore Police Force",
        ),
        ("公安部通报，警方抓获12人。", "agency-cn-mps", "公安部"),
        # A body that no list has speaks by its words alone.
        ("甲乙市公安局通报，警方抓获12人。", None, "甲乙市公安局"),
        # One that only cheated people called upon says nothing.
        ("They posed as the Strelsau Police Department. Some 12 men were held.", None, None),
        ("Twelve men were held.", "agency-sg-spf", None),
    ],
)
def test_a_figure_has_the_words_that_say_who_announced_it(
    text: str, issuer: str | None, words: str | None, reader: Reader
) -> None:
    language = "en" if text.isascii() else "zh-hans"
    first = reader.read(Document(text, language, issuer=issuer)).statistics[0].announced_by
    assert (first and first.id, first and first.words and first.words.text) == (issuer, words)
