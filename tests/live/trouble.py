"""Stores that fail when a test says so: before a transaction, or after it really was committed."""

from chalkroom.store.records import StoreFailed
from chalkroom.store.sqlite import Store


class TroubledStore(Store):
    """A real store whose next commits fail, with nothing kept or with everything kept."""

    failing_before = 0
    failing_after = 0
    has_trouble_reopening = 0
    has_trouble_reading = 0

    def commit(self, batch):
        if self.failing_before:
            self.failing_before -= 1
            raise StoreFailed("This went wrong before anything was written.")
        outcomes = super().commit(batch)
        if self.failing_after:
            self.failing_after -= 1
            raise StoreFailed("This went wrong after everything was written.")
        return outcomes

    def reopen(self):
        if self.has_trouble_reopening:
            self.has_trouble_reopening -= 1
            raise StoreFailed("It cannot be opened again yet.")
        super().reopen()

    def read_commits(self, interview, after_commit, limit):
        if self.has_trouble_reading:
            self.has_trouble_reading -= 1
            raise StoreFailed("It cannot be read again yet.")
        return super().read_commits(interview, after_commit, limit)
