"""The way to the library: one thread of its own asks it, so that no disk keeps people waiting."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from chalkroom.problems.library import Contents, Library
from chalkroom.problems.records import Problem

logger = logging.getLogger(__name__)
T = TypeVar("T")


class Librarian:
    """Asks the library one thing after another. Own it with `async with`, which begins to read."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._thread = ThreadPoolExecutor(1, "chalkroom-library")
        self._told: Contents | None = None
        self._first: asyncio.Future[Contents] | None = None

    async def __aenter__(self) -> "Librarian":
        self._first = asyncio.get_running_loop().run_in_executor(self._thread, self._contents)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._thread.shutdown(cancel_futures=True)

    async def contents(self) -> Contents:
        """Return what the library holds now."""
        return await self.look(lambda contents: contents)

    async def problem(self, name: str) -> Problem:
        """Return the problem `track/slug` with its body, or raise NotInLibrary."""
        return await self._ask(self._library.problem, name)

    async def look(self, work: Callable[[Contents], T]) -> T:
        """Do what takes time with the contents, such as a search, in the library's thread."""
        return await self._ask(lambda: work(self._contents()))

    async def work(self, work: Callable[..., T], *arguments: object) -> T:
        """Do what takes time with a problem or a question, in the library's thread."""
        return await self._ask(work, *arguments)

    async def _ask(self, work: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    def _contents(self) -> Contents:
        contents = self._library.contents()
        if contents is not self._told:
            self._told = contents
            self._log(contents)
        return contents

    def _log(self, contents: Contents) -> None:
        """Say what there is: at the start, and whenever files have changed."""
        logger.info("library: %d problems", len(contents.entries))
        for file in contents.broken:
            for fault in file.faults:
                logger.warning("library: %s:%d: %s", file.path, fault.line, fault.sentence)
