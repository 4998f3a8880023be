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


def refused(run: Run, *arguments: object) -> str:
    """The one line that a call prints that fails, and nothing else."""
    status, output, errors = run(*arguments)
    assert (status, output) == (2, "")
    # Which graph is asked is told before what is wrong with the question.
    return one_sentence(
        "".join(line for line in errors.splitlines(keepends=True) if not line.startswith("graph: "))
    )


def broken(study: Study, run: Run) -> str:
    """The one line that a build of the broken study prints; nothing it wrote before has changed."""
    before = study.contents()
    told = refused(run, "build", "-C", study.root, "-o", study.output, "--no-check")
    assert study.contents() == before
    return told.replace(f"{study.root}/data/releases/{study.name}/", "")
