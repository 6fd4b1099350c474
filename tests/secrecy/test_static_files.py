"""What every browser may fetch holds nothing of the private halves of the library."""

from private_texts import as_told, prose

from chalkroom.live.wire import parse_json, to_json
from chalkroom.pages.assets import DIST
from chalkroom.problems.copying import copied
from chalkroom.problems.library import open_library

LONG = 40  # a sentence of somebody's, not a phrase of the language


def private_sentences():
    library = open_library(None)
    contents = library.contents()
    for name in contents.entries:
        _, guide = copied(library.problem(name), contents.factors)
        sentences = prose(parse_json(to_json(guide)))
        yield from (as_told(text) for text in sentences if len(text) >= LONG)


def test_no_static_file_holds_a_private_sentence_of_the_library():
    files = [path.read_text("utf-8") for path in DIST.rglob("*") if path.suffix != ".woff2"]
    everything = "\n".join(files)
    sentences = set(private_sentences())
    assert len(sentences) > 1_000 and len(everything) > 100_000
    assert [text for text in sentences if text in everything] == []
