"""What a search looks through: words of a problem that its file shows without being parsed."""

from chalkroom.problems.reading import Head

STATEMENT = "\n## Statement\n"
LONGEST = 2_000  # characters of a statement: twice the longest that the rules allow


def searched_of(name: str, head: Head, text: str) -> str:
    """Return title, name, skills and statement of a problem, folded."""
    if head.front is None:
        return ""
    words = (head.front.title, name, *head.front.skills, _statement(text))
    return folded(" ".join(words))


def folded(text: str) -> str:
    """Return a text so that upper case, hyphens and line breaks make no difference."""
    return " ".join(text.casefold().replace("-", " ").split())


def _statement(text: str) -> str:
    _, _, rest = text.partition(STATEMENT)
    return rest.partition("\n## ")[0][:LONGEST]
