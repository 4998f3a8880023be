"""Judge the message of an error: one sentence with its remedy, no traceback."""

from tests.conftest import Run, Study


def one_sentence(errors: str) -> str:
    """The sentence itself."""
    assert errors.startswith("fraudkg: ")
    assert errors.count("\n") == 1
    assert errors.endswith(".\n")
    assert "Traceback" not in errors
    assert "; " in errors, "a remedy"
    return errors.removeprefix("fraudkg: ").removesuffix("\n")


def broken(study: Study, run: Run) -> str:
    """The one line that a build of the broken study prints; nothing it wrote before has changed."""
    before = study.contents()
    status, output, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert (status, output) == (2, "")
    assert study.contents() == before
    return one_sentence(errors).replace(f"{study.root}/data/releases/{study.name}/", "")
