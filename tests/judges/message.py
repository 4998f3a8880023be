"""Judge the message of an error: one sentence with its remedy, no traceback."""


def one_sentence(errors: str) -> str:
    """The sentence itself."""
    assert errors.startswith("fraudkg: ")
    assert errors.count("\n") == 1
    assert errors.endswith(".\n")
    assert "Traceback" not in errors
    assert "; " in errors, "a remedy"
    return errors.removeprefix("fraudkg: ").removesuffix("\n")
