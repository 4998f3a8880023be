"""What stops a verification before it begins."""


class UnreadableError(ValueError):
    """A graph, a folder or a text that cannot be read at all, so that nothing can be said about the claims.

    The text of the error is one sentence: place, problem, and what to do.
    """

    def __init__(self, problem: str, *, place: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}; {remedy}.")
        self.problem = problem
        self.place = place
        self.remedy = remedy
