"""The sample interview that `chalkroom demo` brings along: played on a real server, and kept.

`PYTHONPATH=tests python -m demo.performing` plays it anew, and writes the file that is shipped.
"""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

from demo import beginning_and_end, busiest_hour, same_basket, sign_in_sheet
from demo.people import Cast
from demo.stage import stage
from secrecy.still_loop import played_still

from chalkroom.recording.beside import recorded_beside
from chalkroom.recording.exports import jsonl
from chalkroom.recording.sample import SAMPLE
from chalkroom.store.beside import Beside

MEMORY = Path("/dev/shm")


def performed() -> bytes:
    """Play the interview, and return its recording as the host takes it."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        interview = played_still(_played(Path(folder)))
        with Beside.open(Path(folder)) as store:
            return b"".join(jsonl.lines(recorded_beside(store, str(interview), "full")))


async def _played(folder: Path) -> str:
    async with stage(folder) as opened:
        cast = Cast(opened)
        await cast.come_in()
        await beginning_and_end.say_hello(cast)
        sheet = await sign_in_sheet.is_answered(cast)
        baskets = await same_basket.is_answered(cast)
        hour = await busiest_hour.is_answered(cast)
        await beginning_and_end.say_goodbye(cast)
        await beginning_and_end.rate(cast, sheet, baskets, hour)
        return opened.interview


if __name__ == "__main__":
    SAMPLE.write_bytes(gzip.compress(performed(), mtime=0))
