"""What is wrong with a lexicon, as a researcher is told it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One fault of a lexicon; as text it is one sentence with file and line."""

    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}; {self.remedy}."
