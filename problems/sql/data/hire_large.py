"""Writes hire-large.sql beside it: the tables of hire.sql with many rows, the same ones every time.

Candidates never see it. It tells apart queries that only happen to agree on twelve rows.
Run it with `python problems/sql/data/hire_large.py` after a change of the tables.
"""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
START = datetime(2031, 1, 1)
CITIES = ("Aldeby", "Corran", "Dunmere")
PLACES = ("Bridge", "Chapel", "Garden", "Library", "Quarry", "School")
MODELS = ("Finch", "Heron", "Wren")
STATIONS, RIDERS, BICYCLES, TRIPS, REPAIRS, VISITS = 18, 45, 24, 320, 60, 70


def script() -> str:
    """Return the whole script; only `Random.random` is used, which never changes its numbers."""
    board = (HERE / "hire.sql").read_text(encoding="utf-8")
    tables = board[board.index("CREATE TABLE") : board.index("INSERT INTO")]
    chance = Random(2031)
    rows = {
        "station": [
            (n, f"{PLACES[(n - 1) % 6]} {CITIES[(n - 1) // 6]}", CITIES[(n - 1) // 6])
            for n in range(1, STATIONS + 1)
        ],
        "rider": [
            (n, f"Rider {n}", day(START + timedelta(days=below(chance, 150))))
            for n in range(1, RIDERS + 1)
        ],
        "bicycle": [(n, MODELS[below(chance, 3)]) for n in range(1, BICYCLES + 1)],
    }
    rows["trip"] = trips(chance, [joined for _, _, joined in rows["rider"]])
    rows["repair"] = repairs(chance)
    rows["tap"] = taps(chance)
    return "-- Written by hire_large.py.\n" + tables + "".join(map(insert, rows, rows.values()))


def below(chance: Random, end: int) -> int:
    return int(chance.random() * end)


def day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")


def minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def trips(chance: Random, joined: list[str]) -> list[tuple]:
    """The last station, rider and bicycle have no rides; one ride in twelve never ended."""
    found = []
    for number in range(1, TRIPS + 1):
        rider = 1 + min(below(chance, RIDERS - 1), below(chance, RIDERS - 1))
        begun = datetime.fromisoformat(joined[rider - 1])
        begun += timedelta(days=int(90 * chance.random() ** 2), minutes=below(chance, 1440))
        usual = 2 + int(60 * chance.random() ** 2)
        end = 1 + below(chance, STATIONS)
        start = 1 + min(below(chance, STATIONS - 1), below(chance, STATIONS - 1))
        bicycle = 1 + below(chance, BICYCLES - 1)
        minutes = lasting(start, usual)
        has_ended = chance.random() > 1 / 12
        ends = (end, minutes, 100 + 12 * minutes) if has_ended else (None, None, None)
        found.append((number, rider, bicycle, start, ends[0], minute(begun), *ends[1:]))
    return found


def lasting(start: int, usual: int) -> int:
    """Rides from stations 1, 6 and 16 are short; from station 11 they last ten minutes each."""
    return {1: 2 + usual // 6, 6: 2 + usual // 6, 11: 10, 16: 2 + usual // 6}.get(start, usual)


def repairs(chance: Random) -> list[tuple]:
    return [
        (
            number,
            1 + below(chance, BICYCLES),
            day(START + timedelta(days=below(chance, 200))),
            500 + 50 * below(chance, 40),
        )
        for number in range(1, REPAIRS + 1)
    ]


def taps(chance: Random) -> list[tuple]:
    """Visits of several taps; some pauses last exactly twenty minutes, some taps come twice."""
    found = []
    for _ in range(VISITS):
        rider = 1 + below(chance, RIDERS - 1)
        moment = START + timedelta(days=below(chance, 20), minutes=below(chance, 1440))
        for _ in range(1 + below(chance, 4)):
            screen = ("map", "prices", "unlock")[below(chance, 3)]
            for _ in range(2 if chance.random() < 0.1 else 1):
                found.append((len(found) + 1, rider, minute(moment), screen))
            moment += timedelta(minutes=(5, 12, 19, 20)[below(chance, 4)])
    return found


def insert(table: str, rows: list[tuple]) -> str:
    lines = ",\n".join("  (" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"INSERT INTO {table} VALUES\n{lines};\n"


def literal(cell: object) -> str:
    return "NULL" if cell is None else f"'{cell}'" if isinstance(cell, str) else str(cell)


if __name__ == "__main__":
    (HERE / "hire-large.sql").write_text(script(), encoding="utf-8")
